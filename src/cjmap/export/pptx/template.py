"""A presentation of the user's that slides are to look like: read with care, without its slides.

Only what makes the look is taken over: masters, layouts, themes, fonts, pictures. Slides, comments,
macros, controls and embedded files stay behind, and nothing is left that leads to them.
"""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from xml.etree import ElementTree

from cjmap.errors import CjmapError, reason
from cjmap.export.pptx.deck import Deck

MAX_BYTES = 64 * 1024 * 1024
"""Of the file, and of all that is taken over."""
_TYPES = "[Content_Types].xml"
_MAIN = re.compile(
    rb"application/vnd\.(?:openxmlformats-officedocument\.presentationml|ms-powerpoint)"
    rb"\.(?:presentation|template|slideshow)(?:\.macroEnabled)?\.main\+xml"
)
_PLAIN = b"application/vnd.openxmlformats-officedocument.presentationml.presentation.main+xml"
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_TAKEN = re.compile(
    r"ppt/(?:presentation|presProps|viewProps|tableStyles)\.xml"
    r"|ppt/(?:slideMasters|slideLayouts|theme|notesMasters|handoutMasters|media|fonts)/[^/]+"
)
_PICTURE = re.compile(r"\.(?:png|jpe?g|gif|bmp|tiff?|svg|emf|wmf|fntdata|xml)$", re.IGNORECASE)
_RELATIONS = "http://schemas.openxmlformats.org/package/2006/relationships"
_LINK = "/hyperlink"
_BROKEN = (KeyError, ValueError, AttributeError, TypeError, IndexError, SyntaxError)
"""What python-pptx and lxml raise at parts that are not what they should be."""
_HINT = "name a presentation of PowerPoint (.pptx or .potx), such as your organisation's template"


def read(path: str) -> bytes:
    """The file with no more than what makes its look; a `CjmapError` where it is no presentation,
    damaged, encrypted or too large."""
    data = _bytes(path)
    if data.startswith(_OLE):
        raise CjmapError(
            f"the template {path} is encrypted, or in the format of before 2007",
            "open it in PowerPoint and save it as .pptx, without a password",
        )
    try:
        with zipfile.ZipFile(io.BytesIO(data)) as package:
            found = _taken(package)
    except (zipfile.BadZipFile, EOFError, OSError, ValueError, ElementTree.ParseError) as error:
        raise CjmapError(f"the template {path} is no presentation, or damaged", _HINT) from error
    except (RuntimeError, NotImplementedError) as error:
        raise CjmapError(f"the template {path} is encrypted or packed oddly", _HINT) from error
    except _TooLargeError as error:
        raise CjmapError(f"the template {path} holds more than {MAX_BYTES >> 20} MiB") from error
    if found is None:
        raise CjmapError(f"the template {path} is no presentation", _HINT)
    _open(found, path)
    return found


def _open(data: bytes, path: str) -> None:
    """Say that a template cannot be used before the first slide is made."""
    try:
        deck = Deck(data)
        deck.scheme()
    except _BROKEN as error:
        raise CjmapError(f"the template {path} is damaged", _HINT) from error
    if not deck.layouts:
        raise CjmapError(f"the template {path} has no layouts", _HINT)


class _TooLargeError(Exception):
    """What is packed is larger than anybody's template."""


def _bytes(path: str) -> bytes:
    try:
        with open(path, "rb") as file:
            data = file.read(MAX_BYTES + 1)
    except OSError as error:
        raise CjmapError(f"the template {path} cannot be read: {reason(error)}", _HINT) from error
    if len(data) > MAX_BYTES:
        raise CjmapError(f"the template {path} is larger than {MAX_BYTES >> 20} MiB", _HINT)
    return data


def _taken(package: zipfile.ZipFile) -> bytes | None:
    """What is taken over as a package of its own; None where it is no presentation."""
    names = package.namelist()
    if _TYPES not in names:
        return None
    kept = {name for name in names if _TAKEN.fullmatch(name) and _PICTURE.search(name)}
    types = _unpacked(package, _TYPES, MAX_BYTES)
    if "ppt/presentation.xml" not in kept or not _MAIN.search(types):
        return None
    room = MAX_BYTES - len(types)
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as made:
        made.writestr(_TYPES, _MAIN.sub(_PLAIN, types))
        for name in sorted(kept) + sorted(_beside(names, kept)):
            content = _unpacked(package, name, room)
            room -= len(content)
            if name.endswith(".rels"):
                content = _led(content, name, kept)
            elif name.endswith((".xml", ".svg")) and b"<!DOCTYPE" in content:
                raise ValueError("a document type")
            made.writestr(name, content)
    return file.getvalue()


def _beside(names: list[str], kept: set[str]) -> Iterator[str]:
    """The files that say what the parts that are kept are related to."""
    for name in names:
        folder, _, tail = name.rpartition("/_rels/")
        part = posixpath.join(folder, tail.removesuffix(".rels"))
        if tail.endswith(".rels") and part in kept:
            yield name
    if "_rels/.rels" in names:
        yield "_rels/.rels"


def _unpacked(package: zipfile.ZipFile, name: str, room: int) -> bytes:
    """A file of the package; a zip bomb is not unpacked to its end."""
    with package.open(name) as file:
        data = file.read(max(0, room) + 1)
    if len(data) > room:
        raise _TooLargeError
    return data


def _led(relations: bytes, name: str, kept: set[str]) -> bytes:
    """Relations without those that lead to what is not taken over."""
    if b"<!DOCTYPE" in relations:
        raise ValueError("a document type")
    folder = posixpath.dirname(posixpath.dirname(name))
    root = ElementTree.fromstring(relations)
    for one in list(root):
        if not _stays(one, folder, kept):
            root.remove(one)
    ElementTree.register_namespace("", _RELATIONS)
    told: bytes = ElementTree.tostring(root, encoding="utf-8", xml_declaration=True)
    return told


def _stays(relation: ElementTree.Element, folder: str, kept: set[str]) -> bool:
    target, kind = relation.get("Target", ""), relation.get("Type", "")
    if relation.get("TargetMode") == "External":
        return kind.endswith(_LINK) and target.lower().startswith(("http://", "https://"))
    if target.startswith("/"):
        return target[1:] in kept
    return posixpath.normpath(posixpath.join(folder, target)) in kept
