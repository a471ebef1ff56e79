"""Build hook: makes what the package reads from the source fonts and from the catalogues.

For each font of `fonts/` an sfnt file (for measuring, and for renderers that take font files) and
the WOFF2 files that pictures embed, plus `index.json` that says which is which: they go to
`src/cjmap/layout/fonts/`. Each catalogue `cjmap.po` becomes a `cjmap.mo` beside it, as gettext
reads it. All of it is outside version control. In a checkout: `python hatch_build.py`.
"""

from __future__ import annotations

import hashlib
import io
import json
import unicodedata
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any, NamedTuple

import uharfbuzz as hb
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po
from fontTools.fontBuilder import FontBuilder
from fontTools.pens.ttGlyphPen import TTGlyphPen
from fontTools.ttLib import TTFont

ROOT = Path(__file__).parent
SOURCES = ROOT / "fonts"
TARGET = ROOT / "src" / "cjmap" / "layout" / "fonts"
CATALOGUES = ROOT / "src" / "cjmap" / "language" / "catalogues"

# Every cut holds the basic characters too, because kerning stops where one font file ends.
BASIC = "20-7E A0-FF 131 152-153 2C6 2DA 2DC 2000-206F 20AC 2122 2190-2199 2212 2215 2605-2606"
BASIC += " 2713 2717 FFFD"
CUTS = {
    "basic": BASIC,
    "signs": f"{BASIC} 2100-2BFF",
    "latin": f"{BASIC} 100-17F 18F 1CD-1CE 218-21B 259 1E9E 20A0-20CF",
    "vietnamese": f"{BASIC} 102-103 110-111 128-129 168-169 1A0-1A1 1AF-1B0 300-323 1EA0-1EF9",
    "greek": f"{BASIC} 370-3FF 1F00-1FFF",
    "cyrillic": f"{BASIC} 400-52F 1C80-1C8F 2DE0-2DFF A640-A69F",
}
BLANK = "cjmap Blank"
READABLE = "20-1FFF 2000-25CB 25CD-33FF 4E00-9FFF A000-ABFF AC00-D7A3"
READABLE += " FB00-FB4F FE00-FE0F FF00-FFEF 1F000-1FBFF"
"""Without the joined forms of Arabic letters, because what is read are the letters themselves; and
without the dotted circle, which would be put before every mark that is set by itself."""
WEIGHTS = {"Regular": 400, "Medium": 500, "SemiBold": 600, "Bold": 700, "Italic": 400}


class Family(NamedTuple):
    """A font family: `how` says what a picture embeds.

    That is the smallest of the `CUTS` that has all its characters, the `whole` font, or a `pick`
    of the characters when the picture is written (which is also done where no cut has them all).
    """

    stem: str
    name: str
    styles: tuple[str, ...]
    how: str


# The order is the order in which a character looks for its font.
FAMILIES = (
    Family("Inter", "Inter", ("Regular", "Medium", "SemiBold", "Bold", "Italic"), "cut"),
    Family("NotoSansArabic", "Noto Sans Arabic", ("Regular", "Bold"), "whole"),
    Family("NotoSansHebrew", "Noto Sans Hebrew", ("Regular", "Bold"), "whole"),
    Family("NotoSansThai", "Noto Sans Thai", ("Regular", "Bold"), "whole"),
    Family("NotoSansDevanagari", "Noto Sans Devanagari", ("Regular", "Bold"), "whole"),
    Family("NotoSansCJK", "Noto Sans CJK SC", ("Regular", "Bold"), "pick"),
    Family("NotoSansSymbols2", "Noto Sans Symbols 2", ("Regular",), "pick"),
    Family("NotoSansSymbols", "Noto Sans Symbols", ("Regular",), "pick"),
    Family("NotoSansMath", "Noto Sans Math", ("Regular",), "pick"),
    Family("NotoEmoji", "Noto Emoji", ("Regular",), "pick"),
)


def make(target: Path = TARGET) -> list[Path]:
    """Write all font files and their index into `target`; returns what was written.

    A file is replaced at once: whoever reads the folder meanwhile finds all of them.
    """
    target.mkdir(parents=True, exist_ok=True)
    with TemporaryDirectory(dir=target.parent) as folder:
        made = _made(Path(folder))
        for one in made:
            one.replace(target / one.name)
    for old in {*target.iterdir()} - {target / one.name for one in made}:
        old.unlink()
    return sorted(target.iterdir())


def _made(target: Path) -> list[Path]:
    """The files, in a folder that is empty."""
    faces = [_face(family, style, target) for family in FAMILIES for style in family.styles]
    cuts = {name: _ranges(_codes(text)) for name, text in CUTS.items()}
    index = {
        "faces": faces,
        "cuts": cuts,
        "inter": _ranges(_covered(target / faces[0]["file"])),
    }
    _blank(target / "Blank.ttf")
    (target / "index.json").write_text(json.dumps(index, separators=(",", ":")), encoding="utf-8")
    return [*target.iterdir()]


_UNMOVED = """
markClass u301 <anchor 0 0> @mark;
feature mark { pos base u2062 <anchor 0 0> mark @mark; } mark;
"""
"""A font that places one mark is trusted with all: none is moved to where it would look well, which
would part it from its letter when the text is copied."""
_NO_TIME = 2_082_844_800  # 1970, in seconds since 1904


