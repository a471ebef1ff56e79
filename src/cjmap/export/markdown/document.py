"""The sections of a summary, put together."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping

from cjmap.board.board import Board
from cjmap.errors import CjmapError
from cjmap.export.markdown.about import about
from cjmap.export.markdown.curve import curve
from cjmap.export.markdown.duties import owners
from cjmap.export.markdown.evidence import evidence
from cjmap.export.markdown.measures import metrics
from cjmap.export.markdown.opportunities import opportunities
from cjmap.export.markdown.overview import overview
from cjmap.export.markdown.pains import moments, pain_points
from cjmap.export.markdown.people import people
from cjmap.export.markdown.phases import phases
from cjmap.export.markdown.sheet import Sheet
from cjmap.export.markdown.table import joined
from cjmap.export.page import Page
from cjmap.export.sections import SECTIONS
from cjmap.text.markdown import code, text

_WRITERS: Mapping[str, Callable[[Sheet], Iterator[str]]] = {
    "persona": people,
    "emotions": curve,
    "phases": phases,
    "opportunities": opportunities,
    "pain_points": pain_points,
    "moments": moments,
    "metrics": metrics,
    "evidence": evidence,
    "owners": owners,
    "about": about,
}


def write(page: Page) -> bytes:
    """The summary of a map, UTF-8: whole, or the sections that are asked for."""
    wanted = page.sections or SECTIONS
    sheet = Sheet(page, _headings(page.board), linked="phases" in wanted)
    blocks = list(filter(None, _blocks(wanted, sheet)))
    if not blocks:
        raise _nothing(page.sections, sheet)
    if not page.sections:
        blocks += filter(None, [_footer(sheet)])
    if sheet.board.rtl:
        blocks = ['<div dir="rtl">', *blocks, "</div>"]
    return ("\n\n".join(blocks) + "\n").encode("utf-8")


def _blocks(wanted: Iterable[str], sheet: Sheet) -> Iterator[str]:
    """The sections that hold something; what stands first knows which follow."""
    parts = {name: list(_WRITERS[name](sheet)) for name in wanted if name in _WRITERS}
    full = {name: found for name, found in parts.items() if found}
    if "overview" in wanted:
        yield from overview(sheet, full)
    for name, found in full.items():
        yield sheet.anchors.heading("##", sheet.headings[name], sheet.anchors.sections[name])
        yield from found


def _headings(board: Board) -> Mapping[str, str]:
    """Sections by name; those of a lane are called as the map calls the lane."""
    say = board.language.say
    found = {
        "persona": _persona(board),
        "emotions": say("Emotions"),
        "phases": say("Phases"),
        "opportunities": say("Opportunities"),
        "pain_points": say("Pain points"),
        "moments": say("Moments of truth"),
        "metrics": say("Metrics"),
        "evidence": say("Evidence"),
        "owners": say("Owners"),
        "about": say("About this map"),
    }
    lanes = {lane.key: text(lane.label) for lane in board.lanes}
    if "emotions" not in lanes:
        found["emotions"] = say("Scores")
    return found | {key: label for key, label in lanes.items() if key in found}


def _persona(board: Board) -> str:
    say, scenario = board.language.say, board.journey.scenario
    if not board.actors:
        return say("Scenario")
    if len(board.actors) == 1:
        return say("Persona and scenario") if scenario else say("Persona")
    return say("Personas and scenario") if scenario else say("Personas")


def _footer(sheet: Sheet) -> str:
    """The file, its version and date, below a rule."""
    say, journey = sheet.language.say, sheet.journey
    file, version, updated = sheet.page.view.footer, journey.version, journey.updated
    parts = (
        code(file) if file else "",
        text(say("version {version}", version=version)) if version else "",
        say("updated {date}", date=sheet.language.date(updated)) if updated else "",
    )
    return f"---\n\n{joined(parts)}" if any(parts) else ""


def _nothing(wanted: Iterable[str], sheet: Sheet) -> CjmapError:
    full = ["overview", *(name for name, write in _WRITERS.items() if any(write(sheet)))]
    named = ", ".join(f"`{name}`" for name in wanted)
    return CjmapError(
        f"this map has nothing for {named}", f"sections with something in them: {', '.join(full)}"
    )
