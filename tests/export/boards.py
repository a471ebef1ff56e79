"""Maps for whiteboards and backlogs, and how programs read what is made of them."""

from __future__ import annotations

import csv
import io
import re
from pathlib import Path

from both_ways import MAPS, document
from test_csv import LIVE as LIVE
from test_csv import hostile as hostile

from cjmap.export.backlog import github, jira, linear
from cjmap.export.data import Data

MAPS = [path for path in MAPS if not path.name.startswith("long")]
"""One of the maps is endless."""
TRACKERS = {"jira": jira.write, "github": github.write, "linear": linear.write}
_LIVE_CELL = re.compile(r"\s*[=+\-@＝＋－＠]|[\t\r\n]")
_NUMBER = re.compile(r"-?[0-9]+(\.[0-9]+)?")


def data(text: str, name: str = "lunch.yaml") -> Data:
    """A map that has to be right, as exports take it."""
    return Data(document(text, name))


def data_of(path: Path) -> Data:
    """The same of a file."""
    return data(path.read_text("utf-8"), path.name)


def rows(made: bytes) -> list[dict[str, str]]:
    """A CSV file by its headings. All rows are as long as the first."""
    head, *found = list(csv.reader(io.StringIO(made.decode(), newline=""), strict=True))
    assert {len(one) for one in found} <= {len(head)}
    return [dict(zip(head, one, strict=True)) for one in found]


def live(made: bytes) -> list[str]:
    """What a spreadsheet would calculate."""
    cells = (cell for row in csv.reader(io.StringIO(made.decode(), newline="")) for cell in row)
    return [one for one in cells if _LIVE_CELL.match(one) and not _NUMBER.fullmatch(one)]
