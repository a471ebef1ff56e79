"""What every web page of ours has: fonts, colours of the theme, a policy that names what may
run."""

from __future__ import annotations

import hashlib
from base64 import b64encode
from html import unescape

from cjmap.export.html.picture import variables
from cjmap.layout.fonts_embed import embedded_families
from cjmap.layout.scene import Style, Typeface
from cjmap.layout.theme import Theme, load_theme

_FONTS = (Style(16, 400), Style(16, 500), Style(16, 600), Style(16, 700), Style(16, 400, True))
_SWITCHABLE = ("light", "dark")


def switchable(theme: Theme) -> bool:
    """Whether the page is light or dark as the reader likes."""
    return theme.name in _SWITCHABLE


def policy(style: str, script: str = "") -> str:
    """Nothing is loaded, nothing runs but what these hashes stand for."""
    scripts = f"script-src '{_hash(script)}'; " if script else ""
    return (
        f"default-src 'none'; style-src '{_hash(style)}'; {scripts}"
        "img-src data:; font-src data:; base-uri 'none'; form-action 'none'"
    )


def _hash(text: str) -> str:
    return f"sha256-{b64encode(hashlib.sha256(text.encode()).digest()).decode()}"


def fonts(body: str, own: Typeface | None) -> str:
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


def colours(theme: Theme, *others: Theme) -> str:
    """The theme's colours and a class for each hue; light and dark as the reader likes, where the
    theme is one of them (`others`: the two, where they are not just as they ship)."""
    if not switchable(theme):
        return f":root{{{variables(theme)}}}\n{_hues(theme)}"
    light, dark = (variables(one) for one in others or map(load_theme, _SWITCHABLE))
    return (
        f":root{{color-scheme:light;{light}}}\n"
        f"@media(prefers-color-scheme:dark){{:root:not([data-theme=light])"
        f"{{color-scheme:dark;{dark}}}}}\n"
        f":root[data-theme=dark]{{color-scheme:dark;{dark}}}\n"
        f"@media print{{:root:root{{color-scheme:light;{light}}}}}\n"
        f"{_hues(theme)}"
    )


def both() -> tuple[Theme, ...]:
    """The themes between which a reader may choose."""
    return tuple(map(load_theme, _SWITCHABLE))


def _hues(theme: Theme) -> str:
    """One class for each colour of a phase and of a persona."""
    phases = (
        f".p{i}{{--hue:var(--phase-{i});--fill:var(--arrow-{i})}}" for i in range(theme.phases)
    )
    personas = (f".n{i}{{--hue:var(--persona-{i})}}" for i in range(theme.personas))
    return "".join((*phases, *personas)) + "\n"
