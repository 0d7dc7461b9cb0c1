"""Any text at all: whatever letters, what looks like news, articles cut to pieces; and the law for all."""

from functools import cache
from itertools import pairwise

from hypothesis import strategies as st

from db.records import ArticleText, Zone
from desktop.extraction import extract_many
from desktop.extraction.facts import facts_lines
from desktop.intake.head import find_head
from desktop.intake.zones import find_zones
from tests.corpus.gold import FOLDER

NAMES = """
    Lê Văn Thử | Bùi Thị Ví | Ann Roe | Jan van der Berg | J. R. R. Poe | Boun THUVONG | Thử | He | She
    | Mùa A Sơn | O’Neil | Park Do-hyun | Mr. | Comrade | Gen. | Dr. | Sen. Lieut. Gen. | Ursula |
    Secretary Trần | 金正 Kim
"""
TITLES = """
    Secretary | Deputy Secretary | Standing Deputy Secretary | Chairman | Vice Chairmen | Party chief |
    Presidents | Head | members | Member | Acting Director | Minister | Prime Minister | former | late |
    outgoing | Governor | mayor | Chief of Office | Secretary and Governor | deputy heads |
    Alternate Member | Ambassador | spokesperson | Chair | rapporteur | cum
"""
BODIES = """
    Provincial Party Committee | the provincial Party Committee | People's Council |
    City's People Committee | Standing Committee | Ministry of Health | Department of Roads (DoR) | DoR
    | the Party Central Committee | VFF | HCM City | Hà Nội | Sơn La province | Lake City |
    its Relief Sub-committee | Politburo | Division 7, Traffic Department | the Office |
    Housing and Resettlement for the years 2031 - 2033 | Fatherland Front | National Assembly | Sandland
"""
LINKS = """
    was appointed as | elected | dismissed | from the position of | replaces | succeeds | in his place |
    of | and | , | ; | - | – | : | respectively | who is also | in his capacity as | until 2018 |
    from 2015 to 2019 | used to be | as | is | led by | ( | ) | . | “ | ” | 's | ’ | on Tuesday |
    In June 2016, | to hold | ceases | together with | both | Photo: | • | was born in 1970 | the then |
    / | ...
"""


def _pieces(text: str) -> st.SearchStrategy[str]:
    return st.sampled_from([piece.strip() for piece in text.split("|")])


LETTERS = st.text(max_size=400)
LINES = st.sampled_from(["\n", "\n\n1.", "\n- ", "\t", "\u00a0"])
NEWS = st.lists(st.one_of(*map(_pieces, (NAMES, TITLES, BODIES, LINKS)), LINES), max_size=80).map(" ".join)


@cache
def _printed() -> tuple[str, ...]:
    return tuple(
        path.read_text("utf-8")
        for name in ("vietnam", "world")
        for path in sorted((FOLDER / name).glob("*.txt"))
    )


@st.composite
def cut_articles(draw: st.DrawFn) -> str:
    """Return an article with pieces left out, doubled, turned round or with anything put between them."""
    text = draw(st.sampled_from(_printed()))
    places = sorted(draw(st.lists(st.integers(0, len(text)), max_size=8)))
    pieces = [text[first:end] for first, end in pairwise((0, *places, len(text)))]
    kept = draw(st.lists(st.sampled_from(pieces), min_size=1, max_size=len(pieces) + 2))
    return draw(st.one_of(st.just(""), st.text(max_size=3), _pieces(LINKS), _pieces(TITLES))).join(kept)


TEXTS = st.one_of(LETTERS, NEWS, cut_articles())


def as_article(text: str) -> ArticleText:
    """Return a text as intake would hand it on."""
    zones: tuple[Zone, ...] = tuple(find_zones(text))
    return ArticleText("a", text, zones, find_head("a.txt", text, zones))


def must_hold(text: str) -> None:
    """Assert what holds of the claims of any text: well-formed, quoted verbatim, the same each time."""
    article = as_article(text)
    first, again = extract_many([article, article])
    assert list(facts_lines("a", first)) == list(facts_lines("a", again))
    for claim in first:
        assert claim.person
        assert claim.title
        assert claim.evidence
        assert 0 <= claim.confidence <= 1
        assert all(text[one.start : one.end] == one.quote and one.quote for one in claim.evidence)
