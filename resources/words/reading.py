"""Sentences on what came of a file: why it was not read, what of it was left out, what dates it."""

from collections.abc import Mapping
from types import MappingProxyType

READING: Mapping[str, str] = MappingProxyType(
    {
        # Why a file was not read.
        "empty": "The file is empty.",
        "nothing in it": "No article was found in the page.",
        "binary": "The file is not text.",
        "broken encoding": "Some bytes are not in {encoding}, first in line {line} (byte {byte}).",
        "unknown encoding": "The encoding {encoding} is not known.",
        "not for us": "Files of this kind are not read.",
        "parts of a page": "This folder holds pictures and parts of a page that is read by itself.",
        "too large": "The file is larger than the limit of {limit} bytes.",
        "no permission": "The file may not be read: permission is missing.",
        "vanished": "The file was gone when it was to be read.",
        "unreadable": "The file could not be read ({error}).",
        "no such folder": "This folder does not exist.",
        "not a folder": "This is a file, not a folder.",
        "password": "The file is locked with a password. Save it without one, then import it again.",
        "encrypted": "The mail is encrypted. Save its text from the mail program.",
        "scan": "The file holds pictures of {pages} pages and no text. Have it recognized first.",
        "too many pages": "The file has {pages} pages; articles of up to {limit} are read.",
        "broken": "The file is damaged or incomplete.",
        "bomb": "What is packed in the file would grow beyond all measure. It was not unpacked.",
        "xml bomb": "The file defines entities, which no office program writes. It was not read.",
        "too many members": "The file holds more than {limit} parts.",
        "nested too deep": "The file lies too deep in other files.",
        "link": "This is a link, and links are not followed here.",
        "leads out": "Its name leads out of the archive.",
        "no articles": "There are no articles in the file.",
        "no text column": "No column holds the text of the articles: {columns}",
        "ragged": "The row has {cells} cells under {columns} headings.",
        "too slow": "Reading the file took longer than {seconds} seconds.",
        "too much memory": "Reading the file took more memory than is given to one file.",
        "read as another": "Read anew, the text is that of another article: this one stays as it was.",
        "reader failed": "The file broke off its reading.",
        # What the curator should know of a reading.
        "encoding unsure": "Read as {encoding}; it could be {others}.",
        "columns": "Columns: {columns}",
        "macros left out": "The file’s macros were left out.",
        "file time": "The file was last changed on {day}, which need not be the article’s day.",
        # Why an article has its date, or its bounds.
        "dated by page": "dated by its page “{words}”",
        "dated by column": "dated by its own field “{words}”",
        "before the mail": "the mail was sent on {words}",
    }
)
