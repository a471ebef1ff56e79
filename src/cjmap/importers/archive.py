"""The parts of a workbook are measured before anything is built from them.

What they unpack to, how far the cells of a sheet reach, how many texts and merged cells they say
they have: that decides how much memory a reader takes, and a file made in bad faith takes all there
is. Every part is measured, for any may be named as a sheet.
"""

from __future__ import annotations

import io
import re
from collections.abc import Iterator
from zipfile import BadZipFile, ZipFile, ZipInfo

from cjmap.errors import CjmapError
from cjmap.importers.foreign import Foreign
from cjmap.importers.reach import Reach, closely, further

EXPECTED = "expected is an Excel workbook (.xlsx) that opens in Excel without a question"
MAX_UNPACKED = 256 * 1024 * 1024
MAX_CELLS = 2_000_000
"""Of a sheet, from A1 to its last cell."""
MAX_MERGES = 100_000
_CHUNK = 1 << 20
_OVERLAP = 100
_OLD = b"\xd0\xcf\x11\xe0"
_LOCKED = "EncryptedPackage".encode("utf-16-le")
_OTHERS = ("workbook.bin", "content.xml")
"""What Excel's binary workbooks and OpenDocument have."""
_SHEET = b"sheetData"
_TEXTS = re.compile(rb"uniqueCount\s*=\s*[\"'][^\"']{8}")
"""More texts than any workbook has; room is made for them before they are read."""


def measure(foreign: Foreign) -> None:
    """A `CjmapError` where it is no workbook, is locked, or would take too much memory."""
    name = foreign.name
    if not foreign.data:
        raise CjmapError(f"{name} is empty", EXPECTED)
    if foreign.data.startswith(_OLD):
        locked = _LOCKED in foreign.data
        raise CjmapError(
            f"{name} is {'protected by a password' if locked else 'of an Excel before 2007'}",
            f"open it in Excel and save it as .xlsx{', without the password' if locked else ''}",
        )
    try:
        with ZipFile(io.BytesIO(foreign.data)) as archive:
            entries = archive.infolist()
            if any(one.filename.casefold().endswith(_OTHERS) for one in entries):
                raise CjmapError(f"{name} is a spreadsheet of another kind", EXPECTED)
            if sum(one.file_size for one in entries) > MAX_UNPACKED:
                raise CjmapError(
                    f"{name} unpacks to more than {MAX_UNPACKED >> 20} MiB",
                    "copy the table that you need into a new workbook",
                )
            for entry in entries:
                if said := _too_much(archive, entry):
                    raise CjmapError(f"{name}: {said}", "copy the table into a new workbook")
    except (BadZipFile, NotImplementedError, RuntimeError, ValueError, EOFError, OSError) as error:
        raise CjmapError(f"{name} is damaged or no workbook", EXPECTED) from error


def _too_much(archive: ZipFile, entry: ZipInfo) -> str:
    """What of a part is too much; it is read to its end, for one longer than it says is damaged."""
    is_sheet, merges, reach = False, 0, Reach()
    for chunk in _chunks(archive, entry, _OVERLAP):
        if _TEXTS.search(chunk):
            return "it says that it has more texts than a workbook has room for"
        is_sheet = is_sheet or _SHEET in chunk
        if is_sheet:
            merges += chunk.count(b"mergeCell ")
            reach = further(reach, chunk)
    if not is_sheet:
        return ""
    if not reach.sure or reach.columns * reach.rows > MAX_CELLS:
        reach = closely(_chunks(archive, entry, 0))
    if reach.columns * reach.rows > MAX_CELLS:
        return f"a sheet reaches over {reach.rows:,} rows and {reach.columns:,} columns"
    return f"a sheet has {merges:,} merged cells" if merges > MAX_MERGES else ""


def _chunks(archive: ZipFile, entry: ZipInfo, overlap: int) -> Iterator[bytes]:
    """A part piece by piece; each begins with the end of the last one, where a tag may be cut."""
    with archive.open(entry) as part:
        kept = b""
        while chunk := part.read(_CHUNK):
            yield kept + chunk
            kept = chunk[-overlap:] if overlap else b""
