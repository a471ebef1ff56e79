"""Files that people hand over and that hold no table or text to read: what each is, what helps."""

from __future__ import annotations

import re
from typing import NamedTuple

from cjmap.errors import CjmapError
from cjmap.importers.foreign import Foreign

_COPY = "copy its table into Excel and save it as .xlsx, or its texts into a Markdown file"
_SAVE = "open it in Excel or LibreOffice and save it as .xlsx"


class _Other(NamedTuple):
    """A kind of file: how its bytes begin and a part that it has, its name, how to go on."""

    begins: bytes
    part: bytes
    name: str
    hint: str


_ZIP = rb"PK\x03\x04"
_OTHERS = (
    _Other(rb"\s*%PDF-", b"", "a PDF", f"import the file that it was made from, or {_COPY}"),
    _Other(rb"\x89PNG|\xff\xd8\xff|GIF8", b"", "a picture", "import what it was made from"),
    _Other(_ZIP, b"ppt/presentation.xml", "a presentation", _COPY),
    _Other(_ZIP, b"word/document.xml", "a document of Word", _COPY),
    _Other(_ZIP, b"mimetypeapplication/vnd.oasis.", "a file of LibreOffice", _SAVE),
)


def refuse_others(foreign: Foreign) -> None:
    """A `CjmapError` that says what a file is, where it is one of those."""
    if b"xl/workbook." in foreign.data:
        return  # there may be other files inside
    for one in _OTHERS:
        if re.match(one.begins, foreign.data) and one.part in foreign.data:
            message = f"{foreign.name} is {one.name}, from which journeys are not read"
            raise CjmapError(message, one.hint)
