"""`cjmap validate`: do the maps load?"""

from __future__ import annotations

from collections.abc import Sequence

from cjmap.cli import inputs
from cjmap.cli.outlets import outlets, report
from cjmap.errors import CjmapError
from cjmap.pipeline import called, open_map, told
from cjmap.report.result import Result, unusable


def validate(maps: Sequence[str], format: str = "text", jobs: int | None = None) -> int:
    """Check maps and report every problem on standard output; returns the exit code."""
    wanted = outlets(format, ())
    paths = [one.path for one in inputs.find(maps)]
    return report(read, paths, wanted, jobs).exit_code


def read(path: str) -> Result:
    """Load one map for a report; a file that cannot be read is a problem like any other."""
    try:
        document = open_map(path)
    except CjmapError as error:
        return unusable(called(path), error)
    return Result(document.source, told(document))
