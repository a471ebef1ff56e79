"""Foreign file → maps in their usual form, which have come in by the door that all maps come by."""

from __future__ import annotations

from dataclasses import dataclass

from cjmap.errors import CjmapError
from cjmap.importers.foreign import Draft, Foreign
from cjmap.importers.formats import Kind, find, kind_of, reader
from cjmap.model.load import load
from cjmap.pipeline import report
from cjmap.text.source import Source


@dataclass(frozen=True, slots=True)
class Brought:
    """The maps of one file, ready to be written, and what is to be said of them."""

    kind: Kind
    maps: tuple[Draft, ...]
    left_out: tuple[str, ...] = ()


def bring(foreign: Foreign, kind: str = "") -> Brought:
    """Read a file. `kind` names what it is, where ending and content are not to decide."""
    row = find(kind) if kind else kind_of(foreign)
    found = reader(row)(foreign)
    return Brought(row, tuple(_as_usual(one, foreign) for one in found.maps), found.left_out)


def _as_usual(draft: Draft, foreign: Foreign) -> Draft:
    """A map in its usual form. One with errors is a mistake of the reader's."""
    document = load(Source(draft.name or foreign.stem, draft.text))
    if not document.ok:
        raise CjmapError(
            f"{foreign.name}: what was made of it is no map; this is a mistake inside cjmap, "
            "please report it with the file",
            report=report(document),
        )
    if draft.usual:
        return draft
    from cjmap.fmt.format import formatted

    return draft._replace(text=formatted(document, load).text)
