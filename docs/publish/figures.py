"""Pictures in a page: light and dark, each with its size, and a way to see it on its own."""

from __future__ import annotations

import re
from typing import NamedTuple

from publish.workshop import Picture

_SIDES = ("light", "dark")


class Filled(NamedTuple):
    """What goes into a page, or the whole page, and the files that it needs beside it."""

    markdown: str
    files: dict[str, bytes]


def figure(picture: Picture, stem: str) -> Filled:
    """A picture whose files are called after `stem`."""
    if picture.dark is None:
        files = {f"{stem}.svg": picture.light}
        sides = [f"{_linked(picture.alt, f'{stem}.svg', picture.light)}{{.map}}"]
    else:
        files = {f"{stem}.svg": picture.light, f"{stem}-dark.svg": picture.dark}
        sides = [
            f"{_linked(picture.alt, name, svg)}{{.map .in-{side}}}"
            for side, (name, svg) in zip(_SIDES, files.items(), strict=True)
        ]
    return Filled("".join(sides), files)


def _linked(alt: str, name: str, svg: bytes) -> str:
    return f"[{image(alt, name, svg)}]({name})"


_SIZE = re.compile(rb'<svg [^>]*?\bwidth="([\d.]+)" height="([\d.]+)"')


def image(alt: str, name: str, svg: bytes, more: str = "") -> str:
    """An image that keeps its place before it is loaded."""
    found = _SIZE.search(svg)
    assert found
    width, height = (round(float(one)) for one in found.groups())
    return f"![{alt}]({name}){{width={width} height={height} loading=lazy{more}}}"


def framed(report: bytes, title: str, stem: str) -> Filled:
    """A report in a window of the page."""
    name = f"{stem}.html"
    window = f'<iframe class="report" src="{name}" title="{title}" loading="lazy"></iframe>'
    return Filled(
        f"{window}\n\n[Open this report on its own]({name}){{target=_blank}}", {name: report}
    )
