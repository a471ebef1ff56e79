"""The picture as plain data: what layout makes and every renderer draws.

Units are SVG units (1 unit = 1 px at 100 %); y grows downwards. Colours are *roles* (`ink`,
`pain.fill`, `phase.2`) that `Scene.palette` turns into literal colours, so a renderer never
needs to know the theme and a report can recolour by role. Nothing here imports anything of ours.
"""

from __future__ import annotations

from typing import Literal, NamedTuple

Anchor = Literal["start", "middle", "end"]
Command = Literal["M", "L", "C", "Z"]


class Style(NamedTuple):
    """How a text is set. `size` in units; `weight` is 400, 500, 600 or 700."""

    size: int = 13
    weight: int = 400
    italic: bool = False


class Frame(NamedTuple):
    """An upright rectangle: left, top, width, height."""

    x: float
    y: float
    width: float
    height: float

    @property
    def right(self) -> float:
        return self.x + self.width

    @property
    def bottom(self) -> float:
        return self.y + self.height

    @property
    def middle(self) -> float:
        return self.x + self.width / 2

    def lowered(self, down: float) -> Frame:
        """The same frame, further down."""
        return Frame(self.x, self.y + down, self.width, self.height)


class Paint(NamedTuple):
    """Fill and stroke as colour roles; None paints nothing. `dash` is an SVG dash list."""

    fill: str | None = None
    stroke: str | None = None
    width: float = 1.0
    dash: tuple[float, ...] = ()
    opacity: float = 1.0
    """Of fill and stroke alike, 0 to 1."""
    cap: Literal["butt", "round"] = "butt"


class Box(NamedTuple):
    """A rectangle with rounded corners (`radius` in units)."""

    frame: Frame
    paint: Paint
    radius: float = 0.0


class Circle(NamedTuple):
    x: float
    y: float
    radius: float
    paint: Paint


class Text(NamedTuple):
    """One line of text. `x` is its start, middle or end (by `anchor`), `y` its baseline.

    `width` is what was measured; `room` is what the layout set aside: never less than `width`.
    `rtl` says that the line's own direction is right to left ("start" is then its right end).
    While a map from right to left is laid out, it says that the line runs against the map: the
    whole picture is laid out from the left and seen in a mirror at last (`mirror.py`).
    """

    x: float
    y: float
    text: str
    style: Style
    fill: str
    width: float
    room: float
    anchor: Anchor = "start"
    rtl: bool = False


class Path(NamedTuple):
    """Straight and cubic segments.

    `("M", (x, y))`, `("L", (x, y))`, `("C", (x1, y1, x2, y2, x, y))`, `("Z", ())`.
    """

    segments: tuple[tuple[Command, tuple[float, ...]], ...]
    paint: Paint


class Gradient(NamedTuple):
    """A linear gradient that a `Paint` names as `gradient:<id>`.

    From (`x1`, `y1`) to (`x2`, `y2`) in units; stops are (offset 0 to 1, role, opacity).
    """

    id: str
    x1: float
    y1: float
    x2: float
    y2: float
    stops: tuple[tuple[float, str, float], ...]


class Picture(NamedTuple):
    """An image of the user's, by the path that was written; `data` is a data URI, or empty."""

    frame: Frame
    href: str
    alt: str
    data: str = ""
    radius: float = 0.0


class Icon(NamedTuple):
    """An outline icon that ships, in a square frame, drawn in the colour of a role."""

    frame: Frame
    name: str
    role: str


class Group(NamedTuple):
    """Things that belong together: a lane, a phase, a card.

    `id` is made from the map's ids and unique in the scene; `kind` says what it is (`lane`,
    `phase`, `item`, …). `title` is the tooltip and the accessible name; `link` a checked address.
    `frame` is the room that it takes: frames of the items of one lane never overlap.
    """

    id: str
    kind: str
    children: tuple[Node, ...]
    title: str = ""
    link: str = ""
    frame: Frame | None = None
    lane: str = ""


Node = Box | Circle | Text | Path | Picture | Icon | Group


class FontFile(NamedTuple):
    """A font as the bytes of an sfnt file, and the weights that it can show."""

    data: bytes
    lightest: int
    heaviest: int
    italic: bool = False


class Typeface(NamedTuple):
    """The author's own fonts; what they have no sign for is set in those that ship."""

    name: str
    files: tuple[FontFile, ...]


class Scene(NamedTuple):
    """A whole picture: size, background role, nodes back to front, and what a reader hears.

    `palette` maps each colour role to a literal `#rrggbb`. `language` is a BCP 47 tag. `typeface`
    is None where the fonts that ship are meant.
    """

    width: float
    height: float
    title: str
    description: str
    language: str
    rtl: bool
    background: str
    palette: tuple[tuple[str, str], ...]
    nodes: tuple[Node, ...]
    gradients: tuple[Gradient, ...] = ()
    typeface: Typeface | None = None
