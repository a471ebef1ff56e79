"""How long a workbook takes, beside the bare library that writes as many cells."""

from __future__ import annotations

from pathlib import Path

from bench.measure import beside

_MEASURE = """
import io, sys, time
import openpyxl, xlsxwriter
from cjmap.pipeline import Drawing, draw, open_map
documents = [open_map(path) for path in sys.argv[1:]]
for one in documents:
    one.journey
def ours():
    return [draw(one, Drawing("xlsx")) for one in documents]
books = [openpyxl.load_workbook(io.BytesIO(data)) for data in ours()]
def filled(sheet):
    cells = (cell for row in sheet for cell in row)
    return [(one.row, one.column, one.value) for one in cells if one.value is not None]
cells = [[filled(sheet) for sheet in book] for book in books]
def bare():
    for book in cells:
        file = io.BytesIO()
        made = xlsxwriter.Workbook(file, {"in_memory": True})
        style = made.add_format({"text_wrap": True})
        for sheet in book:
            here = made.add_worksheet()
            for row, column, value in sheet:
                write = here.write_string if isinstance(value, str) else here.write_number
                write(row, column, value, style)
        made.close()
"""


def measured(files: list[Path]) -> tuple[float, float]:
    """Seconds of processor time a map that is loaded: the workbook, and the bare cells of it."""
    return beside(_MEASURE, files)
