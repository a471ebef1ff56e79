"""The slides that cjmap brings: white space and the colours of the map's theme, 16 to 9."""

from __future__ import annotations

import io
import zipfile
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path
from string import Template

from cjmap.layout.theme import Theme

_RELATED = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
_TYPES = "application/vnd.openxmlformats-officedocument"
FONT = "Arial"
"""Every office program has it, or one of the same widths; it takes no more room than Inter."""
_EASTERN = {"zh": "Microsoft YaHei", "ja": "Yu Gothic", "ko": "Malgun Gothic"}
_OF_ALL = ("master", "notes", "properties", "view", "tables")
_PARTS = (
    (
        "presentation",
        "presentation",
        "presentationml.presentation.main",
        _OF_ALL,
    ),
    ("master", "slideMaster", "presentationml.slideMaster", ("title", "plain", "content", "theme")),
    ("title", "slideLayout", "presentationml.slideLayout", ("master",)),
    ("plain", "slideLayout", "presentationml.slideLayout", ("master",)),
    ("content", "slideLayout", "presentationml.slideLayout", ("master",)),
    ("notes", "notesMaster", "presentationml.notesMaster", ("notes_theme",)),
    ("theme", "theme", "theme", ()),
    ("properties", "presProps", "presentationml.presProps", ()),
    ("view", "viewProps", "presentationml.viewProps", ()),
    ("tables", "tableStyles", "presentationml.tableStyles", ()),
    ("notes_theme", "theme", "theme", ()),
)
"""Name, kind of relation, content type, and what each part is related to, in order."""
_NAMES = {
    "presentation": "presentation.xml",
    "master": "slideMasters/slideMaster1.xml",
    "title": "slideLayouts/slideLayout1.xml",
    "plain": "slideLayouts/slideLayout2.xml",
    "content": "slideLayouts/slideLayout3.xml",
    "notes": "notesMasters/notesMaster1.xml",
    "theme": "theme/theme1.xml",
    "properties": "presProps.xml",
    "view": "viewProps.xml",
    "tables": "tableStyles.xml",
    "notes_theme": "theme/theme2.xml",
}


@lru_cache(maxsize=16)
def _base(name: str) -> Template:
    """The text of a part."""
    file = "theme" if name == "notes_theme" else name
    return Template((Path(__file__).parent / "base" / f"{file}.xml").read_text(encoding="utf-8"))


def own_template(theme: Theme, language: str, rtl: bool) -> bytes:
    """A presentation without slides, in the colours of a theme, for a language."""
    facts = {**_colours(theme), **_writing(theme, language, rtl)}
    file = io.BytesIO()
    with zipfile.ZipFile(file, "w") as package:
        package.writestr("[Content_Types].xml", _content_types())
        root = _relations((("officeDocument", "ppt/presentation.xml"),))
        package.writestr("_rels/.rels", root)
        for name, _, _, related in _PARTS:
            place = _NAMES[name]
            package.writestr(f"ppt/{place}", _base(name).substitute(facts))
            if related:
                folder, _, tail = place.rpartition("/")
                targets = tuple((_kind(one), f"/ppt/{_NAMES[one]}") for one in related)
                where = f"ppt/{folder}/_rels/{tail}.rels" if folder else f"ppt/_rels/{tail}.rels"
                package.writestr(where, _relations(targets))
    return file.getvalue()


def _kind(name: str) -> str:
    return next(kind for one, kind, _, _ in _PARTS if one == name)


def _colours(theme: Theme) -> dict[str, str]:
    """Six hues of phases are accents; with fewer they begin again."""
    hues = theme.colours("phase")
    found = {f"accent{i + 1}": hues[i % len(hues)] for i in range(6)}
    for role in ("ink", "background", "muted", "panel"):
        found[role] = theme.palette[role]
    found["link"] = theme.palette["persona.0"]
    return {role: colour.lstrip("#") for role, colour in found.items()}


def _writing(theme: Theme, language: str, rtl: bool) -> dict[str, str]:
    from cjmap.export.pptx.marks import attribute

    font = theme.typeface.name if theme.typeface else FONT
    return {
        "name": attribute(theme.name) or "cjmap",
        "font": attribute(font),
        "complex": attribute(font),
        "eastern": _EASTERN.get(language.partition("-")[0].lower(), ""),
        "language": attribute(language),
        "rtl": ' rtl="1"' if rtl else "",
        "turned": "1" if rtl else "0",
        "start": "r" if rtl else "l",
        "end": "l" if rtl else "r",
        "footer": "1981200" if rtl else "457200",
        "number": "457200" if rtl else "10820400",
    }


def _content_types() -> str:
    rows = "".join(
        f'<Override PartName="/ppt/{_NAMES[name]}" ContentType="{_TYPES}.{kind}+xml"/>'
        for name, _, kind, _ in _PARTS
    )
    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">'
        '<Default Extension="rels" '
        'ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        f'<Default Extension="xml" ContentType="application/xml"/>{rows}</Types>'
    )


def _relations(targets: tuple[tuple[str, str], ...]) -> str:
    def rows() -> Iterator[str]:
        for number, (kind, target) in enumerate(targets, 1):
            yield (f'<Relationship Id="rId{number}" Type="{_RELATED}/{kind}" Target="{target}"/>')

    return (
        '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
        '<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">'
        f"{''.join(rows())}</Relationships>"
    )
