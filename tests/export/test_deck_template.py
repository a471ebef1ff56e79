"""Slides in the look of a presentation of the user's."""

from __future__ import annotations

import io
import re
import zipfile
from pathlib import Path

import pytest
from both_ways import ROOT
from openxml_audit import OpenXmlValidator
from pptx import Presentation
from test_deck import opened, parts, slides, titles

from cjmap.errors import CjmapError
from cjmap.export.pptx.colours import colours_of
from cjmap.export.pptx.deck import Deck
from cjmap.layout.contrast import ratio
from cjmap.layout.theme import load_theme
from cjmap.pipeline import Drawing, draw

LUNCH = ROOT / "examples" / "lunch.journey.yaml"


@pytest.fixture
def brand(tmp_path: Path) -> Path:
    """A template with a slide of its own, of another shape than ours."""
    made = Presentation()
    made.slides.add_slide(made.slide_layouts[1]).shapes.title.text = "Last year's numbers"
    made.save(str(tmp_path / "brand.pptx"))
    return tmp_path / "brand.pptx"


def repacked(path: Path, name: str, change: dict[str, bytes | None], types: bytes = b"") -> Path:
    """The template with parts added, changed or left out."""
    target = path.with_name(name)
    with zipfile.ZipFile(path) as old, zipfile.ZipFile(target, "w") as new:
        for one in old.namelist():
            if one not in change:
                data = old.read(one)
                if one == "[Content_Types].xml" and types:
                    data = data.replace(b"presentationml.presentation.main", types)
                new.writestr(one, data)
        for one, content in change.items():
            if content is not None:
                new.writestr(one, content)
    return target


def made(template: Path) -> bytes:
    return draw(opened(LUNCH), Drawing("pptx", template=str(template)))


def test_master_and_colours_are_the_template_s(brand: Path, tmp_path: Path) -> None:
    data = made(brand)
    found = parts(data)
    assert titles(data)[0] == "Ordering lunch"
    assert not any(b"Last year" in part for part in found.values())
    assert b"Office Theme" in found["ppt/theme/theme1.xml"]
    inside = b"".join(part for name, part in found.items() if name.startswith("ppt/slides/s"))
    assert b'schemeClr val="accent1"' in inside
    assert b"<a:latin" not in inside
    shown = Presentation(io.BytesIO(data))
    assert shown.slide_width == 9_144_000
    (tmp_path / "made.pptx").write_bytes(data)
    assert OpenXmlValidator().validate(tmp_path / "made.pptx").is_valid


def coloured(brand: Path, changes: dict[str, str], ground: str = "") -> Path:
    """The template with other colours in its scheme, and its slides painted with one."""
    theme = zipfile.ZipFile(brand).read("ppt/theme/theme1.xml").decode()
    for name, colour in changes.items():
        inside = f'<a:{name}><a:srgbClr val="{colour}"/></a:{name}>'
        theme = re.sub(f"<a:{name}>.*?</a:{name}>", inside, theme, flags=re.DOTALL)
    change: dict[str, bytes | None] = {"ppt/theme/theme1.xml": theme.encode()}
    if ground:
        name = "ppt/slideMasters/slideMaster1.xml"
        fill = f'<a:solidFill><a:srgbClr val="{ground}"/></a:solidFill><a:effectLst/>'
        painted = f"<p:bg><p:bgPr>{fill}</p:bgPr></p:bg>"
        master = zipfile.ZipFile(brand).read(name).decode()
        master = re.sub("<p:bg>.*?</p:bg>", painted, master, flags=re.DOTALL)
        change[name] = master.encode()
    return repacked(brand, "coloured.pptx", change)


NIGHT = {"lt1": "101830", "dk1": "FFFFFF", "accent1": "4FC3F7"}


@pytest.mark.parametrize(
    ("changes", "ground"),
    [(NIGHT, ""), ({}, "003057"), ({}, ""), ({"accent1": "FFEE88"}, "F4F1EA")],
    ids=["dark scheme", "dark master", "light", "tinted"],
)
def test_all_can_be_read_on_the_ground_of_the_template(
    changes: dict[str, str], ground: str, brand: Path
) -> None:
    scheme = Deck(coloured(brand, changes, ground).read_bytes()).scheme()
    for name in ("light", "dark"):
        palette = colours_of(load_theme(name), scheme).theme.palette
        assert palette["background"].upper() == f"#{ground or scheme['bg1'][1:].upper()}"
        for role in ("pain.fill", "opportunity.fill", "bubble.fill", "neutral.fill", "background"):
            assert ratio(palette["ink"], palette[role]) >= 4.5, role
        phases = [colour for role, colour in palette.items() if role.startswith("phase.")]
        assert all(ratio(palette["on-phase"], colour) >= 4.5 for colour in phases)


def test_a_dark_template_calls_its_colours_by_their_names(brand: Path) -> None:
    scheme = Deck(coloured(brand, {**NIGHT, "accent2": "123456"}).read_bytes()).scheme()
    colours = colours_of(load_theme("light"), scheme)
    assert colours.xml("phase.0") == '<a:schemeClr val="accent1"/>'
    assert '<a:lumOff val="' in colours.xml("phase.1")
    assert colours.xml("on-phase") == '<a:schemeClr val="bg1"/>'


def test_nothing_is_wider_than_the_slides_of_the_template(brand: Path) -> None:
    for slide in slides(made(brand)):
        for place in slide.iter():
            if place.tag.endswith("}xfrm"):
                assert int(place[0].get("x", 0)) + int(place[1].get("cx", 0)) <= 9_144_000 + 20_000


