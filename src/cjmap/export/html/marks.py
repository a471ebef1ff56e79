"""Small pieces of markup that the templates of the report ask for."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup, escape

from cjmap.board.board import Actor
from cjmap.language.language import Language
from cjmap.language.words import SEVERITIES
from cjmap.layout.mood import tone
from cjmap.layout.pictograms import outline
from cjmap.model.lanes import Scale
from cjmap.model.registry import Evidence
from cjmap.renderers.svg_marks import link, slug

_HIDDEN = 'aria-hidden="true" focusable="false"'
_SHAPES = (
    '<circle cx="6" cy="6" r="4.5"/>',
    '<rect x="1.9" y="1.9" width="8.2" height="8.2" rx="2"/>',
    '<path d="M6 .6 11.4 6 6 11.4.6 6Z"/>',
    '<path d="M6 .6l4.7 2.7v5.4L6 11.4 1.3 8.7V3.3Z"/>',
)
"""The markers of the personas, as in the picture: circle, square, diamond, hexagon."""
_STAR = "M8 .8l2.1 4.9 5.3.5-4 3.5 1.2 5.2L8 12.2l-4.6 2.7 1.2-5.2-4-3.5 5.3-.5Z"
_RING = '<circle class="line" cx="8" cy="8" r="5"/>'
_TWO = '<circle class="bad" cx="3" cy="8" r="2.6"/>'
_SYMBOLS = {
    "star": f'<path class="gold" d="{_STAR}"/>',
    "wait": '<circle class="line" cx="8" cy="8" r="6"/><path class="line" d="M8 4.5V8l2.8 1.6"/>',
    "decision": '<path class="line" d="M8 1.5 14.5 8 8 14.5 1.5 8Z"/>',
    "milestone": '<path class="solid" d="M4 2h9l-2.5 3L13 8H4z"/><path class="line" d="M4 15V2"/>',
    "optional": '<rect class="line" x="5.5" y="1.5" width="5" height="13" rx="2.5"/>',
    "severity": f'{_TWO}<circle class="bad" cx="9" cy="8" r="2.6"/>',
    "assumed": '<rect class="dash" x="1" y="3" width="14" height="10" rx="3"/>',
    "known": '<rect class="fill" x="1" y="3" width="14" height="10" rx="3"/>',
    "target": '<path class="dots" d="M1 8h14"/>',
    "answers": f'{_TWO}<path class="line" d="M3 8h10M10 5l3 3-3 3"/>',
    "s-idea": _RING,
    "s-planned": f'{_RING}<path class="solid" d="M8 3a5 5 0 0 1 5 5H8Z"/>',
    "s-doing": f'{_RING}<path class="solid" d="M8 3a5 5 0 0 1 0 10Z"/>',
    "s-done": '<circle class="solid" cx="8" cy="8" r="5.6"/>'
    '<path class="tick" d="M5.4 8.2l1.9 1.9 3.4-3.9"/>',
    "s-dropped": f'{_RING}<path class="line" d="M4.6 11.4l6.8-6.8"/>',
}


def anchor(id_: str) -> str:
    """The id, in the page, of something that has an id in the map."""
    return f"i-{slug(id_)}"


def source_anchor(source: Evidence) -> str:
    """The id of a source in the page."""
    return f"s-{slug(source.id or source.name)}"


def persona_anchor(actor: Actor) -> str:
    """The id of a persona in the page."""
    return f"persona-{actor.index + 1}"


def safe(address: str | None) -> Markup:
    """The address if it may be followed, else nothing."""
    return Markup(link(address)) if address else Markup("")


def symbol(kind: str) -> Markup:
    """A small drawing that goes with a word; nothing where there is none for it."""
    found = _SYMBOLS.get(kind)
    if not found:
        return Markup("")
    return Markup(
        f'<svg class="sym" viewBox="0 0 16 16" width="14" height="14" {_HIDDEN}>{found}</svg>'
    )


def persona_mark(actor: Actor, hues: int) -> Markup:
    """A persona's shape in its colour."""
    return mark_of(actor.index, hues)


