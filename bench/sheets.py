"""How long the import of a sheet takes, beside reading its cells and loading what comes out."""

from __future__ import annotations

import csv
import subprocess
import sys
from pathlib import Path
from random import Random

from bench.maps import CHANNELS, PHASES, prose

_HEAD = ("Phase", "Action", "Channel", "Thought", "Emotion", "Pain point", "Opportunity")
_MEASURE = """
import gc, io, sys, time
gc.disable()  # as cjmap does for a single file
from python_calamine import CalamineWorkbook
from cjmap.importers.foreign import Foreign
from cjmap.importing import bring
from cjmap.model.load import load
from cjmap.text.source import Source
with open(sys.argv[1], "rb") as file:
    data = file.read()
def ours():
    return bring(Foreign("sheet.xlsx", data))
text = ours().maps[0].text
def floor():
    book = CalamineWorkbook.from_filelike(io.BytesIO(data))
    cells = [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]
    return cells, load(Source("sheet.yaml", text))
def took(work):
    start = time.process_time()
    work()
    return time.process_time() - start
turns = [(took(ours), took(floor)) for _ in range(15)]
print(*map(min, zip(*turns)))
"""
_FLOOR = """
import sys
from python_calamine import CalamineWorkbook
book = CalamineWorkbook.from_path(sys.argv[1])
cells = [book.get_sheet_by_name(name).to_python() for name in book.sheet_names]
import cjmap
assert cjmap.load(sys.argv[2]).ok
"""


def commands(cjmap: str, sheet: Path) -> tuple[list[str], list[str]]:
    """The import of a workbook, and the reading of its cells with the loading of its map."""
    made = sheet.with_suffix(".journey.yaml")
    ours = [cjmap, "import", str(sheet), "-o", str(made), "--force"]
    subprocess.run(ours, check=True, capture_output=True)
    return ours, [sys.executable, "-c", _FLOOR, str(sheet), str(made)]


def workbook(path: Path, rows: int) -> Path:
    """A workbook with a step in every row, as an analyst keeps it."""
    import xlsxwriter

    random = Random(1)
    with xlsxwriter.Workbook(str(path), {"constant_memory": True}) as book:
        sheet = book.add_worksheet("Journey")
        sheet.write_row(0, 0, _HEAD)
        for row in range(1, rows + 1):
            sheet.write_row(row, 0, _step(random, (row - 1) * len(PHASES) // rows))
    return path


def large(folder: Path, rows: int) -> tuple[Path, Path]:
    """A workbook and a CSV file with far more rows than a journey has."""
    book, text = workbook(folder / "large.xlsx", rows), folder / "large.csv"
    random = Random(1)
    with text.open("w", encoding="utf-8", newline="") as file:
        csv.writer(file).writerows([_HEAD, *(_step(random, 0) for _ in range(rows))])
    return book, text


def _step(random: Random, phase: int) -> list[str | int]:
    score = random.randint(1, 5)
    step: list[str | int] = [PHASES[phase], prose(random, 6), random.choice(CHANNELS)]
    step += [prose(random, 8), score]
    return [*step, prose(random, 8), prose(random, 8)] if score < 3 else step


def measured(path: Path) -> tuple[float, float]:
    """Seconds of processor time in a process that runs: the import, and the floor."""
    command = [sys.executable, "-c", _MEASURE, str(path)]
    done = subprocess.run(command, check=True, capture_output=True, text=True)
    ours, floor = done.stdout.split()
    return float(ours), float(floor)
