"""The table of what findings can be reported as. A new format is a file and a row here."""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple

from cjmap.report.look import Look
from cjmap.report.result import Result, Totals
from cjmap.report.table import Row, row_of
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


REPORTS = (
    Row("text", "for people: with the line itself, and how to go on", "cjmap.report.text"),
    Row("concise", "one line each", "cjmap.report.concise"),
    Row("json", "for scripts", "cjmap.report.json"),
    Row("sarif", "SARIF 2.1.0, for code scanning", "cjmap.report.sarif"),
    Row("github", "marks in the changes of a GitHub pull request", "cjmap.report.github"),
    Row("gitlab", "code quality of a GitLab merge request", "cjmap.report.gitlab"),
    Row("junit", "JUnit XML, for test reports", "cjmap.report.junit"),
    Row("markdown", "for a comment on a change", "cjmap.report.markdown"),
)


def find(name: str) -> Row:
    """The format of a name; an unknown one is a `CjmapError` that lists what there is."""
    return row_of(REPORTS, name, "there is no report format")


def writer(row: Row) -> Writer:
    """How a format is written: its module has a `WRITER`."""
    found: Writer = row.imported().WRITER
    return found
