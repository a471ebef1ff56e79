"""The pictures that a map names: looked at when it is loaded, read when it is drawn.

A map may be somebody else's, so an image comes from the map's own folder or below, links
followed, and is PNG, JPEG, GIF or WebP by its first bytes. SVG is refused: it can hold scripts
and addresses that would travel inside our picture.
"""

from __future__ import annotations

import base64
import os
from collections.abc import Iterator, Mapping
from typing import TYPE_CHECKING, Any

from cjmap import beside
from cjmap.beside import Wanted
from cjmap.errors import CjmapError
from cjmap.text.diagnostic import Diagnostic
from cjmap.text.span import Route

if TYPE_CHECKING:
    from cjmap.model.journey import Journey
    from cjmap.text.spans import Spans

MAX_BYTES = 2 * 1024 * 1024
"""Of one image. A portrait or a screenshot for a map needs far less."""
MAX_ALL = 20 * 1024 * 1024
"""Of all images of one map."""

MAX_PIXELS = 50_000_000
"""Of one image: programs unpack it to four bytes a pixel, however small its file is. The largest
photographs of telephones have as many."""

_SMALLER = "Save it smaller; a picture shows it a few centimetres wide."
_KINDS = ((b"\x89PNG\r\n\x1a\n", "png"), (b"\xff\xd8\xff", "jpeg"), (b"GIF8", "gif"))


def check(journey: Journey, data: Any, spans: Spans, folder: str) -> tuple[Diagnostic, ...]:
    """What is wrong with the images of a map whose file is in `folder`, each at its place."""
    problems, total = [], 0
    for src in names(journey):
        try:
            _, size = look(src, folder)
            total += size
            if total > MAX_ALL:
                raise CjmapError(
                    f"With `{src}` the images of this map are larger than {MAX_ALL >> 20} MiB.",
                    "Save them smaller; a picture shows them a few centimetres wide.",
                )
        except CjmapError as error:
            span = spans.find(next(_routes(data, src), ()))
            problems.append(Diagnostic("unusable-image", error.message, span, error.hint))
    return tuple(problems)


def read(journey: Journey, folder: str) -> dict[str, str]:
    """Image path as written → data URI, for the images that are in order."""
    uris: dict[str, str] = {}
    for src in names(journey):
        try:
            kind, _ = look(src, folder)
            with open(os.path.join(folder, src), "rb") as file:
                content = base64.b64encode(file.read(MAX_BYTES)).decode("ascii")
        except (CjmapError, OSError):
            continue  # the map was checked when it was loaded; what went since is drawn as text
        uris[src] = f"data:image/{kind};base64,{content}"
    return uris


def names(journey: Journey) -> tuple[str, ...]:
    """The paths of all images of a map, each once, in file order."""
    return tuple(dict.fromkeys(_walk(journey)))


def _walk(value: object) -> Iterator[str]:
    from cjmap.model.base import Model
    from cjmap.model.items import Image, ImageItem

    if isinstance(value, Image | ImageItem):
        yield value.src
    elif isinstance(value, tuple):
        for one in value:
            yield from _walk(one)
    elif isinstance(value, Model):
        for _, one in value:
            yield from _walk(one)


def look(src: str, folder: str, of: str = "map") -> tuple[str, int]:
    """The kind and size of an image; a `CjmapError` says what is wrong with it."""
    path, size = beside.look(src, folder, Wanted("image", of, MAX_BYTES, _SMALLER))
    with open(path, "rb") as file:
        kind = _kind(src, file.read(64))
    width, height = _pixels(path)
    if width * height > MAX_PIXELS:
        raise CjmapError(f"The image `{src}` has {width:,} × {height:,} pixels.", _SMALLER)
    return kind, size


def _pixels(path: str) -> tuple[int, int]:
    """Width and height; nothing where the file does not say them."""
    import imagesize  # few maps have images

    try:
        width, height = imagesize.get(path)
    except (ValueError, OSError):
        return 0, 0
    return max(0, width), max(0, height)


def _kind(src: str, head: bytes) -> str:
    for magic, kind in _KINDS:
        if head.startswith(magic):
            return kind
    if head[:4] == b"RIFF" and head[8:12] == b"WEBP":
        return "webp"
    raise CjmapError(
        f"The image `{src}` is no PNG, JPEG, GIF or WebP.",
        "Save it as PNG; SVG is not taken, because it may hold scripts.",
    )


def _routes(data: Any, text: str, route: Route = ()) -> Iterator[Route]:
    """Where a text stands in the data of a file."""
    if isinstance(data, str):
        if data.strip() == text:
            yield route
        return
    pairs: Iterator[tuple[str | int, Any]] = iter(())
    if isinstance(data, Mapping):
        pairs = iter(data.items())
    elif isinstance(data, list):
        pairs = iter(enumerate(data))
    for key, value in pairs:
        yield from _routes(value, text, (*route, key))
