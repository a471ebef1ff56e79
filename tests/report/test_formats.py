"""What every format makes of the same findings, and that other programs can read it.

The expected reports are in `goldens/`; `UPDATE_OUT=1` writes them anew.
"""

from __future__ import annotations

import json
import os
import re
import xml.etree.ElementTree as ET
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from findings import FINDINGS, RESULTS
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft4Validator, FormatChecker
from markdown_it import MarkdownIt

from cjmap.errors import CjmapError
from cjmap.lint.registry import all_rules
from cjmap.report.formats import REPORTS, Setting, find, writer
from cjmap.report.result import Result, Totals
from cjmap.report.where import path
from cjmap.text.diagnostic import Diagnostic, Severity
from cjmap.text.source import Source
from cjmap.text.span import Span

GOLDENS = Path(__file__).with_name("goldens")
DATA = Path(__file__).parents[1] / "data"
SARIF = Draft4Validator(
    json.loads((DATA / "sarif-2.1.0-rtm.5.json").read_text("utf-8")),
    format_checker=FormatChecker(),
)
formats = pytest.mark.parametrize("name", [row.name for row in REPORTS])


def written(name: str, *results: Result, fail_on: Severity = Severity.ERROR) -> str:
    """A whole report, its parts put together."""
    one = writer(find(name))
    parts = (one.part(result, Setting(fail_on=fail_on)) for result in results)
    totals = sum((result.totals() for result in results), Totals())
    return one.head(totals) + one.between.join(filter(None, parts)) + one.tail(totals)


def one_finding(message: str, hint: str | None = None, name: str = "m.yaml") -> Result:
    """A map with one finding that says this."""
    return Result(Source(name, "title: x\n"), (Diagnostic("x", message, Span(1, 1, 1, 6), hint),))


@formats
def test_a_report_is_as_expected(name: str) -> None:
    found = written(name, *RESULTS)
    if name == "sarif":  # what rules say of themselves may change
        found = re.sub(r'"help": \{.*?\}', '"help": {}', found)
    golden = GOLDENS / f"{name}.txt"
    if os.environ.get("UPDATE_OUT") == "1":
        golden.write_bytes(found.encode())
    assert found == golden.read_bytes().decode()


@formats
def test_nothing_from_outside_is_more_than_text(name: str) -> None:
    shown = written(name, *RESULTS)
    for char in "\x00\x1b\u202e":
        assert char not in shown
    shown.encode("utf-8")


@formats
def test_maps_without_findings_make_a_whole_report(name: str) -> None:
    found = written(name, *(Result(Source(f"{n}.yaml", "")) for n in range(3)))
    if name in ("json", "sarif", "gitlab"):
        json.loads(found)
    elif name == "junit":
        assert len(ET.fromstring(found)) == 3
    elif name == "markdown":
        assert "**No problems**, 3 maps checked" in found
    else:
        assert found == "3 maps checked, no problems\n"


def test_the_table_has_a_golden_for_every_format() -> None:
    assert {path.stem for path in GOLDENS.iterdir()} == {row.name for row in REPORTS}


def test_an_unknown_format_says_which_there_are() -> None:
    with pytest.raises(CjmapError) as caught:
        find("xml")
    assert "junit" in str(caught.value.hint)


# sarif


def _run(*results: Result) -> dict[str, Any]:
    log = json.loads(written("sarif", *results))
    SARIF.validate(log)
    (run,) = log["runs"]
    found: dict[str, Any] = run
    return found


def test_sarif_is_what_the_official_schema_wants() -> None:
    run = _run(*RESULTS)
    assert len(run["results"]) == sum(len(result.problems) for result in RESULTS)
    assert run["invocations"] == [{"executionSuccessful": False}]


def test_a_wrong_sarif_file_would_be_seen() -> None:
    log = json.loads(written("sarif", *RESULTS))
    log["runs"][0]["results"][0]["level"] = "info"
    assert not SARIF.is_valid(log)


def test_sarif_has_the_rules_that_found_something_each_with_its_page() -> None:
    every = tuple(Diagnostic(rule.code, "m", name=rule.name) for rule in all_rules())
    rules = _run(Result(Source("m.yaml", ""), every))["tool"]["driver"]["rules"]
    assert {one["id"] for one in rules} == {rule.code for rule in all_rules()}
    assert all("## Why it matters" in one["help"]["markdown"] for one in rules)
    assert _run()["tool"]["driver"]["rules"] == []


def test_sarif_names_files_as_addresses_and_places_as_we_do() -> None:
    results = _run(*RESULTS)["results"]
    places = [one["locations"][0]["physicalLocation"] for one in results]
    assert places[0]["artifactLocation"]["uri"] == "maps/lunch.yaml"
    assert places[0]["region"] == {
        "startLine": 1, "startColumn": 8, "endLine": 1, "endColumn": 22,
    }  # fmt: skip
    assert "region" not in places[-1]
    odd = places[-2]["artifactLocation"]["uri"]
    assert re.fullmatch(r"[\w./%~-]+", odd)
    assert unquote(odd) == RESULTS[2].source.name
    related = results[1]["relatedLocations"][0]
    assert related["physicalLocation"]["region"]["startLine"] == 4


