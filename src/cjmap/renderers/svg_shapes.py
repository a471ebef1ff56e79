"""The shapes of a scene as SVG elements."""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.layout.scene import (
    Box,
    Circle,
    Frame,
    Group,
    Node,
    Paint,
    Path,
    Picture,
    Style,
    Text,
)
from cjmap.renderers.svg_marks import attribute, content, image, link, slug


def number(value: float) -> str:
    """At most two decimals, none that say nothing."""
    if value == int(value):
        return str(int(value))
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


class _Numbers(dict[float, str]):
    """The numbers of one picture as text; most stand there many times."""

    def __missing__(self, value: float) -> str:
        self[value] = found = number(value)
        return found


class Pen:
    """Draws nodes as text. Knows the palette and the prefix of the ids of one picture."""

    def __init__(self, name: str, palette: dict[str, str]) -> None:
        self._name = name
        self._palette = palette
        self._numbers = _Numbers()
        self._paints: dict[Paint, str] = {}
        self._letterings: dict[tuple[Style, str, str, bool], str] = {}
        self._references: dict[tuple[str, str], str] = {}
        self._ids: dict[str, int] = {}
        self._clips = 0

    def draw(self, node: Node, out: list[str]) -> None:
        """Append the elements of a node and of what it holds."""
        if isinstance(node, Text):
            out.append(self._text(node))
        elif isinstance(node, Group):
            self._group(node, out)
        elif isinstance(node, Box):
            out.append(self._box(node))
        elif isinstance(node, Path):
            out.append(f'<path d="{self._data(node)}"{self._paint(node.paint)}/>\n')
        elif isinstance(node, Circle):
            at = self._numbers
            where = f'cx="{at[node.x]}" cy="{at[node.y]}" r="{at[node.radius]}"'
            out.append(f"<circle {where}{self._paint(node.paint)}/>\n")
        else:
            out.append(self._picture(node))

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
        known = self._paints.get(paint)
        if known is None:
            known = self._paints[paint] = "".join(self._attributes(paint))
        return known

    def _attributes(self, paint: Paint) -> list[str]:
        parts = []
        if paint.fill is not None:
            parts.append(f' fill="{self.colour(paint.fill)}"')
        if paint.stroke is not None:
            parts.append(f' stroke="{self.colour(paint.stroke)}"')
            if paint.width != 1:
                parts.append(f' stroke-width="{number(paint.width)}"')
            if paint.dash:
                parts.append(f' stroke-dasharray="{" ".join(map(number, paint.dash))}"')
            if paint.cap != "butt":
                parts.append(f' stroke-linecap="{paint.cap}"')
        if paint.opacity != 1:
            parts.append(f' opacity="{number(paint.opacity)}"')
        return parts

    def _box(self, box: Box) -> str:
        round_ = f' rx="{self._numbers[box.radius]}"' if box.radius else ""
        return f"<rect{self._frame(box.frame)}{round_}{self._paint(box.paint)}/>\n"

    def _text(self, text: Text) -> str:
        key = text.style, text.fill, text.anchor, text.rtl
        lettering = self._letterings.get(key)
        if lettering is None:
            lettering = self._letterings[key] = "".join(self._lettering(text))
        shown = content(text.text).replace("\n", " ")
        edge = ' xml:space="preserve"' if shown[:1] == " " or shown[-1:] == " " else ""
        x, y = self._numbers[text.x], self._numbers[text.y]
        return f'<text x="{x}" y="{y}"{lettering}{edge}>{shown}</text>\n'

    def _lettering(self, text: Text) -> Iterator[str]:
        """What differs from the root's 13 units, regular, upright, from the left."""
        if text.style.size != 13:
            yield f' font-size="{text.style.size}"'
        if text.style.weight != 400:
            yield f' font-weight="{text.style.weight}"'
        if text.style.italic:
            yield ' font-style="italic"'
        if text.anchor != "start":
            yield f' text-anchor="{text.anchor}"'
        if text.rtl:
            yield ' direction="rtl"'
        yield f' fill="{self.colour(text.fill)}"'

    def _group(self, group: Group, out: list[str]) -> None:
        name = f' id="{self._unique(slug(group.id) or group.kind)}"' if group.id else ""
        kind = f' class="cj-{slug(group.kind)}"' if group.kind else ""
        out.append(f"<g{name}{kind}>\n")
        if group.title:
            out.append(f"<title>{content(group.title)}</title>\n")
        address = link(group.link) if group.link else ""
        if address:
            out.append(f'<a href="{address}">\n')
        for child in group.children:
            self.draw(child, out)
        out.append("</a>\n</g>\n" if address else "</g>\n")

    def _picture(self, picture: Picture) -> str:
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
        return (
            f' x="{at[frame.x]}" y="{at[frame.y]}"'
            f' width="{at[frame.width]}" height="{at[frame.height]}"'
        )

    def _data(self, path: Path) -> str:
        at = self._numbers
        return "".join(
            [letter + " ".join([at[point] for point in points]) for letter, points in path.segments]
        )
