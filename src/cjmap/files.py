"""The bytes of a map's file; and what else a file is that was taken for a map."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, BinaryIO

from cjmap.errors import CjmapError, reason
from cjmap.text.source import MAX_BYTES

if TYPE_CHECKING:
    import io

MAP_ENDINGS = (".yaml", ".yml")

_USUAL = 1 << 16
"""Most maps are smaller than this."""

_KINDS = (
    (b"<svg", "a picture"),
    (b"<?xml", "an XML file, perhaps a picture"),
    (b"<!doctype html", "a web page"),
    (b"<html", "a web page"),
    (b"\x89PNG", "an image"),
    (b"\xff\xd8\xff", "an image"),
    (b"GIF8", "an image"),
    (b"RIFF", "an image"),
    (b"%PDF-", "a PDF"),
    (b"PK\x03\x04", "a zip file"),
    (b"\xd0\xcf\x11\xe0", "an Office document"),
    (b"{\\rtf", "a rich text document"),
)
_OFFICE = (
    (".docx", b"word/", "a Word document"),
    (".xlsx", b"xl/", "an Excel workbook"),
    (".pptx", b"ppt/", "a PowerPoint presentation"),
    (".odt", b"opendocument.text", "a Writer document"),
    (".ods", b"opendocument.spreadsheet", "a Calc spreadsheet"),
)
"""Zip files in truth: the ending, what such a file names inside whatever its ending, the kind."""


def read(path: str) -> tuple[bytes, int]:
    """The bytes of a file, at most one more than a map may have, and how many it has in all.

    What cannot be read, or is no text by its first bytes, is a `CjmapError`.
    """
    try:
        if os.path.isdir(path):
            os.scandir(path).close()
            raise CjmapError(f"{path} is a folder", "name a map in it")
        with open(path, "rb", buffering=0) as file:
            data = _read(file)
            size = max(len(data), os.fstat(file.fileno()).st_size)
    except FileNotFoundError as error:
        raise CjmapError(f"{path} cannot be read: there is no such file", near(path)) from error
    except (OSError, ValueError) as error:
        raise CjmapError(f"{path} cannot be read: {reason(error)}") from error
    refuse_other_kinds(path, data)
    return data, size


def refuse_other_kinds(path: str, data: bytes) -> None:
    """A `CjmapError` where the first bytes are those of a picture, a PDF or an Office document."""
    head = data[:100].removeprefix(b"\xef\xbb\xbf").lstrip()
    head = head.lower() if head[:1] == b"<" else head
    kind = next((kind for magic, kind in _KINDS if head.startswith(magic)), None)
    if kind is None:
        return
    stem, ending = os.path.splitext(path)
    if kind == "a zip file":
        kind = _office(ending.casefold(), data) or kind
    if kind.startswith("an XML") and b"<svg" in data[:2000]:
        kind = "a picture"
    beside = (stem + one for one in (".yaml", ".yml", ".journey.yaml", ".journey.yml"))
    meant = next((one for one in beside if one != path and os.path.isfile(one)), None)
    raise CjmapError(
        f"{path} is {kind}, not a map",
        f"did you mean {meant}?" if meant else "a map is a text file; to begin one: cjmap new",
    )


def _office(ending: str, data: bytes) -> str | None:
    """The kind of document that a zip file is."""
    by_ending = (kind for one, _, kind in _OFFICE if one == ending)
    return next(by_ending, None) or next((kind for _, part, kind in _OFFICE if part in data), None)


def near(path: str, endings: tuple[str, ...] = MAP_ENDINGS) -> str | None:
    """`did you mean lunch.yaml?` where a file of a similar name is in the folder."""
    from difflib import get_close_matches

    folder, name = os.path.split(path)
    try:
        there = [one for one in os.listdir(folder or ".") if one[:1] != "." and one != name]
    except (OSError, ValueError):
        return None
    # Those with the ending first: next to a map lies a picture of the same name.
    for names in ([one for one in there if one.casefold().endswith(endings)], there):
        stems = {_stem(one): one for one in sorted(names, reverse=True)}
        if found := get_close_matches(_stem(name), stems, n=1, cutoff=0.7):
            return f"did you mean {os.path.join(folder, stems[found[0]])}?"
    return None


def _stem(name: str) -> str:
    """What is compared: endings are alike, and would make every two names alike."""
    return os.path.splitext(name.casefold())[0].removesuffix(".journey")


def _read(file: io.FileIO | BinaryIO) -> bytes:
    data, size = b"", _USUAL
    # A pipe gives what it has; a file gives everything at once.
    while len(data) <= MAX_BYTES and (more := file.read(min(size, MAX_BYTES + 1 - len(data)))):
        data += more
        size *= 4  # room that is not needed costs time
    return data
