"""Short words on imports: what came of an article, parts of the results, languages, fields of a table."""

from collections.abc import Mapping
from types import MappingProxyType

IMPORT_LABELS: Mapping[str, Mapping[str, str]] = MappingProxyType(
    {
        "fate": {
            "imported": "imported",
            "near copy": "near copy",
            "new version": "newer version",
            "known": "known already",
            "failed": "not read",
        },
        "showing": {
            "all": "Everything",
            "imported": "Imported",
            "near copy": "Near copies",
            "new version": "Newer versions",
            "known": "Known",
            "nothing in it": "Nothing in it",
            "encoding unsure": "Encoding unsure",
            "failed": "Not read",
        },
        "language": {"en": "English", "vi": "Vietnamese", "other": "another language"},
        "article field": {
            "text": "text",
            "title": "title",
            "date": "date",
            "author": "author",
            "outlet": "outlet",
            "url": "address",
            "area": "area",
        },
    }
)
