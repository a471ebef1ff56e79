"""The shapes of a scene as SVG elements."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any, Protocol

from cjmap.layout.measure import plain
from cjmap.layout.pictograms import GRID, STROKE, outline
from cjmap.layout.scene import (
    Box,
    Circle,
    Frame,
    Group,
    Icon,
    Node,
    Paint,
    Path,
    Picture,
    Style,
    Text,
)
from cjmap.renderers.svg_marks import attribute, content, escaped, image, link, slug


def number(value: float) -> str:
    """At most two decimals, none that say nothing."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


class _Numbers(dict[float, str]):
    """Numbers as text; most stand many times in a picture, and again in the next one."""

    def __missing__(self, value: float) -> str:
        if len(self) >= _MOST:
            self.clear()
        self[value] = found = number(value)
        return found


_MOST = 65536


@lru_cache(maxsize=1)
def _numbers() -> _Numbers:
    """The table of numbers; it lasts as long as the process."""
    return _Numbers()


class Pen:
    """Draws nodes as text. Knows the palette and the prefix of the ids of one picture, and
    remembers what text it has set in which style."""

    def __init__(self, name: str, palette: Mapping[str, str]) -> None:
        self._name = name
        self._palette = palette
        self._shapes = SHAPES
        self._numbers = _numbers()
        self._paints: dict[Paint, str] = {}
        self._letterings: dict[tuple[Style, str, str, bool], tuple[str, set[str]]] = {}
        self._references: dict[tuple[str, str], str] = {}
        self._classes: dict[str, str] = {}
        self._ids: dict[str, int] = {}
        self._clips = 0

    def draw(self, node: Node) -> str:
        """The elements of a node and of what it holds."""
        return self._shapes[type(node)](self, node)

    def texts(self) -> Iterator[tuple[Style, set[str]]]:
        """The texts that it has set so far, by style; a style may come several times."""
        for (style, *_), (_, texts) in self._letterings.items():
            yield style, texts

    def colour(self, role: str) -> str:
        """The literal colour of a role, or the reference to a gradient."""
        if role.startswith("gradient:"):
            return f"url(#{self.reference('gradient', role[9:])})"
        return attribute(self._palette[role])

    def reference(self, kind: str, name: str) -> str:
        """The id of something that other elements point to."""
        found = self._references.get((kind, name))
        if found is None:
            found = self._references[kind, name] = self._unique(f"-{kind}-{slug(name)}")
        return found

    def _unique(self, name: str) -> str:
        """An id of its own, after the picture's: names that differ may look alike as ids."""
        first = found = f"{self._name}-{name}"
        while found in self._ids:
            self._ids[first] += 1
            found = f"{first}-{self._ids[first]}"
        self._ids[found] = 1
        return found

    def _paint(self, paint: Paint) -> str:
        """How a paint is written that is new in this picture."""
        self._paints[paint] = found = self._dressed(self._attributes(paint))
        return found

    def _attributes(self, paint: Paint) -> Iterator[tuple[str, str]]:
        if paint.fill is not None:
            yield "fill", self.colour(paint.fill)
        if paint.stroke is not None:
            yield "stroke", self.colour(paint.stroke)
            if paint.width != 1:
                yield "stroke-width", number(paint.width)
            if paint.dash:
                yield "stroke-dasharray", " ".join(map(number, paint.dash))
            if paint.cap != "butt":
                yield "stroke-linecap", paint.cap
        if paint.opacity != 1:
            yield "opacity", number(paint.opacity)

    def _dressed(self, attributes: Iterable[tuple[str, str]]) -> str:
        """What an element looks like, as it stands in its tag."""
        return "".join([f' {name}="{value}"' for name, value in attributes])

    def box(self, box: Box) -> str:
        round_ = f' rx="{self._numbers[box.radius]}"' if box.radius else ""
        look = self._paints.get(box.paint) or self._paint(box.paint)
        return f"<rect{self._frame(box.frame)}{round_}{look}/>\n"

    def circle(self, circle: Circle) -> str:
        at = self._numbers
        x, y, radius, paint = circle
        look = self._paints.get(paint) or self._paint(paint)
        return f'<circle cx="{at[x]}" cy="{at[y]}" r="{at[radius]}"{look}/>\n'

    def path(self, path: Path) -> str:
        at = self._numbers.__getitem__
        segments, paint = path
        data = "".join([letter + " ".join(map(at, points)) for letter, points in segments])
        return f'<path d="{data}"{self._paints.get(paint) or self._paint(paint)}/>\n'

    def icon(self, icon: Icon) -> str:
        """The outline as it is, moved and made as large as its frame."""
        (x, y, size, _), name, role = icon
        at = self._numbers
        place = f"translate({at[x]} {at[y]}) scale({size / GRID:.4g})"
        paint = f'stroke="{self.colour(role)}" stroke-width="{STROKE}" stroke-linecap="round"'
        return f'<path transform="{place}" {paint} stroke-linejoin="round" d="{outline(name)}"/>\n'

    def text(self, text: Text) -> str:
        x, y, words, style, fill, _, _, anchor, rtl = text
        key = style, fill, anchor, rtl
        found = self._letterings.get(key)
        if found is None:
            found = self._letterings[key] = self._dressed(self._lettering(text)), set()
        lettering, texts = found
        clean = plain(words)
        texts.add(clean)
        shown = escaped(clean).replace("\n", " ")
        edge = ' xml:space="preserve"' if shown[:1] == " " or shown[-1:] == " " else ""
        at = self._numbers
        return f'<text x="{at[x]}" y="{at[y]}"{lettering}{edge}>{shown}</text>\n'

    def _lettering(self, text: Text) -> Iterator[tuple[str, str]]:
        """What differs from the root's 13 units, regular, upright, from the left."""
        if text.style.size != 13:
            yield "font-size", str(text.style.size)
        if text.style.weight != 400:
            yield "font-weight", str(text.style.weight)
        if text.style.italic:
            yield "font-style", "italic"
        if text.anchor != "start":
            yield "text-anchor", text.anchor
        if text.rtl:
            yield "direction", "rtl"
        yield "fill", self.colour(text.fill)

    def group(self, group: Group) -> str:
        id_, kind, children, title, to, _, _ = group
        name = f' id="{self._unique(slug(id_) or kind)}"' if id_ else ""
        told = f"<title>{content(title)}</title>\n" if title else ""
        inside = "".join([self._shapes[type(child)](self, child) for child in children])
        address = link(to) if to else ""
        if address:
            inside = f'<a href="{address}">\n{inside}</a>\n'
        return f"<g{name}{self._class(kind)}>\n{told}{inside}</g>\n"

    def _class(self, kind: str) -> str:
        found = self._classes.get(kind)
        if found is None:
            found = self._classes[kind] = f' class="cj-{slug(kind)}"' if kind else ""
        return found

    def picture(self, picture: Picture) -> str:
        address = image(picture.data, picture.href)
        if not address:
            return ""
        label = f' role="img" aria-label="{attribute(picture.alt)}"' if picture.alt else ""
        clip, definition = "", ""
        if picture.radius:
            self._clips += 1
            name = self.reference("clip", str(self._clips))
            rounded = f'<rect{self._frame(picture.frame)} rx="{number(picture.radius)}"/>'
            definition = f'<clipPath id="{name}">{rounded}</clipPath>\n'
            clip = f' clip-path="url(#{name})"'
        return (
            f"{definition}<image{self._frame(picture.frame)}{clip}{label}"
            f' preserveAspectRatio="xMidYMid slice" href="{address}"/>\n'
        )

    def _frame(self, frame: Frame) -> str:
        at = self._numbers
        x, y, width, height = frame
        return f' x="{at[x]}" y="{at[y]}" width="{at[width]}" height="{at[height]}"'


class ClassPen(Pen):
    """Draws with classes in place of attributes: smaller, where a style sheet is at hand."""

    def __init__(self, name: str, palette: Mapping[str, str]) -> None:
        super().__init__(name, palette)
        self._rules: dict[str, str] = {}

    def css(self) -> str:
        """The rules for the classes that were used."""
        rules = (f"#{self._name} .{one}{{{look}}}\n" for look, one in self._rules.items())
        return "".join(rules)

    def _dressed(self, attributes: Iterable[tuple[str, str]]) -> str:
        look = ";".join(
            f"{name}:{value}px" if name == "font-size" else f"{name}:{value}"
            for name, value in attributes
        )
        return f' class="{self._rules.setdefault(look, f"v{len(self._rules)}")}"'


class _Shape(Protocol):
    def __call__(self, pen: Pen, node: Any, /) -> str: ...


SHAPES: Mapping[type[Node], _Shape] = {
    Text: Pen.text,
    Group: Pen.group,
    Box: Pen.box,
    Path: Pen.path,
    Circle: Pen.circle,
    Picture: Pen.picture,
    Icon: Pen.icon,
}
