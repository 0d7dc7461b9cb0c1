"""Names that try to be something else: markup, formulas, directions, control characters."""

HOSTILE = (
    "<b>Trần</b> Dũng",
    "Lò &amp; Mùa &lt;",
    '<img src="x" onerror="alert(1)">',
    "</style><script>alert(1)</script>",
    '=HYPERLINK("https://a.vn","x")',
    "+84 912",
    "-1+1",
    "@SUM(A1)",
    "'Lò Văn",
    "محمد علي",
    "Lò \u202eVăn",
    "Lò\x07Văn",
    "Lò 🦊 Văn",
    "N" * 300,
)
