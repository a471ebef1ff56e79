"""A table of a sheet → the text of a map, and what is to be told of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Mapping

from cjmap.importers.foreign import Draft
from cjmap.importers.script import language_of
from cjmap.importers.sheet.about import About, about
from cjmap.importers.sheet.feelings import USUAL, Scale
from cjmap.importers.sheet.grid import Cell
from cjmap.importers.sheet.headings import LANES, Words, bare
from cjmap.importers.sheet.items import items, line
from cjmap.importers.sheet.journey import Journey, Phase, Step, journey
from cjmap.importers.sheet.lanes import Manner, entries, lane_items, lanes, whole
from cjmap.importers.sheet.scales import scales
from cjmap.importers.sheet.table import Table
from cjmap.importers.sheet.telling import bare_headings, cells_left, understood
from cjmap.importers.yaml_text import Noted, Value, arranged, write
from cjmap.model.grammar import MAP_LANES
from cjmap.model.names import fold

NAMELESS = "–"


def draft(
    table: Table, words: Words, place: str, fallback: str, around: About | None = None
) -> Draft:
    """The map of a table. `place` says where it stands, `fallback` is its title if it has none.

    `around` is what is known of what stands around it, where that is not just above it.
    """
    head, found = around or about(table.above, words), journey(table)
    manner = Manner(words.feelings, scales(table, words))
    language = _language(table, words)
    top: dict[str, Value] = {**_head(head, fallback), **_lanes(table, manner.scales, head.notes)}
    if language:
        top["language"] = language
    over, told = _span(found)
    for said in head.whole:
        over[said.heading.key] += lane_items(said.heading.key, said.heading.name, said.cell)
    top.update(lanes(over))
    if table.phase:
        top["phases"] = [_phase(one, manner) for one in found.phases]
    else:
        top["actions"] = [_step(one, manner) for phase in found.phases for one in phase.steps]
    title = head.first("title")
    return Draft(
        write(arranged("Journey", top), [f"Imported from {place}"]),
        line(title.text) if title else fallback,
        tuple(understood(table, found, head, manner.scales, language)),
        (*cells_left((*head.rest, *table.beside)), *bare_headings(table), *told),
        usual=around is None,
    )


def _head(head: About, fallback: str) -> dict[str, Value]:
    """What is said of the whole journey; what is said twice is a fact of its own."""
    top: dict[str, Value] = {"title": fallback}
    fields: dict[str, Value] = {}
    for fact in head.facts:
        if fact.key and (fact.key not in top or fact is head.first("title")):
            text = fact.text if fact.key == "scenario" else line(fact.text)
            top[fact.key] = Noted(text, fact.cell.ref)
        else:
            name = next((one for one in fields if fold(one) == fold(fact.name)), fact.name)
            before = fields.get(name or "Title", [])
            assert isinstance(before, list)
            fields[name or "Title"] = [*before, Noted(fact.text, fact.cell.ref)]
    return {**top, "fields": fields}


def _lanes(
    table: Table, scales: Mapping[str, Scale], notes: Mapping[str, Cell]
) -> dict[str, Value]:
    """The scales of the emotions and of the own lanes that are scores; what lanes are about."""
    own: dict[str, Value] = {}
    for heading in reversed(table.headings.values()):
        made: dict[str, Value] = {}
        name = heading.key if heading.key in LANES else heading.name
        if note := notes.get(bare(heading.name)):
            made["description"] = Noted(note.text, note.ref)
        if heading.key not in LANES and fold(heading.name) in scales:
            made |= {"kind": "score", "scale": _bounds(scales[fold(heading.name)])}
        if made:
            own[name] = made
    emotions = scales.get("emotions", USUAL)
    return {"scale": _bounds(emotions) if emotions != USUAL else {}, "lanes": own}


def _bounds(scale: Scale) -> dict[str, Value]:
    return {"min": whole(scale.low), "max": whole(scale.high)}


def _span(found: Journey) -> tuple[dict[str, list[Value]], list[str]]:
    """Cells merged over several phases stand on the map with their phases, where a map can say so.

    What else is merged stands at the first; that is told.
    """
    told = [
        f"{one.ref} is merged over several steps: it stands at the first" for one in found.narrowed
    ]
    times = Counter(fold(_name(phase)) for phase in found.phases)
    over: dict[str, list[Value]] = defaultdict(list)
    for said, phases in found.spanning:
        key, cell = said.heading.key, said.cell
        if key in MAP_LANES and all(times[fold(_name(one))] == 1 for one in phases):
            names = tuple(_name(one) for one in phases)
            over[key] += [
                Noted({"text": one, "phases": names}, cell.ref) for one in items(cell.text)
            ]
        else:
            phases[0].said.append(said)
            told.append(f"{cell.ref} is merged over {len(phases)} phases: it stands in the first")
    return over, told


def _phase(phase: Phase, manner: Manner) -> Value:
    name: Value = Noted(_name(phase), phase.cell.ref) if phase.cell else NAMELESS
    steps = [_step(one, manner) for one in phase.steps]
    made: dict[str, Value] = {"name": name}
    if steps:
        made["actions"] = steps
    return arranged("Phase", {**made, **entries(phase.said, manner, on_step=False)})


def _name(phase: Phase) -> str:
    return line(phase.cell.text) if phase.cell else NAMELESS


def _step(step: Step, manner: Manner) -> Value:
    texts = [one for cell in step.text for one in items(cell.text)]
    text = Noted("\n".join(texts) or NAMELESS, ", ".join(cell.ref for cell in step.text))
    said = entries(step.said, manner, on_step=True)
    return arranged("Action", {"action": text, **said}) if said else text


def _language(table: Table, words: Words) -> str:
    """The language that most headings are in, where it is not English; else that of the letters."""
    found: Counter[str] = Counter()
    for heading in {one.name: one for one in table.headings.values()}.values():
        meant = words.meaning(heading.name)
        if meant and len(meant.languages) == 1:
            found.update(meant.languages)
    best, times = (found.most_common(1) or [("", 0)])[0]
    if times < 2 and best != "en":  # one word may stand in several languages
        texts = (cell.text for record in table.records for cell in record.cells.values())
        script = language_of(texts)
        return script if best in (script, "") else ""
    return "" if best == "en" else best