def _blank(path: Path) -> None:
    """A font whose signs show nothing, one for each character, half an em wide: in a PDF it lies
    over letters that are drawn as outlines, so that they can be searched and copied."""
    codes = [code for code in _codes(READABLE) if unicodedata.category(chr(code)) != "Cn"]
    names = {code: f"u{code:X}" for code in codes}
    font = FontBuilder(1000, isTTF=True)
    font.setupGlyphOrder([".notdef", *names.values()])
    font.setupCharacterMap(names)
    line = TTGlyphPen(None)  # without area; what has no extent is left out by some readers
    line.moveTo((0, -200))
    line.lineTo((500, 750))
    line.closePath()
    font.setupGlyf(dict.fromkeys([".notdef", *names.values()], line.glyph()))
    font.setupHorizontalMetrics(dict.fromkeys([".notdef", *names.values()], (500, 0)))
    font.setupHorizontalHeader(ascent=950, descent=-250)
    named = {"familyName": BLANK, "styleName": "Regular", "fullName": BLANK, "version": "1.0"}
    font.setupNameTable(named | {"uniqueFontIdentifier": BLANK, "psName": BLANK.replace(" ", "")})
    font.setupOS2(usWeightClass=400, sTypoAscender=950, sTypoDescender=-250)
    font.addOpenTypeFeatures(_UNMOVED)
    font.setupPost(keepGlyphNames=False)
    font.font["head"].created = font.font["head"].modified = _NO_TIME
    font.font.recalcTimestamp = False
    font.save(path)


def compile_catalogues(folder: Path = CATALOGUES) -> list[Path]:
    """Write the .mo files that are missing or older than their catalogue; returns them."""
    written = []
    for source in sorted(folder.glob("*/LC_MESSAGES/*.po")):
        path = source.with_suffix(".mo")
        if path.exists() and path.stat().st_mtime >= source.stat().st_mtime:
            continue
        with source.open("rb") as text:
            catalogue = read_po(text, locale=source.parts[-3])
        for one in [*catalogue]:
            if one.id and not all(one.string or ("",)):
                catalogue.delete(one.id)  # said in English until all its forms are translated
        with path.open("wb") as file:
            write_mo(file, catalogue)
        written.append(path)
    return written


def _face(family: Family, style: str, target: Path) -> dict[str, Any]:
    source = SOURCES / f"{family.stem}-{style}.woff2"
    sfnt = _sfnt(source.read_bytes())
    file = f"{family.stem}-{style}.{'otf' if sfnt[:4] == b'OTTO' else 'ttf'}"
    (target / file).write_bytes(sfnt)
    return {
        "family": family.name,
        "weight": WEIGHTS[style],
        "italic": style == "Italic",
        "file": file,
        "how": family.how,
        "embed": _embeddable(family, style, source, sfnt, target),
    }


def _embeddable(
    family: Family, style: str, source: Path, sfnt: bytes, target: Path
) -> dict[str, list[str]]:
    """Cut name → (file, tag); the tag changes whenever the bytes do."""
    if family.how == "pick":
        return {}
    if family.how == "whole":
        return {"whole": _put(target / source.name, source.read_bytes())}
    return {
        cut: _put(target / f"{family.stem}-{style}.{cut}.woff2", _woff2(_subset(sfnt, text)))
        for cut, text in CUTS.items()
    }


def _put(path: Path, data: bytes) -> list[str]:
    path.write_bytes(data)
    return [path.name, hashlib.sha256(data).hexdigest()[:8]]


def _sfnt(woff2: bytes) -> bytes:
    return _saved(TTFont(io.BytesIO(woff2), recalcTimestamp=False), None)


def _woff2(sfnt: bytes) -> bytes:
    return _saved(TTFont(io.BytesIO(sfnt), recalcTimestamp=False), "woff2")


def _saved(font: TTFont, flavor: str | None) -> bytes:
    font.flavor = flavor
    buffer = io.BytesIO()
    font.save(buffer)
    return buffer.getvalue()


def _subset(sfnt: bytes, ranges: str) -> bytes:
    face = hb.Face(sfnt)
    plan = hb.SubsetInput()
    plan.unicode_set.set(_codes(ranges) & set(face.unicodes))
    plan.layout_feature_tag_set.clear()
    plan.layout_feature_tag_set.invert()  # all: prepare.py has chosen the features
    data = hb.subset(face, plan).blob.data
    assert isinstance(data, bytes)
    return data


def _covered(font: Path) -> set[int]:
    return set(hb.Face(font.read_bytes()).unicodes)


def _codes(text: str) -> set[int]:
    found: set[int] = set()
    for part in text.split():
        low, _, high = part.partition("-")
        found.update(range(int(low, 16), int(high or low, 16) + 1))
    return found


def _ranges(codes: set[int]) -> list[list[int]]:
    ranges: list[list[int]] = []
    for code in sorted(codes):
        if ranges and ranges[-1][1] == code - 1:
            ranges[-1][1] = code
        else:
            ranges.append([code, code])
    return ranges


try:
    from hatchling.builders.hooks.plugin.interface import BuildHookInterface
except ImportError:  # run by hand without the build tool
    pass
else:

    class Made(BuildHookInterface[Any]):
        """Makes fonts and catalogues before the package is put together."""

        PLUGIN_NAME = "custom"

        def initialize(self, version: str, build_data: dict[str, Any]) -> None:
            if self.target_name == "wheel":
                make()
                compile_catalogues()


if __name__ == "__main__":
    for path in [*make(), *compile_catalogues()]:
        print(f"{path.stat().st_size:>10,}  {path.relative_to(ROOT)}")
