"""The bytes of a CSV or TSV file → rows: its encoding and its delimiter are found out."""

from __future__ import annotations

import csv
import io
from collections.abc import Iterator

from cjmap.errors import CjmapError
from cjmap.importers.foreign import Foreign

MAX_BYTES = 16 * 1024 * 1024
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_WORKBOOKS = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0")
_DELIMITERS = ",;\t|"
_SAMPLE = 200
_LONGEST = 1 << 24


def rows(foreign: Foreign) -> list[list[str]]:
    """The rows of a file, each with the texts of its cells."""
    text = decoded(foreign)
    first, _, rest = text.partition("\n")
    said = first.strip().strip('"').casefold()
    if said.startswith("sep=") and len(said) == 5:  # a line for Excel
        return _read(foreign, rest, said[4])
    if foreign.name.casefold().endswith((".tsv", ".tab")) and "\t" in text:
        return _read(foreign, text, "\t")
    return _read(foreign, text, _delimiter(text))


def decoded(foreign: Foreign) -> str:
    """The text of a file in UTF-8, UTF-16 or, where it is neither, Windows-1252."""
    data = foreign.data
    if len(data) > MAX_BYTES:
        raise CjmapError(
            f"{foreign.name} has {len(data):,} bytes; a journey has some thousand",
            "take out the data that belongs to no map",
        )
    if data.startswith(_WORKBOOKS):
        raise CjmapError(f"{foreign.name} is no text", "expected is a table saved as CSV")
    encoding = _encoding(data)
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        if encoding == "utf-8":
            return data.decode("cp1252", "replace")
        raise CjmapError(
            f"{foreign.name} is no text that can be read", "save it as CSV in UTF-8"
        ) from error


def _encoding(data: bytes) -> str:
    """Told by a byte-order mark or, for UTF-16, by where the zero bytes stand."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return encoding
    head = data[:400]
    for zeros, encoding in ((head[1::2], "utf-16-le"), (head[::2], "utf-16-be")):
        if zeros.count(0) * 4 > len(zeros):
            return encoding
    return "utf-8"


def _delimiter(text: str) -> str:
    """The delimiter that parts most rows into as many cells as most others; else the comma."""
    best, most = ",", 0
    for one in _DELIMITERS:
        counts = [len(row) for row in _some(text, one) if len(row) > 1]
        usual = max(set(counts), key=lambda size: (counts.count(size), size), default=0)
        weight = counts.count(usual) * (usual - 1)
        if weight > most:
            best, most = one, weight
    return best


def _some(text: str, delimiter: str) -> Iterator[list[str]]:
    csv.field_size_limit(_LONGEST)
    reader = csv.reader(io.StringIO(text[:100_000], newline=""), delimiter=delimiter)
    try:
        for number, row in enumerate(reader):
            if number == _SAMPLE:
                return
            yield row
    except csv.Error:
        return


def _read(foreign: Foreign, text: str, delimiter: str) -> list[list[str]]:
    csv.field_size_limit(_LONGEST)
    try:
        return list(csv.reader(io.StringIO(text, newline=""), delimiter=delimiter))
    except csv.Error as error:
        raise CjmapError(
            f"{foreign.name} cannot be read as a table: {error}",
            "expected is a table saved as CSV, a row in each line",
        ) from error
