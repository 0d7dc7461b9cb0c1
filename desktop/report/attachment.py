"""A file carried in the PDF: the edition's content as data, only ever on demand."""

from datetime import datetime

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFStream,
    PDFString,
)
from reportlab.pdfgen.canvas import Canvas


def attach(canvas: Canvas, name: str, content: bytes, at: datetime) -> None:
    """Carry a file of that name in the document (PDF 32000-1, 7.11.4)."""
    document = canvas._doc  # type: ignore[attr-defined]  # noqa: SLF001 - it offers no other way in
    stream = PDFStream(PDFDictionary({"Type": PDFName("EmbeddedFile")}), content)
    day = PDFString(at.strftime("D:%Y%m%d%H%M%S+00'00'"))
    stream.dictionary["Params"] = PDFDictionary({"Size": len(content), "ModDate": day})
    stored = document.Reference(stream)
    spec = PDFDictionary(
        {
            "Type": PDFName("Filespec"),
            "F": PDFString(name),
            "UF": PDFString(name),
            "EF": PDFDictionary({"F": stored}),
        }
    )
    names = PDFArray([PDFString(name), document.Reference(spec)])
    tree = PDFDictionary({"EmbeddedFiles": PDFDictionary({"Names": names})})
    document.Catalog.Names = tree