def test_what_a_map_says_is_no_link_in_sarif() -> None:
    (found,) = _run(one_finding("see [here](https://example.com) [x]"))["results"]
    assert found["message"]["text"] == "see \\[here](https://example.com) [x]"


# fingerprints


def test_findings_are_known_again_after_lines_have_moved() -> None:
    def known(source: str, down: int) -> list[str]:
        moved = (
            Diagnostic(
                one.code,
                one.message,
                one.span and Span(one.span.line + down, *one.span[1:]),
                route=one.route,
            )
            for one in FINDINGS
        )
        result = Result(Source("m.yaml", source), tuple(moved))
        return [one["fingerprint"] for one in json.loads(written("gitlab", result))]

    text = RESULTS[0].source.text
    before = known(text, 0)
    assert len(set(before)) == len(before)
    assert known(f"# new\n\n{text}", 2) == before
    assert known(text.replace("Ordering lunch", "Ordering dinner"), 0)[1:] == before[1:]
    assert known(text.replace("Ordering lunch", "Ordering dinner"), 0)[0] != before[0]


# github


def _commands(report: str) -> list[tuple[str, dict[str, str], str]]:
    """Workflow commands as a runner reads them."""
    found = []
    for line in report.splitlines():
        if not line.startswith("::"):
            continue
        head, text = line[2:].split("::", 1)
        command, _, given = head.partition(" ")
        values = dict(one.split("=", 1) for one in given.split(","))
        found.append((command, {key: _plain(one) for key, one in values.items()}, _plain(text)))
    return found


def _plain(value: str) -> str:
    for code, char in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        value = value.replace(code, char)
    return value


def test_github_gets_one_command_for_each_finding() -> None:
    commands = _commands(written("github", *RESULTS))
    assert [one[0] for one in commands] == [
        *("notice", "error", "warning", "warning", "error"),
        *("warning", "error"),
    ]
    _, values, text = commands[1]
    assert values["file"] == "maps/lunch.yaml"
    assert (values["line"], values["col"], values["endColumn"]) == ("7", "9", "15")
    assert text.endswith("\nRename one of them:\nid: wait")
    assert "col" not in commands[2][1]
    assert "line" not in commands[4][1]


@given(st.text(), st.text(), st.text(alphabet="a%:,\r\n;=é/", min_size=1))
def test_no_text_ends_a_command_or_begins_another(message: str, hint: str, name: str) -> None:
    report = written("github", one_finding(message, hint, name))
    assert len(report.splitlines()) == 2
    ((_, values, _),) = _commands(report)
    assert set(values) == {"title", "file", "line", "endLine", "col", "endColumn"}


# junit


@given(st.text(), st.text(), st.text(min_size=1))
def test_junit_is_xml_whatever_a_map_says(message: str, hint: str, name: str) -> None:
    suite = ET.fromstring(written("junit", one_finding(message, hint, name.replace("\0", ""))))[0]
    assert suite.get("failures") == "1"


def test_in_junit_only_what_makes_the_run_fail_is_a_failure() -> None:
    def kinds(fail_on: Severity) -> list[str]:
        suites = ET.fromstring(written("junit", *RESULTS, fail_on=fail_on))
        return [inner.tag for suite in suites for case in suite for inner in case]

    assert kinds(Severity.ERROR) == [
        *("skipped", "failure", "skipped", "skipped", "error"),
        *("skipped", "error"),
    ]
    assert kinds(Severity.WARNING)[:5] == ["skipped", "failure", "failure", "failure", "error"]
    assert kinds(Severity.INFO)[0] == "failure"


# markdown


def test_markdown_shows_names_as_they_were_written() -> None:
    page = MarkdownIt("commonmark", {"html": False}).enable("table")
    html = page.render(written("markdown", *RESULTS))
    assert html.count("<table>") == 3
    assert html.count("<tr>") == 3 + sum(len(result.problems) for result in RESULTS)
    assert "<b>" not in html
    assert "<code>choose</code> is the id of two phases." in html


# where


@pytest.mark.parametrize(
    ("name", "shown"),
    [
        ("a.yaml", "project/maps/a.yaml"),
        ("./a.yaml", "project/maps/a.yaml"),
        ("../b.yaml", "project/b.yaml"),
        ("../../c.yaml", "../../c.yaml"),
        ("<stdin>", "<stdin>"),
    ],
)
def test_files_are_named_from_the_top_of_the_project(
    name: str, shown: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    folder = tmp_path / "project" / "maps"
    folder.mkdir(parents=True)
    monkeypatch.chdir(folder)
    assert path(name, str(tmp_path / "project")) == shown.removeprefix("project/")
