"""What can be chosen of data for other programs."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple


class Options(NamedTuple):
    """Each format says in its row which of them it follows.

    `table`: only the table of this name. `delimiter` and `bom` are for CSV: what stands between
    cells, and whether a byte-order mark tells programs that it is UTF-8.
    """

    table: str = ""
    delimiter: str = ","
    bom: bool = False

    def given(self) -> Iterator[str]:
        """The names of those that are not as usual."""
        usual = self._field_defaults
        yield from (name for name, one in self._asdict().items() if one != usual[name])
