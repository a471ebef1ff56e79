"""`cjmap lint`: formats, several reports at once, exit codes, and what goes wrong."""

from __future__ import annotations

import json
import os
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest
from cli_helpers import Run

FLAT = """\
title: Ordering lunch
phases:
  - name: Choose
    action: Opens the app
"""
"""A map whose phase says nothing of feelings: a warning."""
ONE = ("--select", "EMO001")


@pytest.fixture(autouse=True)
def _flat(folder: Path) -> None:
    (folder / "flat.yaml").write_text(FLAT, encoding="utf-8")


def test_a_finding_is_shown_with_code_and_name_and_the_line(cjmap: Run) -> None:
    done = cjmap("lint", "flat.yaml", *ONE)
    lines = done.stdout.splitlines()
    assert lines[0].startswith("flat.yaml:3:5: warning: ")
    assert lines[0].endswith("[EMO001 phase-without-emotion]")
    assert lines[1] == "  3 |   - name: Choose"
    assert lines[-2:] == [
        "1 warning in 1 file, 1 map checked",
        "To understand a finding: cjmap explain EMO001",
    ]
    assert (done.returncode, done.stderr) == (0, "")


def test_several_reports_at_once_each_in_its_own_file(cjmap: Run, folder: Path) -> None:
    done = cjmap(
        *("lint", "flat.yaml", "bad.yaml", *ONE, "--format", "concise"),
        *("-o", "sarif=out/findings.sarif", "--output", "junit=findings.xml"),
        *("-o", "markdown=findings.md"),
    )
    assert done.returncode == 1
    assert [line[:10] for line in done.stdout.splitlines()][:2] == ["flat.yaml:", "bad.yaml:7"]
    assert len(done.stdout.splitlines()) == 3
    log = json.loads((folder / "out" / "findings.sarif").read_text("utf-8"))
    assert [one["ruleId"] for one in log["runs"][0]["results"]] == ["EMO001", "unknown-key"]
    assert len(ET.parse(folder / "findings.xml").getroot()) == 2
    assert "**1 error and 1 warning** in 2 files" in (folder / "findings.md").read_text("utf-8")


@pytest.mark.parametrize("name", ["json", "sarif", "gitlab", "junit", "markdown", "github"])
def test_a_file_holds_what_standard_output_would_say(cjmap: Run, folder: Path, name: str) -> None:
    shown = cjmap("lint", "flat.yaml", "bad.yaml", *ONE, "-f", name).stdout
    cjmap("lint", "flat.yaml", "bad.yaml", *ONE, "-o", f"{name}=report")
    assert (folder / "report").read_text("utf-8") == shown


def test_many_processes_write_the_same_report(cjmap: Run, folder: Path) -> None:
    for number in range(12):
        (folder / f"{number:02}.yaml").write_text(FLAT, encoding="utf-8")
    maps = [f"{number:02}.yaml" for number in range(12)]
    one = cjmap("lint", *maps, *ONE, "-f", "sarif", "--jobs", "1")
    three = cjmap("lint", *maps, *ONE, "-f", "sarif", "--jobs", "3")
    assert one.stdout == three.stdout
    assert len(json.loads(one.stdout)["runs"][0]["results"]) == 12


@pytest.mark.parametrize(
    ("output", "told"),
    [
        ("findings.sarif", "does not say both a format and a file"),
        ("sarif=", "does not say both a format and a file"),
        ("sarf=x", "there is no report format `sarf`"),
        ("auto=x", "there is no report format `auto`"),
        ("sarif=-", "--format sarif"),
        ("sarif=flat.yaml", "would replace the map"),
        ("sarif=./flat.yaml", "would replace the map"),
    ],
)
def test_a_report_that_cannot_be_is_2_before_anything_is_done(
    cjmap: Run, folder: Path, output: str, told: str
) -> None:
    done = cjmap("lint", "flat.yaml", "-o", output, *ONE)
    assert (done.returncode, done.stdout) == (2, "")
    assert told in done.stderr
    assert (folder / "flat.yaml").read_text("utf-8") == FLAT


def test_two_reports_need_two_files(cjmap: Run, folder: Path) -> None:
    done = cjmap("lint", "flat.yaml", "-o", "json=x", "-o", "sarif=./x")
    assert (done.returncode, done.stdout) == (2, "")
    assert "two reports would be written to x" in done.stderr
    assert not (folder / "x").exists()


def test_a_file_that_cannot_be_written_is_2_and_the_others_are(cjmap: Run, folder: Path) -> None:
    (folder / "taken").mkdir()
    done = cjmap("lint", "flat.yaml", *ONE, "-o", "json=taken", "-o", "junit=findings.xml")
    assert done.returncode == 2
    assert "cannot write taken" in done.stderr
    assert "EMO001" in done.stdout
    assert "EMO001" in (folder / "findings.xml").read_text("utf-8")


