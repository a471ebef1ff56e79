"""A theme from a file of one's own: what it changes, and what is said where it is wrong."""

from __future__ import annotations

import io
import random
import shutil
import struct
import zlib
from pathlib import Path

import pytest
from fontTools.ttLib import TTFont

from cjmap import render
from cjmap.brand.read import ThemeFile, read_theme
from cjmap.errors import CjmapError
from cjmap.layout.fonts_index import FOLDER
from cjmap.layout.legibility import shortfalls
from cjmap.layout.theme import load_theme

BRAND = Path(__file__).parents[2] / "examples" / "brand"


def png(width: int = 8, height: int = 4) -> bytes:
    """A small image."""

    def chunk(kind: bytes, data: bytes) -> bytes:
        check = zlib.crc32(kind + data)
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", check)

    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    rows = zlib.compress(b"".join(b"\0" + b"\x80" * 3 * width for _ in range(height)))
    parts = chunk(b"IHDR", head), chunk(b"IDAT", rows), chunk(b"IEND", b"")
    return b"\x89PNG\r\n\x1a\n" + b"".join(parts)


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder with a logo and fonts in it, below one with a file that is out of bounds."""
    home = tmp_path / "brand"
    home.mkdir()
    (home / "logo.png").write_bytes(png())
    (home / "wide.png").write_bytes(png(4000, 100))
    (home / "page.png").write_bytes(b"<html>")
    (home / "big.png").write_bytes(png() + bytes(3_000_000))
    (home / "logo.svg").write_bytes(b"<svg xmlns='http://www.w3.org/2000/svg'/>")
    (tmp_path / "out.png").write_bytes(png())
    (home / "link.png").symlink_to(tmp_path / "out.png")
    for name in ("Regular", "SemiBold"):
        shutil.copy(FOLDER / f"Inter-{name}.ttf", home / f"{name}.ttf")
    shutil.copy(BRAND / "Outfit.woff2", home / "Outfit.woff2")
    shutil.copy(FOLDER / "NotoSansThai-Regular.ttf", home / "Thai.ttf")
    (home / "broken.woff2").write_bytes((BRAND / "Outfit.woff2").read_bytes()[:9000])
    (home / "broken.ttf").write_bytes(b"\0\1\0\0" + bytes(400))
    return home


def read(folder: Path, text: str) -> ThemeFile:
    """A theme file with this text."""
    path = folder / "brand.toml"
    path.write_text(text, encoding="utf-8")
    return read_theme(str(path))


def told(folder: Path, text: str) -> list[str]:
    """What is wrong with it: `line:column code message | hint`."""
    found = read(folder, text)
    assert found.theme is None
    return [
        f"{one.span.line}:{one.span.column} {one.code} {one.message} | {one.hint or ''}"
        for one in found.problems
        if one.span
    ]


def test_an_empty_file_is_its_base(folder: Path) -> None:
    light = load_theme("light")
    theme = read(folder, "").theme
    assert theme is not None
    assert theme == light._replace(name="brand.toml", description=theme.description)
    dark = read(folder, 'base = "dark"').theme
    assert dark is not None
    assert dark.palette == load_theme("dark").palette


def test_only_what_is_named_changes(folder: Path) -> None:
    theme = read(
        folder,
        """
        description = "Ours."
        radius = 0
        [colours]
        ink = "#000"
        phase = ["#8A1538", "#3D3935"]
        pain.fill = "#FFF4F0"
        [colours.bubble]
        edge = "#aabbcc"
        """,
    ).theme
    assert theme is not None
    light = load_theme("light")
    expected = {"ink": "#000000", "phase.0": "#8a1538", "phase.1": "#3d3935"}
    expected |= {"pain.fill": "#fff4f0", "bubble.edge": "#aabbcc"}
    gone = {f"phase.{i}" for i in range(2, 9)}
    assert theme.palette == {k: v for k, v in (light.palette | expected).items() if k not in gone}
    assert (theme.phases, theme.personas, theme.radius) == (2, 4, 0.0)
    assert theme.phase(3) == "phase.1"
    assert theme.description == "Ours."


def test_paler_arrows_go_round_on_their_own(folder: Path) -> None:
    text = 'base = "print"\n[colours]\nphase = ["#111111", "#333333", "#222222"]\n'
    theme = read(folder, text).theme
    assert theme is not None
    fills = [theme.arrow(i).fill for i in range(4)]
    assert fills == ["arrow.0", "arrow.1", "arrow.0", "arrow.1"]


@pytest.mark.parametrize(
    ("text", "place", "said", "hint"),
    [
        ('colour = "x"', "1:1", "`colour` is not a key of a theme", "mean `colours`"),
        ("[color]", "1:2", "`color` is not a key of a theme", "mean `colours`"),
        ('base = "drak"', "1:8", "no theme `drak`", "mean `dark`"),
        ("base = 3", "1:8", "`base` is not a text", ""),
        ("colours = 3", "1:11", "`colours` is not a table", "Write [colours]"),
        ("[colours]\nphaze = []", "2:1", "`phaze` is not a key of `colours`", "mean `phase`"),
        ('[colours]\npain.fil = "#fff"', "2:6", "not a key of `colours.pain`", "mean `fill`"),
        ('[colours]\npain = "#fff"', "2:8", "`pain` has several colours", "which: fill"),
        ('[colours]\nink = "red"', "2:7", "`red` is no colour", "six digits"),
        ('[colours]\nink = "#12345"', "2:7", "`#12345` is no colour", ""),
        ("[colours]\nink = 123456", "2:7", "`123456` is no colour", ""),
        ('[colours]\nphase = ["#000", "black"]', "2:18", "`black` is no colour", ""),
        ("[colours]\nphase = []", "2:9", "`phase` has 0 colours; it needs 1 to 12", ""),
        ('[colours]\nemotion = ["#000"]', "2:11", "`emotion` has 1 colours; it needs 5", ""),
        ("radius = 40", "1:10", "`radius` is not a radius", "a number from 0"),
        ('radius = "4"', "1:10", "`radius` is not a radius", "without quotes"),
        ('[icons]\nemotions = "smil"', "2:12", "no icon `smil`", "mean `smile`"),
        ('[icons]\nthougts = "smile"', "2:1", "`thougts` is not a key", "mean `thoughts`"),
        ("ink = #123456", "1:7", "This is not TOML: invalid value", "A colour goes in quotes"),
    ],
)
def test_a_mistake_has_its_place_and_the_nearest(
    folder: Path, text: str, place: str, said: str, hint: str
) -> None:
    (one,) = told(folder, text)
    assert one.startswith(f"{place} ")
    assert said in one.partition(" | ")[0]
    assert hint in one.partition(" | ")[2]


def test_all_mistakes_are_told_in_the_order_of_the_file(folder: Path) -> None:
    text = 'radius = 99\nfont = "gone.ttf"\n[colours]\nink = "black"\nmuted = 1\n'
    text += '[icons]\ngoals = "goal"\n'
    assert [one.split(" ")[0] for one in told(folder, text)] == ["1:10", "2:8", "4:7", "5:9", "7:9"]


@pytest.mark.parametrize(
    ("text", "code", "said"),
    [
        ('logo = "gone.png"', "unusable-logo", "cannot be read: no such file"),
        ('logo = "../out.png"', "unusable-logo", "outside the theme's folder"),
        ('logo = "link.png"', "unusable-logo", "outside the theme's folder"),
        ('logo = "/etc/hostname"', "unusable-logo", "outside the theme's folder"),
        ('logo = "page.png"', "unusable-logo", "no PNG, JPEG"),
        ('logo = "logo.svg"', "unusable-logo", "SVG is not taken"),
        ('logo = "big.png"', "unusable-logo", "larger than 2 MiB"),
        ('logo = "."', "unusable-logo", "is no file"),
        ("logo = 3", "not-text", "`logo` is not a text"),
        ('[logo]\nalt = "x"', "missing-key", "has no `file`"),
        (
            '[logo]\nsrc = "logo.png"\nfile = "logo.png"',
            "unknown-key",
            "`src` is not a key of `logo`",
        ),
        ('font = "gone.ttf"', "unusable-font", "cannot be read: no such file"),
        ('font = "../out.png"', "unusable-font", "outside the theme's folder"),
        ('font = "logo.png"', "unusable-font", "cannot be read as a font"),
        ('font = "broken.ttf"', "unusable-font", "cannot be read as a font"),
        ('font = "broken.woff2"', "unusable-font", "cannot be read as a font"),
        ('font = "Thai.ttf"', "unusable-font", "no letters from A to z"),
        ('[font]\nbold = "Regular.ttf"', "missing-key", "has no `regular`"),
        (
            '[font]\nregular = "Regular.ttf"\nblod = "Regular.ttf"',
            "unknown-key",
            "Did you mean `bold`?",
        ),
        ('[font]\nregular = "Outfit.woff2"\nbold = "Regular.ttf"', "two-ways", "variable font"),
        ('font = "a\\u0000b"', "unusable-font", "cannot be read"),
    ],
)
def test_a_file_that_cannot_be_used_is_named(folder: Path, text: str, code: str, said: str) -> None:
    (one,) = told(folder, text)
    assert f" {code} " in one
    assert said in one


def test_a_logo_is_as_large_as_fits(folder: Path) -> None:
    small, wide = (read(folder, f'logo = "{name}.png"').theme for name in ("logo", "wide"))
    assert small is not None
    assert wide is not None
    assert small.logo is not None
    assert wide.logo is not None
    assert (small.logo.width, small.logo.height, small.logo.alt) == (8, 4, "Logo")
    assert (wide.logo.width, wide.logo.height) == pytest.approx((176, 4.4))
    assert small.logo.data.startswith("data:image/png;base64,iVBOR")


@pytest.mark.parametrize("flavor", ["woff", "woff2", None])
def test_fonts_come_in_every_form(folder: Path, flavor: str | None) -> None:
    font = TTFont(FOLDER / "Inter-Regular.ttf", recalcTimestamp=False)
    font.flavor = flavor
    font.save(folder / "Own.font")
    theme = read(folder, 'font = "Own.font"').theme
    assert theme is not None
    assert theme.typeface is not None
    (file,) = theme.typeface.files
    assert file.data[:4] == b"\0\1\0\0"
    assert (file.lightest, file.heaviest, file.italic) == (400, 400, False)
    assert theme.typeface.name == "Inter Brand"  # not to be taken for the one that ships


def test_weights_are_those_of_the_keys_or_of_a_variable_font(folder: Path) -> None:
    both = read(folder, '[font]\nregular = "Regular.ttf"\nsemibold = "SemiBold.ttf"').theme
    assert both is not None
    assert both.typeface is not None
    assert [file.lightest for file in both.typeface.files] == [400, 600]
    one = read(folder, 'font = "Outfit.woff2"').theme
    assert one is not None
    assert one.typeface is not None
    assert [(file.lightest, file.heaviest) for file in one.typeface.files] == [(100, 900)]
    assert one.typeface.name.startswith("Outfit")


def test_a_name_of_a_font_cannot_break_out_of_a_style(folder: Path) -> None:
    font = TTFont(FOLDER / "Inter-Regular.ttf", recalcTimestamp=False)
    for record in font["name"].names:
        record.string = "a'\"}</style><script>"
    buffer = io.BytesIO()
    font.save(buffer)
    (folder / "evil.ttf").write_bytes(buffer.getvalue())
    theme = read(folder, 'font = "evil.ttf"').theme
    assert theme is not None
    assert theme.typeface is not None
    assert theme.typeface.name == "astylescript"


@pytest.mark.parametrize(
    ("text", "place", "pair", "ratio"),
    [
        ('muted = "#a0a8b0"', "2:9", "`muted` (#a0a8b0) on `mood.bad`", "1.7"),
        ('phase = ["#0b7285", "#f60"]', "2:21", "`phase.1` (#ff6600) on `moment.fill`", "2.8"),
        ('on-phase = "#bbbbbb"', "2:12", "`on-phase` (#bbbbbb) on `phase.0` (#157a8c)", "2.6"),
        ('card = "#444444"', "2:8", "on `card` (#444444)", "1.0"),
        ('skip = "#dddddd"', "2:8", "`skip` (#dddddd) on `moment.fill` (#fffbef)", "1.3"),
    ],
)
def test_weak_contrast_is_refused_with_the_pair_and_a_cure(
    folder: Path, text: str, place: str, pair: str, ratio: str
) -> None:
    text = f"[colours]\n{text}"
    (said,) = told(folder, text)
    assert said.startswith(f"{place} low-contrast ")
    assert pair in said
    assert f"has a contrast of {ratio}" in said
    cure = said.rpartition('passes: "')[2].partition('"')[0]
    wrong = text.rpartition('"#')[2].partition('"')[0]
    assert read(folder, text.replace(f"#{wrong}", cure)).theme is not None


def test_a_dark_page_on_a_light_base_hears_of_the_dark_one(folder: Path) -> None:
    said = told(folder, '[colours]\nbackground = "#101418"')
    assert len(said) == 1
    assert 'begin with base = "dark"' in said[0]
    assert read(folder, 'base = "dark"\n[colours]\nbackground = "#101418"').theme is not None


def test_lanes_are_found_by_any_of_their_names(folder: Path) -> None:
    text = '[icons]\nemotion = "smile"\n"Pain points" = "frown"\n"Lease desk" = "building"\n'
    theme = read(folder, text).theme
    assert theme is not None
    assert theme.icon("emotions") == "smile"
    assert theme.icon("pain_points") == "frown"
    assert theme.icon("Lease DESK") == "building"
    assert theme.icon("goals") == ""


@pytest.mark.parametrize("name", ["", "nothing.toml"])
def test_what_cannot_be_read_at_all_is_told(folder: Path, name: str) -> None:
    with pytest.raises(CjmapError):
        read_theme(str(folder / name))


def test_a_file_that_is_no_text_or_too_large_is_refused(folder: Path) -> None:
    with pytest.raises(CjmapError, match="UTF-8"):
        read_theme(str(folder / "logo.png"))
    (folder / "long.toml").write_text("# " + "x" * 70_000)
    with pytest.raises(CjmapError, match="larger than 64 KiB"):
        read_theme(str(folder / "long.toml"))


def test_the_example_is_legible() -> None:
    found = read_theme(str(BRAND / "nordwind.toml"))
    assert not found.problems
    assert found.theme is not None
    assert not shortfalls(found.theme.palette)


@pytest.mark.parametrize("name", ["SemiBold.ttf", "Outfit.woff2"])
def test_a_damaged_font_is_refused_or_used(folder: Path, name: str) -> None:
    """Whatever its bytes are, nothing else happens."""
    whole, chance = (folder / name).read_bytes(), random.Random(7)
    for hits in (1, 5, 50, 400) * 5:
        damaged = bytearray(whole)
        for _ in range(hits):
            damaged[chance.randrange(4, len(whole))] = chance.randrange(256)
        (folder / "Own.ttf").write_bytes(damaged)
        found = read(folder, 'font = "Own.ttf"')
        if found.theme is None:
            assert [one.code for one in found.problems] == ["unusable-font"]
        else:
            assert render("title: Hello\nactions: [Waves]\n", theme=folder / "brand.toml")
