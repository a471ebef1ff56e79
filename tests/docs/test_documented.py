"""What is new in the program has to be in the pages."""

from __future__ import annotations

import inspect
import os
import re
from collections.abc import Callable
from pathlib import Path

import make_commands
import make_templates
import pytest
import yaml
from babel import Locale
from findings import RESULTS
from pages import DOCS, PAGES, ROOT, shown
from publish.workshop import lunch

import cjmap
from cjmap.export.sections import SECTIONS
from cjmap.formats import EXPORTS, FORMATS
from cjmap.report.changes.formats import DRAWN
from cjmap.report.changes.formats import FORMATS as CHANGES
from cjmap.report.formats import REPORTS, Setting, find, writer
from cjmap.templates import parts

COMMANDS = DOCS / "commands.md"
README = PAGES[0].read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("path", "page"),
    [(COMMANDS, make_commands.page), (DOCS / "templates.md", make_templates.page)],
)
def test_a_page_made_from_the_program_is_current(path: Path, page: Callable[[], str]) -> None:
    if os.environ.get("UPDATE_OUT") == "1":
        path.write_text(page(), encoding="utf-8")
    assert path.read_text(encoding="utf-8") == page()


def test_what_is_said_of_templates_is_there() -> None:
    told = yaml.safe_load(make_templates.MEANINGS.read_text("utf-8"))
    names = {*make_templates.provided(), *parts()}
    assert {name for part in told.values() for name in part} == names


def test_every_variable_of_the_environment_is_documented() -> None:
    code = "".join(path.read_text("utf-8") for path in (ROOT / "src").rglob("*.py"))
    read = set(re.findall(r'environ(?:ment)?(?:\.get\(|\[)"([A-Z]\w+)"', code))
    told = set(re.findall(r"^\| `(\w+)` \|", COMMANDS.read_text("utf-8"), re.MULTILINE))
    assert read
    assert read <= told


def test_every_format_is_documented() -> None:
    section = COMMANDS.read_text("utf-8").partition("## Formats\n")[2].partition("\n## ")[0]
    rows = [row.name for row in (*FORMATS, *EXPORTS)]
    assert re.findall(r"^\| `(\w+)` \|", section, re.MULTILINE) == rows


@pytest.mark.parametrize("function", [cjmap.render, cjmap.findings])
def test_every_option_is_documented_for_python(function: Callable[..., object]) -> None:
    options = [
        name
        for name, one in inspect.signature(function).parameters.items()
        if one.kind is one.KEYWORD_ONLY
    ]
    page = (DOCS / "python.md").read_text("utf-8")
    assert [name for name in options if f"| `{name}` |" not in page] == []


@pytest.mark.parametrize("name", ["README.md", "docs/python.md"])
def test_the_python_of_a_page_runs(
    name: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    page = ROOT / name
    (tmp_path / "lunch.yaml").write_text(lunch(), encoding="utf-8")
    names: dict[str, object] = {}
    for one in shown(page):
        if one.block.language == "python":
            exec(compile(one.block.text, str(one), "exec"), names)
    assert "journey" in names


def test_every_format_of_findings_is_documented() -> None:
    section = (DOCS / "lint.md").read_text("utf-8").partition("## Reports\n")[2]
    rows = re.findall(r"^\| `(\w+)` \|", section.partition("\n## ")[0], re.MULTILINE)
    assert rows == [row.name for row in REPORTS]


def test_every_key_of_the_json_of_findings_is_documented() -> None:
    section = (DOCS / "lint.md").read_text("utf-8").partition("### For scripts\n")[2]
    told = set(re.findall(r'"(\w+)"', section.partition("```text")[2].partition("```")[0]))
    (result, *_), totals = RESULTS, RESULTS[0].totals()
    form = writer(find("json"))
    report = form.head(totals) + form.part(result, Setting()) + form.tail(totals)
    assert told - {"phases", "emotion"} == set(re.findall(r'"(\w+)": ', report))


def test_every_format_of_changes_is_documented() -> None:
    section = (DOCS / "diff.md").read_text("utf-8").partition("## Formats\n")[2]
    rows = re.findall(r"^\| `(\w+)` \|", section.partition("\n## ")[0], re.MULTILINE)
    assert rows == [row.name for row in (*CHANGES, *DRAWN)]


def test_every_section_of_a_summary_is_documented() -> None:
    page = (DOCS / "guide" / "report.md").read_text("utf-8")
    rows = re.findall(r"^\| `(\w+)` \|", page, re.MULTILINE)
    assert rows == [*SECTIONS]


def test_every_language_is_documented() -> None:
    page = (DOCS / "languages.md").read_text("utf-8")
    codes = [path.name for path in (ROOT / "src/cjmap/language/catalogues").iterdir()]
    names = {str(Locale.parse(code).get_language_name("en")) for code in codes}
    assert {name for name in names if name not in page} == set()