@pytest.mark.parametrize(
    ("options", "code"),
    [
        ((), 0),
        (("--fail-on", "error"), 0),
        (("--fail-on", "warning"), 1),
        (("--fail-on", "info"), 1),
        (("--fail-on", "info", "--exit-zero"), 0),
    ],
)
def test_it_fails_from_the_severity_on_that_was_asked_for(
    cjmap: Run, options: tuple[str, ...], code: int
) -> None:
    assert cjmap("lint", "flat.yaml", *ONE, *options).returncode == code


def test_an_unknown_severity_is_2(cjmap: Run) -> None:
    done = cjmap("lint", "flat.yaml", "--fail-on", "fatal")
    assert (done.returncode, "error, warning, info" in done.stderr) == (2, True)


def test_what_does_not_load_is_a_finding_and_the_others_are_linted(
    cjmap: Run, folder: Path
) -> None:
    (folder / "link.yaml").symlink_to("gone.yaml")
    done = cjmap("lint", "bad.yaml", "link.yaml", "flat.yaml", *ONE, "-f", "concise")
    assert done.returncode == 2
    codes = [line.rpartition("[")[2].rstrip("]") for line in done.stdout.splitlines()[:-1]]
    assert codes == ["unknown-key", "unreadable-file", "EMO001 phase-without-emotion"]
    assert cjmap("lint", "bad.yaml", "--exit-zero").returncode == 0
    assert cjmap("lint", "link.yaml", "--exit-zero").returncode == 2


def test_a_rule_that_fails_is_2_and_the_others_are_printed(cjmap: Run, folder: Path) -> None:
    (folder / "sitecustomize.py").write_text(
        "import cjmap.lint.rules.foundations.no_objective as module\n"
        "def fail(map, /): raise RuntimeError('boom')\n"
        "module.check = module.check._replace(check=fail)\n",
        encoding="utf-8",
    )
    done = cjmap(
        *("lint", "flat.yaml", "--select", "FND001,EMO001", "-f", "concise"), PYTHONPATH="."
    )
    assert done.returncode == 2
    assert "The rule FND001 (no-objective) failed on flat.yaml: RuntimeError: boom" in done.stdout
    assert "[EMO001 phase-without-emotion]" in done.stdout


# auto


def test_in_a_workflow_of_github_findings_are_marks(cjmap: Run, folder: Path) -> None:
    env = {"GITHUB_ACTIONS": "true", "GITHUB_WORKSPACE": str(folder.parent)}
    done = cjmap("lint", "flat.yaml", *ONE, **env)
    assert done.stdout.startswith("::warning title=")
    assert f"file={folder.name}/flat.yaml" in done.stdout
    assert cjmap("lint", "flat.yaml", *ONE, "-f", "concise", **env).stdout.startswith("flat.yaml:")


def test_in_a_job_of_gitlab_the_log_is_text_and_the_report_is_named(
    cjmap: Run, folder: Path
) -> None:
    env = {"GITLAB_CI": "true", "CI_PROJECT_DIR": str(folder.parent)}
    done = cjmap("lint", "flat.yaml", *ONE, **env)
    assert done.stdout.startswith("flat.yaml:3:5: warning: ")
    assert "--output gitlab=" in done.stderr
    done = cjmap("lint", "flat.yaml", *ONE, "-o", "gitlab=quality.json", **env)
    assert done.stderr == ""
    (finding,) = json.loads((folder / "quality.json").read_text("utf-8"))
    assert finding["location"]["path"] == f"{folder.name}/flat.yaml"


def test_the_everyday_command_waits_for_no_typer(folder: Path) -> None:
    from test_start import _imported

    assert not _imported(["lint", "good.yaml"], folder) - {"yaml"}


def test_standard_output_that_is_full_ends_in_one_sentence(cjmap: Run) -> None:
    if not os.path.exists("/dev/full"):
        pytest.skip("there is no /dev/full")
    done = cjmap("lint", "flat.yaml", *ONE, "-o", "json=/dev/full")
    assert done.returncode == 2
    assert "cannot write /dev/full" in done.stderr


def test_the_examples_of_the_project_pass(cjmap: Run) -> None:
    examples = Path(__file__).parents[2] / "examples"
    done = cjmap("lint", str(examples), "--today", "2026-12-01", "-f", "concise")
    assert done.returncode == 0, done.stdout
    assert f"{len(list(examples.glob('*.journey.yaml')))} maps checked" in done.stdout
