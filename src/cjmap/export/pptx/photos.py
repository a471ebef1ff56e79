"""Pictures of the user's and addresses, as a slide refers to them."""

from __future__ import annotations

import base64
import io
from typing import NamedTuple, Protocol

import imagesize

from cjmap.export.pptx.marks import address
from cjmap.export.pptx.sheet import Sheet, Told
from cjmap.export.pptx.texts import said
from cjmap.layout.scene import Frame

_KINDS = {"png": "png", "jpeg": "jpg", "gif": "gif"}
"""What every office program shows; others are told in words."""


class Relations(Protocol):
    """What a slide can be related to: the name of the relation is given."""

    def relate_link(self, link: str) -> str: ...
    def relate_image(self, data: bytes, extension: str) -> str: ...


class Photos(NamedTuple):
    """The pictures and addresses of one slide."""

    relations: Relations

    def link(self, to: str) -> str:
        """The relation to an address that may be followed from anywhere, or ""."""
        found = address(to) if to else ""
        return self.relations.relate_link(found) if found else ""

    def put(self, sheet: Sheet, frame: Frame, data: str, alt: str, share: float = 0.0) -> bool:
        """Fill a frame with an image (a data URI), cut at the sides that it is too long at; its
        words where it cannot be shown. `share` rounds the corners. Whether it is shown."""
        found = _decoded(data)
        if found is None:
            if alt:
                sheet.text(frame, [said(alt, 9, "muted", side="middle")], anchor="ctr")
            return False
        image, extension = found
        relation = self.relations.relate_image(image, extension)
        shape = "roundRect" if share else "rect"
        inside = f'<a:gd name="adj" fmla="val {round(share)}"/>' if share else ""
        geometry = f'<a:prstGeom prst="{shape}"><a:avLst>{inside}</a:avLst></a:prstGeom>'
        sheet.picture(frame, relation, Told("Picture", alt), _crop(image, frame), geometry)
        return True


def shown(data: str) -> bool:
    """Whether a data URI holds what office programs show."""
    return _decoded(data) is not None


def _decoded(data: str) -> tuple[bytes, str] | None:
    head, _, body = data.partition(",")
    kind = head.removeprefix("data:image/").removesuffix(";base64")
    if kind not in _KINDS:
        return None
    return base64.b64decode(body), _KINDS[kind]


def _crop(image: bytes, frame: Frame) -> tuple[float, float]:
    """The shares to be cut off at both sides, so that it keeps its shape."""
    wide, high = imagesize.get(io.BytesIO(image))
    if wide <= 0 or high <= 0 or frame.width <= 0 or frame.height <= 0:
        return 0, 0
    given, wanted = wide / high, frame.width / frame.height
    if given > wanted:
        return (1 - wanted / given) / 2, 0
    return 0, (1 - given / wanted) / 2
