"""Findings on one line each: for editors, and for reading many at once."""

from __future__ import annotations

from cjmap.report.formats import Setting, Writer
from cjmap.report.result import Result
from cjmap.report.text import head_line, summary


def _part(result: Result, setting: Setting) -> str:
    lines = (head_line(one, result.source, setting.look) for one in result.problems)
    return "".join(f"{line}\n" for line in lines)


WRITER = Writer(_part, tail=lambda totals: f"{summary(totals)}\n")
