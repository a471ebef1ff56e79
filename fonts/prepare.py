"""Makes the source fonts of this folder out of the published ones, reduced to a stated repertoire.

Run by hand when a font is updated, never by the build:

    npm pack inter-ui @expo-google-fonts/noto-sans-arabic …   # see ORIGIN below; unpack each
    apt-get install fonts-noto-cjk
    python fonts/prepare.py FOLDER_WITH_THE_UNPACKED_PACKAGES

The result is the same, byte for byte, on every run. Needs uharfbuzz, fonttools and brotli.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterable, Iterator
from pathlib import Path
from typing import NamedTuple

import uharfbuzz as hb
from fontTools.ttLib import TTFont

HERE = Path(__file__).parent
CJK = Path("/usr/share/fonts/opentype/noto")
CJK_FACE = 2  # the simplified Chinese face of the collection; the others are reached by `locl`

# What shapes text by default in browsers. Features a reader must switch on are left out, and so
# are those that narrow CJK punctuation (`halt`, `chws`): browsers apply them in some places only.
FEATURES = """
    kern mark mkmk abvm blwm curs dist liga clig rlig calt rclt ccmp locl rvrn
    init medi med2 fina fin2 fin3 isol
    nukt akhn rphf rkrf pref blwf half abvf pstf cfar vatu cjct pres abvs blws psts haln
    ljmo vjmo tjmo
"""

INTER = ("0000-E000", "FB00-FB06", "FEFF", "FFFD")
COMMON = ("0020", "00A0", "200B-200F", "2010-2011", "25CC")
ARABIC = ("0600-06FF", "0750-077F", "FDFC-FDFD", *COMMON)
HEBREW = ("0590-05FF", "20AA", "FB1D-FB4F", *COMMON)
THAI = ("0E00-0E7F", *COMMON)
DEVANAGARI = ("0900-097F", "1CD0-1CFF", "20B9", "A8E0-A8FF", *COMMON)
SYMBOLS = ("2000-2BFF", "1F100-1F1FF")
SYMBOLS_2 = ("2000-2BFF", "1F000-1F0FF", "1F650-1F67F", "1F780-1F8FF")
MATH = ("2000-2BFF",)
EMOJI = ("0020-10FFFF",)


class Origin(NamedTuple):
    """One published font file: `target` is the name here, `source` the path in its package."""

    target: str
    source: str
    repertoire: tuple[str, ...]


def _noto(
    script: str, folder: str, weights: Iterable[str], ranges: tuple[str, ...]
) -> Iterator[Origin]:
    for weight in weights:
        stem = f"Noto{script}_{weight}.ttf"
        name = weight.lstrip("0123456789")
        yield Origin(f"Noto{script}-{name}", f"{folder}*/package/{weight}/{stem}", ranges)


_TWO = ("400Regular", "700Bold")
_ONE = ("400Regular",)
ORIGINS = (
    *(
        Origin(f"Inter-{name}", f"inter-ui-*/package/web/Inter-{name}.woff2", INTER)
        for name in ("Regular", "Medium", "SemiBold", "Bold", "Italic")
    ),
    *_noto("SansArabic", "expo-google-fonts-noto-sans-arabic", _TWO, ARABIC),
    *_noto("SansHebrew", "expo-google-fonts-noto-sans-hebrew", _TWO, HEBREW),
    *_noto("SansThai", "expo-google-fonts-noto-sans-thai", _TWO, THAI),
    *_noto("SansDevanagari", "expo-google-fonts-noto-sans-devanagari", _TWO, DEVANAGARI),
    *_noto("SansSymbols", "expo-google-fonts-noto-sans-symbols-0", _ONE, SYMBOLS),
    *_noto("SansSymbols2", "expo-google-fonts-noto-sans-symbols-2", _ONE, SYMBOLS_2),
    *_noto("SansMath", "expo-google-fonts-noto-sans-math", _ONE, MATH),
    *_noto("Emoji", "expo-google-fonts-noto-emoji", _ONE, EMOJI),
)


def main() -> None:
    """Write every font of `ORIGINS` and the CJK fonts as WOFF2 beside this file."""
    packages = Path(sys.argv[1])
    for origin in ORIGINS:
        (found,) = packages.glob(origin.source)
        _write(origin.target, _reduce(_sfnt(found), set(_codes(origin.repertoire))))
    for name in ("NotoSansCJK-Regular", "NotoSansCJK-Bold"):
        collection = hb.Blob.from_file_path(CJK / f"{name}.ttc")
        _write(name, _reduce(hb.Face(collection, CJK_FACE), _cjk_codes()))


def _codes(ranges: Iterable[str]) -> Iterator[int]:
    for text in ranges:
        low, _, high = text.partition("-")
        yield from range(int(low, 16), int(high or low, 16) + 1)


def _cjk_codes() -> set[int]:
    """The everyday standards of four languages, Hangul whole, kana, punctuation, wide forms."""
    wanted = set(_codes(("3000-30FF", "3131-318E", "31F0-31FF", "3200-33FF", "AC00-D7A3")))
    wanted |= set(_codes(("FF01-FFEE", "2E80-2FDF", "3105-312F", "FE30-FE4F")))
    for codec in ("gb2312", "shift_jis"):
        wanted |= set(_two_byte(codec, range(0x81, 0xFF)))
    wanted |= set(_two_byte("big5", range(0xA1, 0xC7)))  # level 1: the characters in common use
    wanted |= set(_two_byte("euc_kr", range(0xA1, 0xC9)))  # without the hanja
    return {code for code in wanted if code >= 0x2E80}


def _two_byte(codec: str, leads: Iterable[int]) -> Iterator[int]:
    for lead in leads:
        for trail in range(0x40, 0xFF):
            try:
                text = bytes((lead, trail)).decode(codec)
            except UnicodeDecodeError:
                continue
            yield from map(ord, text)


def _sfnt(path: Path) -> hb.Face:
    font = TTFont(path, recalcTimestamp=False)
    font.flavor = None
    buffer = io.BytesIO()
    font.save(buffer)
    return hb.Face(buffer.getvalue())


def _reduce(face: hb.Face, wanted: set[int]) -> bytes:
    plan = hb.SubsetInput()
    plan.flags = hb.SubsetFlags.NO_HINTING | hb.SubsetFlags.NOTDEF_OUTLINE
    plan.unicode_set.set(wanted & set(face.unicodes))
    plan.layout_feature_tag_set.clear()
    plan.layout_feature_tag_set.update(
        int.from_bytes(tag.encode(), "big") for tag in FEATURES.split()
    )
    plan.name_id_set.set({*range(7), 13, 14, 16, 17})
    data = hb.subset(face, plan).blob.data
    assert isinstance(data, bytes)
    return data


def _write(name: str, sfnt: bytes) -> None:
    font = TTFont(io.BytesIO(sfnt), recalcTimestamp=False)
    font.flavor = "woff2"
    font.save(HERE / f"{name}.woff2")


if __name__ == "__main__":
    main()
