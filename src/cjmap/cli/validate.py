"""`cjmap validate`: do the maps load?"""

from __future__ import annotations

import sys
from collections.abc import Sequence
from functools import partial

from cjmap.cli import console, inputs
from cjmap.cli.workers import CHECKING, ordered
from cjmap.errors import CjmapError
from cjmap.pipeline import open_map
from cjmap.report import text
from cjmap.report.look import Look
from cjmap.report.result import Result, Totals
from cjmap.text.diagnostic import Diagnostic
from cjmap.text.source import Source


def validate(maps: Sequence[str], format: str = "text", jobs: int | None = None) -> int:
    """Check maps and report every problem on standard output; returns the exit code."""
    as_json = format == "json"
    if not as_json and format != "text":
        raise CjmapError(f"there is no report format `{format}`", "formats: text, json")
    if as_json:
        from cjmap.report import json
    paths = [one.path for one in inputs.find(maps)]
    work = partial(_check, as_json=as_json, look=console.look(sys.stdout))
    totals = Totals()
    with console.progress(len(paths), "Checking") as advance:
        for index, (lines, part) in enumerate(ordered(work, paths, jobs, CHECKING)):
            if as_json:
                console.out(("," if index else json.HEAD) + "\n" + lines)
            elif lines:
                console.out(lines)
            totals += part
            advance()
    console.out(json.tail(totals) if as_json else text.summary(totals))
    return totals.exit_code


def _check(path: str, as_json: bool, look: Look) -> tuple[str, Totals]:
    """One map's part of the report, ready to print, and of the sums."""
    result = read(path)
    if as_json:
        from cjmap.report import json

        return json.write(result), result.totals()
    return text.write(result, look), result.totals()


def read(path: str) -> Result:
    """Load one map for a report; a file that cannot be read is a problem like any other."""
    try:
        document = open_map(path)
    except CjmapError as error:
        name = "<stdin>" if path == "-" else path
        problem = Diagnostic("unreadable-file", error.message, hint=error.hint)
        return Result(Source(name, ""), (problem,), unusable=True)
    return Result(document.source, document.problems)
