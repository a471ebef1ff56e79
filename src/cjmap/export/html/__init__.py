"""The report: one self-contained web page that asks nothing of the network.

What the map says is worked out in `cjmap.query`; the templates in `html/` say it. Style and
script stand in the page under a policy that names their hashes, so nothing else can run.
"""

from __future__ import annotations

import hashlib
from base64 import b64encode
from html import unescape

from markupsafe import Markup

from cjmap.export.html.facts import facts
from cjmap.export.html.fill import fill
from cjmap.export.html.picture import Picture, variables
from cjmap.export.page import Page
from cjmap.layout.fonts_embed import embedded_families
from cjmap.layout.scene import Style, Typeface
from cjmap.layout.theme import Theme, load_theme

_FONTS = (Style(16, 400), Style(16, 500), Style(16, 600), Style(16, 700), Style(16, 400, True))
_SWITCHABLE = ("light", "dark")


def write(page: Page) -> bytes:
    """The report as UTF-8."""
    known = facts(page) | {"switchable": page.theme.name in _SWITCHABLE}
    body = fill("body.html", page.templates, known)
    style = Markup(_style(page, str(body), known["picture"]))
    script = fill("script.js", page.templates, known)
    known |= {"body": body, "style": style, "script": script, "policy": _policy(style, script)}
    return (fill("page.html", page.templates, known) + "\n").encode("utf-8")


def _policy(style: str, script: str) -> str:
    """Nothing is loaded, nothing runs but what these hashes stand for."""
    hashes = [b64encode(hashlib.sha256(t.encode()).digest()).decode() for t in (style, script)]
    return (
        f"default-src 'none'; style-src 'sha256-{hashes[0]}'; script-src 'sha256-{hashes[1]}'; "
        "img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
    )


def _style(page: Page, body: str, drawn: Picture) -> str:
    """Fonts, the colours of the theme, the style sheet, the rules of the picture."""
    sheet = fill("style.css", page.templates, {})
    fonts = _fonts(body, page.theme.typeface)
    return fonts + _colours(page) + _hues(page.theme) + str(sheet) + drawn.css


def _fonts(body: str, own: Typeface | None) -> str:
    """Font files for the characters of the page, and the list of their names."""
    characters = "".join(sorted(set(unescape(body)) | set(map(chr, range(0x20, 0x7F)))))
    families = embedded_families(((style, {characters}) for style in _FONTS), own)
    faces = "".join(
        f'@font-face{{font-family:"{family.name}";font-style:'
        f"{'italic' if source.italic else 'normal'};font-weight:{source.weight};"
        f'src:url("{source.uri}") format("{source.format}")}}\n'
        for family in families
        for source in family.sources
    )
    names = ",".join(f'"{family.name}"' for family in families)
    return f"{faces}:root{{--font:{names},Inter,system-ui,sans-serif}}\n"


def _colours(page: Page) -> str:
    """The theme's colours; light and dark as the reader likes, where the theme is one of them."""
    if page.theme.name not in _SWITCHABLE:
        return f":root{{{variables(page.theme)}}}\n"
    light, dark = (variables(load_theme(name)) for name in _SWITCHABLE)
    return (
        f":root{{color-scheme:light;{light}}}\n"
        f"@media(prefers-color-scheme:dark){{:root:not([data-theme=light])"
        f"{{color-scheme:dark;{dark}}}}}\n"
        f":root[data-theme=dark]{{color-scheme:dark;{dark}}}\n"
        f"@media print{{:root:root{{color-scheme:light;{light}}}}}\n"
    )


def _hues(theme: Theme) -> str:
    """One class for each colour of a phase and of a persona."""
    phases = (
        f".p{i}{{--hue:var(--phase-{i});--fill:var(--arrow-{i})}}" for i in range(theme.phases)
    )
    personas = (f".n{i}{{--hue:var(--persona-{i})}}" for i in range(theme.personas))
    return "".join((*phases, *personas)) + "\n"