def test_facts_of_the_map_stand_on_a_slide_of_their_own(brand: Path) -> None:
    data = draw(
        opened(ROOT / "examples" / "ebike.journey.yaml"), Drawing("pptx", template=str(brand))
    )
    first, second, *_ = Presentation(io.BytesIO(data)).slides
    assert [one.text for one in first.placeholders][:2] == [
        "Buying a first e-bike",
        "Purchase journey, current state",
    ]
    texts = [one.text_frame.text for one in second.shapes if one.has_text_frame]
    assert any("Retail experience" in one for one in texts)


def test_a_potx_is_a_template_too(brand: Path) -> None:
    path = repacked(brand, "brand.potx", {}, b"presentationml.template.main")
    assert titles(made(path))[0] == "Ordering lunch"


def test_macros_stay_behind(brand: Path) -> None:
    relations = zipfile.ZipFile(brand).read("ppt/_rels/presentation.xml.rels")
    macro = (
        b'<Relationship Id="rIdM" Target="vbaProject.bin" '
        b'Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject"/></Relationships>'
    )
    change = {
        "ppt/_rels/presentation.xml.rels": relations.replace(b"</Relationships>", macro),
        "ppt/vbaProject.bin": b"Sub AutoOpen()",
    }
    path = repacked(brand, "brand.pptm", change)
    found = parts(made(path))
    assert not any("vba" in name for name in found)
    assert not any(b"AutoOpen" in part or b"vbaProject" in part for part in found.values())


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "no presentation, or damaged"),
        (b"PK\x03\x04 and no more", "no presentation, or damaged"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 600, "encrypted"),
    ],
    ids=["empty", "damaged", "locked"],
)
def test_what_is_no_presentation_is_told(content: bytes, told: str, tmp_path: Path) -> None:
    path = tmp_path / "brand.pptx"
    path.write_bytes(content)
    with pytest.raises(CjmapError, match=told):
        made(path)


def test_a_template_that_is_not_there_is_told(tmp_path: Path) -> None:
    with pytest.raises(CjmapError, match="cannot be read"):
        made(tmp_path / "nothing.pptx")


def test_a_workbook_is_no_template(tmp_path: Path) -> None:
    path = tmp_path / "book.pptx"
    path.write_bytes(draw(opened(LUNCH), Drawing("xlsx")))
    with pytest.raises(CjmapError, match="no presentation"):
        made(path)


@pytest.mark.parametrize("part", ["ppt/slideMasters/slideMaster1.xml", "ppt/theme/theme1.xml"])
def test_a_damaged_part_is_told(brand: Path, part: str) -> None:
    with pytest.raises(CjmapError, match="damaged"):
        made(repacked(brand, "bad.pptx", {part: b"<p:sldMaster"}))


def test_a_bomb_is_not_unpacked(brand: Path) -> None:
    path = repacked(brand, "bomb.pptx", {})
    with zipfile.ZipFile(path, "a", zipfile.ZIP_DEFLATED) as package:
        package.writestr("ppt/media/image9.png", b"\0" * (80 << 20))
    with pytest.raises(CjmapError, match="more than 64 MiB"):
        made(path)


def test_other_formats_have_no_template() -> None:
    with pytest.raises(CjmapError, match="no templates"):
        draw(opened(LUNCH), Drawing("svg", template="brand.pptx"))


def test_what_is_embedded_in_a_layout_stays_behind(brand: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(brand) as package:
        layout = package.read("ppt/slideLayouts/slideLayout6.xml")
        relations = package.read("ppt/slideLayouts/_rels/slideLayout6.xml.rels")
    control = (
        b'<p:graphicFrame><p:nvGraphicFramePr><p:cNvPr id="90" name="x"/><p:cNvGraphicFramePr/>'
        b'<p:nvPr/></p:nvGraphicFramePr><p:xfrm><a:off x="0" y="0"/><a:ext cx="9" cy="9"/></p:xfrm>'
        b'<a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/presentationml/2006/ole">'
        b'<p:oleObj r:id="rIdOle" progId="Package"><p:embed/></p:oleObj></a:graphicData>'
        b"</a:graphic></p:graphicFrame></p:spTree>"
    )
    lead = (
        b'<Relationship Id="rIdOle" Target="../embeddings/evil.bin" Type="http://schemas.'
        b'openxmlformats.org/officeDocument/2006/relationships/oleObject"/>'
        b'<Relationship Id="rIdFar" TargetMode="External" Target="file://server/x.png" Type="http://'
        b'schemas.openxmlformats.org/officeDocument/2006/relationships/image"/></Relationships>'
    )
    change: dict[str, bytes | None] = {
        "ppt/slideLayouts/slideLayout6.xml": layout.replace(b"</p:spTree>", control),
        "ppt/slideLayouts/_rels/slideLayout6.xml.rels": relations.replace(
            b"</Relationships>", lead
        ),
        "ppt/embeddings/evil.bin": b"evil",
    }
    data = made(repacked(brand, "ole.pptx", change))
    found = parts(data)
    assert not any(b"oleObj" in part or b"file://server" in part for part in found.values())
    assert not any("evil" in name for name in found)
    (tmp_path / "made.pptx").write_bytes(data)
    assert OpenXmlValidator().validate(tmp_path / "made.pptx").is_valid


@pytest.mark.parametrize(
    ("fact", "told"),
    [("review: {last: 2026-10-02}", False), ("review: {last: 2026-10-02}\nscope: All of it", True)],
)
def test_a_date_alone_is_no_slide_of_its_own(
    brand: Path, tmp_path: Path, fact: str, told: bool
) -> None:
    path = tmp_path / "map.yaml"
    path.write_text(f"title: Lunch\n{fact}\nactions: [Asks]\n", encoding="utf-8")
    data = draw(opened(path), Drawing("pptx", template=str(brand)))
    assert ("About this map" in titles(data)) is told
    assert b"2 Oct 2026" in b"".join(parts(data).values())
