"""A scene as SVG: real text, literal colours, stable ids, the fonts inside.

Plain SVG 1.1 shapes and presentation attributes only, so that browsers, resvg, typst and office
programs draw the same picture. User text is escaped here and nowhere else, and is never markup.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from cjmap.layout.fonts_embed import EmbeddedFamily, embedded_families, used_families
from cjmap.layout.scene import Frame, Gradient, Scene
from cjmap.renderers.svg_marks import attribute, content, slug
from cjmap.renderers.svg_shapes import ClassPen, Pen, number


def write(scene: Scene, *, embed_fonts: bool = True, prefix: str = "") -> bytes:
    """The scene as one SVG document, UTF-8.

    `prefix` starts every id, so that several pictures can stand in one page; without it, it is
    made from the title. Without `embed_fonts` the file is small and leans on the fonts of the
    reader.
    """
    name = slug(prefix or scene.title.lower()) or "map"
    pen = Pen(name, dict(scene.palette))
    gradients = list(_gradients(scene.gradients, pen))
    shapes = [pen.draw(node) for node in scene.nodes]
    own = scene.typeface
    families = embedded_families(pen.texts(), own) if embed_fonts else ()
    used = [one.real for one in families] or list(used_families(pen.texts(), own))
    out = [
        _root(scene, name, "img", _font_list(families, used)),
        *_style(families),
        *gradients,
        _ground(scene, pen),
        *shapes,
        "</svg>\n",
    ]
    return b"".join([part.encode("utf-8") for part in out])


def document(scene: Scene, pen: Pen, frame: Frame) -> str:
    """What another pen draws of a scene within a frame, without a ground and without fonts."""
    shapes = [pen.draw(node) for node in scene.nodes]
    x, y, width, height = map(number, frame)
    root = (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{x} {y} {width} {height}"'
        f' width="{width}" height="{height}" fill="none">\n'
    )
    return "".join([root, *_gradients(scene.gradients, pen), *shapes, "</svg>\n"])


class Inline(NamedTuple):
    """A picture inside a web page: the element, and the rules for its classes."""

    svg: str
    css: str


def inline(scene: Scene, prefix: str, margin: float) -> Inline:
    """The scene as an element of a web page, whose fonts and colours it takes.

    Its palette may hold what CSS takes for a colour. It is a group, not an image, so that what is
    in it can be reached one by one. `margin` is cut off on all sides.
    """
    pen = ClassPen(prefix, dict(scene.palette))
    out = [_root(scene, prefix, "group", "inherit", margin)]
    out += [*_gradients(scene.gradients, pen), _ground(scene, pen)]
    out += [pen.draw(node) for node in scene.nodes]
    return Inline("".join(out) + "</svg>\n", pen.css())


def _ground(scene: Scene, pen: Pen) -> str:
    size = f'width="{number(scene.width)}" height="{number(scene.height)}"'
    return f'<rect {size} fill="{pen.colour(scene.background)}"/>\n'


def _root(scene: Scene, name: str, role: str, fonts: str, margin: float = 0.0) -> str:
    """The opening tag sets all that a page around it could otherwise change in the text."""
    edge, width, height = map(number, (margin, scene.width - 2 * margin, scene.height - 2 * margin))
    language = attribute(scene.language)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" id="{name}"'
        f' viewBox="{edge} {edge} {width} {height}"'
        f' width="{width}" height="{height}" role="{role}" lang="{language}" xml:lang="{language}"'
        f' aria-labelledby="{name}--title {name}--desc" direction="ltr" text-anchor="start"'
        f' font-family="{attribute(fonts)}" font-size="13" font-weight="400" font-style="normal"'
        ' letter-spacing="0" word-spacing="0" text-rendering="geometricPrecision" fill="none">\n'
        f'<title id="{name}--title">{content(scene.title)}</title>\n'
        f'<desc id="{name}--desc">{content(scene.description)}</desc>\n'
    )


def _font_list(families: tuple[EmbeddedFamily, ...], real: list[str]) -> str:
    """The embedded names, then the real ones for renderers that take font files."""
    names = [family.name for family in families]
    return ", ".join(
        [*names, *(f"'{name}'" if " " in name else name for name in real), "sans-serif"]
    )


def _style(families: tuple[EmbeddedFamily, ...]) -> Iterator[str]:
    if not families:
        return
    yield "<style>\n"
    for family in families:
        for source in family.sources:
            slant = "italic" if source.italic else "normal"
            yield (
                f'@font-face{{font-family:"{family.name}";font-style:{slant};'
                f'font-weight:{source.weight};src:url("{source.uri}") format("{source.format}")}}\n'
            )
    yield "</style>\n"


def _gradients(gradients: Iterable[Gradient], pen: Pen) -> Iterator[str]:
    for gradient in gradients:
        ends = zip(("x1", "y1", "x2", "y2"), _ends(gradient), strict=True)
        where = "".join(f' {key}="{number(value)}"' for key, value in ends)
        yield (
            f'<linearGradient id="{pen.reference("gradient", gradient.id)}"'
            f' gradientUnits="userSpaceOnUse"{where}>'
        )
        for offset, role, opacity in gradient.stops:
            faint = "" if opacity == 1 else f' stop-opacity="{number(opacity)}"'
            yield f'<stop offset="{number(offset)}" stop-color="{pen.colour(role)}"{faint}/>'
        yield "</linearGradient>\n"


def _ends(gradient: Gradient) -> tuple[float, float, float, float]:
    return gradient.x1, gradient.y1, gradient.x2, gradient.y2