def mark_of(index: int, hues: int) -> Markup:
    """The shape, in its colour, of the persona at a place among all."""
    shape, hue = _SHAPES[index % 4], index % hues
    return Markup(
        f'<svg class="mark n{hue}" viewBox="0 0 12 12" width="12" height="12" {_HIDDEN}>'
        f"{shape}</svg>"
    )


def severity(value: int | None, language: Language, words: bool = False) -> Markup:
    """Up to three dots, with the word beside them or only for those who cannot see them."""
    if not value:
        return Markup("")
    word = escape(language.say(SEVERITIES[value]))
    hidden = "" if words else ' class="vh"'
    return Markup(
        f'<span class="sev"><svg aria-hidden="true"><use href="#severity-{value}"/></svg>'
        f"<span{hidden}> {word}</span></span>"
    )


def gauge(value: int | None, colour: str, language: Language) -> Markup:
    """A rating from 1 to 5 as a number and five squares; `colour` is `good` or `ink`."""
    if value is None:
        return Markup("")
    number = escape(language.number(value))
    return Markup(
        f'<span class="gauge"><b class="num">{number}</b><i class="{colour} g{value}"></i></span>'
    )


def stencils(scales: dict[str, Scale], icons: Iterable[str]) -> Markup:
    """What stands in the page hundreds of times, drawn once: severities, scales, icons by name."""
    parts = [
        f'<g id="severity-{value}">'
        + "".join(
            f'<circle class="{"bad" if i < value else "pale"}" cx="{5 + 11 * i}" cy="6" r="4"/>'
            for i in range(3)
        )
        + "</g>"
        for value in (1, 2, 3)
    ]
    ticks = "".join(f"M{6 + 15 * i} 4v4" for i in range(5))
    for name, scale in scales.items():
        x = f"{6 + 60 * place(scale.middle, scale):.1f}"
        parts.append(f'<path id="{name}" class="axis" d="M6 6h60{ticks}M{x} 2v8"/>')
    parts += (f'<path id="icon-{name}" d="{outline(name)}"/>' for name in sorted(set(icons)))
    return Markup(f'<svg class="vh" aria-hidden="true"><defs>{"".join(parts)}</defs></svg>')


def icon(name: str | None) -> Markup:
    """An icon that goes with a word; nothing where there is none."""
    if not name:
        return Markup("")
    return Markup(
        f'<svg class="icon" viewBox="0 0 24 24" {_HIDDEN}><use href="#icon-{name}"/></svg>'
    )


def feeling(score: float, scale: Scale, name: str) -> Markup:
    """A score as a dot on the scale of that name, the better end at the end of the line."""
    x = f"{6 + 60 * place(score, scale):.1f}".removesuffix(".0")
    role = tone(mood(score, scale)).replace(".", "-")
    return Markup(
        f'<svg class="feel flip" aria-hidden="true"><use href="#{name}"/>'
        f'<circle class="{role}" cx="{x}"/></svg>'
    )


def place(score: float, scale: Scale) -> float:
    """Where on its scale a score is, from 0, the worst, to 1, the best."""
    part = (score - scale.min) / ((scale.max - scale.min) or 1)
    return part if scale.better == "higher" else 1 - part


def mood(score: float, scale: Scale) -> float:
    """From -1, the worst, through 0, neutral, to 1."""
    middle = scale.middle
    end = scale.max if score >= middle else scale.min
    part = abs(score - middle) / abs(end - middle) if end != middle else 0.0
    return part if (score >= middle) == (scale.better == "higher") else -part


def age_line(months: int) -> Markup:
    """An age up to two years as a line to today, with a tick at twelve months."""
    start = 100 - 96 * min(max(months, 0), 24) / 24
    stale = " old" if months > 12 else ""
    return Markup(
        f'<svg class="age flip{stale}" viewBox="0 0 104 12" width="104" height="12" {_HIDDEN}>'
        f'<path class="axis" d="M4 6h96M52 2v8"/><path class="span" d="M{start:.1f} 6H100"/>'
        f'<circle cx="{start:.1f}" cy="6" r="3"/></svg>'
    )
