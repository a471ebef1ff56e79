"""The table of what findings can be reported as. A new format is a file and a row here."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from typing import NamedTuple

from cjmap.errors import CjmapError
from cjmap.report.look import Look
from cjmap.report.result import Result, Totals
from cjmap.text.diagnostic import Severity


class Setting(NamedTuple):
    """What a report depends on besides what was found.

    `root` is the folder that names of files start from in reports for other programs; from
    `fail_on` upwards, a finding makes the run fail.
    """

    look: Look = Look()
    root: str = ""
    fail_on: Severity = Severity.ERROR


class Writer(NamedTuple):
    """How a format is written, in parts: no report is held in memory as a whole.

    `part` says what was found in one file, or nothing; `head` stands before the parts and `tail`
    after them. `between` stands between two parts. `sums_first`: the head tells the sums, so it
    can be written only when all is done.
    """

    part: Callable[[Result, Setting], str]
    head: Callable[[Totals], str] = lambda _: ""
    tail: Callable[[Totals], str] = lambda _: ""
    between: str = ""
    sums_first: bool = False


class Report(NamedTuple):
    """One row; `module` has the format's `WRITER`, and is imported when it is used."""

    name: str
    about: str
    module: str


REPORTS = (
    Report("text", "for people: with the line itself, and how to go on", "cjmap.report.text"),
    Report("concise", "one line each", "cjmap.report.concise"),
    Report("json", "for scripts", "cjmap.report.json"),
    Report("sarif", "SARIF 2.1.0, for code scanning", "cjmap.report.sarif"),
    Report("github", "marks in the changes of a GitHub pull request", "cjmap.report.github"),
    Report("gitlab", "code quality of a GitLab merge request", "cjmap.report.gitlab"),
    Report("junit", "JUnit XML, for test reports", "cjmap.report.junit"),
    Report("markdown", "for a comment on a change", "cjmap.report.markdown"),
)


def find(name: str) -> Report:
    """The format of a name; an unknown one is a `CjmapError` that lists what there is."""
    for row in REPORTS:
        if row.name == name:
            return row
    known = ", ".join(row.name for row in REPORTS)
    raise CjmapError(f"there is no report format `{name}`", f"formats: {known}")


def writer(row: Report) -> Writer:
    """How a format is written."""
    found: Writer = import_module(row.module).WRITER
    return found
