"""Files that hold far more than a journey are told from one before much is made of them."""

from __future__ import annotations

import pytest

from cjmap.errors import CjmapError
from cjmap.importers.foreign import Foreign
from cjmap.importing import bring

ROWS = range(100_000)
LARGE = {
    "map.csv": "Phase,Actions\n" + "".join(f"P{at // 9},does {at}\n" for at in ROWS),
    "wide.csv": "Phase" + ",a" * 100_000 + "\nActions" + ",b" * 100_000,
    "phases.csv": "phase_id,own_id,phase\n" + "".join(f"p{at},p{at},N{at}\n" for at in ROWS),
    "page.md": "# T\n\n| Phase | Actions |\n|---|---|\n" + "| a | does b |\n" * 100_000,
}


@pytest.mark.parametrize("name", LARGE)
def test_it_is_told_that_it_is_no_journey(name: str) -> None:
    with pytest.raises(CjmapError, match=r"more than a|a page of journeys has") as told:
        bring(Foreign(name, LARGE[name].encode()))
    assert told.value.hint


def test_of_many_errors_the_first_are_told() -> None:
    rows = "".join(f"p{at},p{at}\n" for at in range(900))
    with pytest.raises(CjmapError, match="it has 900 errors") as told:
        bring(Foreign("phases.csv", f"phase_id,own_id\n{rows}".encode()))
    assert told.value.report.endswith("and 850 more\n")
