"""The shapes of a scene as SVG elements."""

from __future__ import annotations

from cjmap.layout.scene import (
    Box,
    Circle,
    Frame,
    Group,
    Node,
    Paint,
    Path,
    Picture,
    Text,
)
from cjmap.render.svg_marks import attribute, content, image, link, slug


def number(value: float) -> str:
    """At most two decimals, none that say nothing."""
    if value == int(value):
        return str(int(value))
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return "0" if text == "-0" else text


class Pen:
    """Draws nodes as text. Knows the palette and the prefix of the ids of one picture."""

    def __init__(self, name: str, palette: dict[str, str]) -> None:
        self._name = name
        self._palette = palette
        self._paints: dict[Paint, str] = {}
        self._clips = 0

    def draw(self, node: Node, out: list[str]) -> None:
        """Append the elements of a node and of what it holds."""
        if isinstance(node, Text):
            out.append(self._text(node))
        elif isinstance(node, Box):
            round_ = f' rx="{number(node.radius)}"' if node.radius else ""
            out.append(f"<rect{_frame(node.frame)}{round_}{self._paint(node.paint)}/>\n")
        elif isinstance(node, Path):
            out.append(f'<path d="{_data(node)}"{self._paint(node.paint)}/>\n')
        elif isinstance(node, Circle):
            where = f'cx="{number(node.x)}" cy="{number(node.y)}" r="{number(node.radius)}"'
            out.append(f"<circle {where}{self._paint(node.paint)}/>\n")
        elif isinstance(node, Group):
            self._group(node, out)
        else:
            out.append(self._picture(node))

    def colour(self, role: str) -> str:
        """The literal colour of a role, or the reference to a gradient."""
        if role.startswith("gradient:"):
            return f"url(#{self.reference('gradient', role[9:])})"
        return attribute(self._palette[role])

    def reference(self, kind: str, name: str) -> str:
        """The id of something that other elements point to."""
        return f"{self._name}--{kind}-{slug(name)}"

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

    def _text(self, text: Text) -> str:
        style = text.style
        shown = content(text.text).replace("\n", " ")
        parts = [f'<text x="{number(text.x)}" y="{number(text.y)}"']
        if style.size != 13:
            parts.append(f' font-size="{style.size}"')
        if style.weight != 400:
            parts.append(f' font-weight="{style.weight}"')
        if style.italic:
            parts.append(' font-style="italic"')
        if text.anchor != "start":
            parts.append(f' text-anchor="{text.anchor}"')
        if text.rtl:
            parts.append(' direction="rtl"')
        if shown[:1] == " " or shown[-1:] == " ":
            parts.append(' xml:space="preserve"')
        parts.append(f' fill="{self.colour(text.fill)}">{shown}</text>\n')
        return "".join(parts)

    def _group(self, group: Group, out: list[str]) -> None:
        name = f' id="{self._name}-{slug(group.id)}"' if group.id else ""
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
            rounded = f'<rect{_frame(picture.frame)} rx="{number(picture.radius)}"/>'
            definition = f'<clipPath id="{name}">{rounded}</clipPath>\n'
            clip = f' clip-path="url(#{name})"'
        return (
            f"{definition}<image{_frame(picture.frame)}{clip}{label}"
            f' preserveAspectRatio="xMidYMid slice" href="{address}"/>\n'
        )


def _frame(frame: Frame) -> str:
    return (
        f' x="{number(frame.x)}" y="{number(frame.y)}"'
        f' width="{number(frame.width)}" height="{number(frame.height)}"'
    )


def _data(path: Path) -> str:
    return "".join(letter + " ".join(map(number, points)) for letter, points in path.segments)
