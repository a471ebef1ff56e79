"""The sections of a page → its journeys: a section whose parts are phases is one.

Parts are phases where they say the same kinds of things, by headings, bold words or labels before
a colon; or where they are numbered or called as phases are, and list something. Where the parts
are lanes, the labels in them are the phases.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from typing import NamedTuple

from cjmap.importers.page.blocks import Block, Line, Listing, Text
from cjmap.importers.page.sections import COLON, Section
from cjmap.importers.page.signs import (
    agree_in_a_row,
    are_steps,
    half,
    labels_in,
    lanes_among,
    like_a_phase,
    lists,
    mostly,
    steps_in,
)
from cjmap.importers.page.statements import (
    BULLET,
    Statement,
    is_lane,
    key_of,
    spoken,
    statements,
)
from cjmap.importers.sheet.headings import ABOUT, LANES, Words, bare

NAMELESS = "–"
_APART = re.compile(r"\s*[:：|]\s*|\s[-–—]\s")


class Part(NamedTuple):
    """A phase, or something else that stands beside the phases."""

    heading: Line
    said: tuple[Statement, ...]


class Outline(NamedTuple):
    """A journey. `labels` are those that name lanes, `shape` says how it is written.

    `used` is the block of the section itself that the phases were read from, where one was;
    `taken` are lines of the section that have been given to the phases.
    """

    section: Section
    shape: str
    phases: tuple[Part, ...]
    beside: tuple[Part, ...]
    labels: frozenset[str]
    used: Block | None = None
    taken: frozenset[Line] = frozenset()


Reading = Callable[[Section, Words], Outline | None]


def outlines(section: Section, words: Words, reading: Reading) -> Iterator[Outline]:
    """The journeys in a section, the widest that there are."""
    if found := reading(section, words):
        yield found
    else:
        for part in section.parts:
            yield from outlines(part, words, reading)


def plain(section: Section, words: Words) -> Outline | None:
    """A journey whose phases are the parts of a section, or the points of a list in it."""
    if mostly(lambda one: is_lane(one.name, words), section.parts):
        return _turned(section, words)
    if found := _phases(section, section.parts, words):
        return found
    for block in section.blocks:
        if isinstance(block, Listing):
            points = [one for item in block.items if (one := _point(item))]
            if found := _phases(section, points, words):
                return found._replace(used=block, shape="phases are the points of a list")
    return None


def single(section: Section, words: Words) -> Outline | None:
    """A section that says by lanes what happens, and is one phase."""
    if words.is_of_lanes(section.name):
        return None
    lanes = {key for one in section.parts if (key := key_of(one.name, words)) in LANES}
    if len(lanes) < 2 or not mostly(lambda one: is_lane(one.name, words), section.parts):
        return None
    own = statements(Section(blocks=section.blocks), words) if section.heading else []
    said = [*own, *statements(Section(parts=section.parts), words)]
    if not any(one.label for one in said):
        return None
    heading = section.heading or Line(1, NAMELESS)
    return Outline(
        section,
        "one phase, its lanes are headings",
        (Part(heading, tuple(said)),),
        (),
        frozenset(bare(one.name) for one in section.parts),
        taken=frozenset(one.line for one in own),
    )


def loose(section: Section, words: Words) -> Outline | None:
    """A section with numbered parts, or one that is called a journey and has parts with lists."""
    parts = section.parts
    called = any(key_of(one, words) == "title" for one in _APART.split(section.name))
    if mostly(lambda one: like_a_phase(one.name, words), parts) or (
        called and mostly(lambda one: lists(one), parts)
    ):
        return _outline(section, parts, [one.level > 0 for one in parts], frozenset(), words)
    return None


def _phases(section: Section, parts: Sequence[Section], words: Words) -> Outline | None:
    labels = [labels_in(one, words) for one in parts]
    lanes = lanes_among(labels, words)
    evident = [not lanes.isdisjoint(one) for one in labels]
    named = [like_a_phase(one.name, words) for one in parts]
    likely = [one for one, like in zip(parts, named, strict=True) if like]
    full = half(named) and all(lists(one) or steps_in(one, words) for one in likely)
    if not full and not half(evident) and not agree_in_a_row(labels, words):
        return None
    if not half(named) and _are_journeys(parts, words):
        return None
    sure = named if half(named) else evident
    first, last = sure.index(True), len(sure) - sure[::-1].index(True)
    chosen = [
        key_of(one.name, words) not in ABOUT | LANES
        and (sure[at] or (first < at < last and (evident[at] or sure is evident)))
        for at, one in enumerate(parts)
    ]
    return _outline(section, parts, chosen, lanes, words) if sum(chosen) > 1 else None


def _outline(
    section: Section,
    parts: Sequence[Section],
    chosen: Sequence[bool],
    lanes: frozenset[str],
    words: Words,
) -> Outline:
    both: tuple[list[Part], list[Part]] = ([], [])
    for part, is_phase in zip(parts, chosen, strict=True):
        if part.heading:
            said = _in_phase(part, words) if is_phase else statements(part, words)
            both[not is_phase].append(Part(part.heading, tuple(said)))
    return Outline(section, "headings as phases", tuple(both[0]), tuple(both[1]), lanes)


def _in_phase(part: Section, words: Words) -> list[Statement]:
    """What a phase says; headings in it that are no lanes and have some are steps."""
    steps = steps_in(part, words)
    if not steps:
        return statements(part, words)
    found = statements(Section(part.heading, part.level, part.blocks), words)
    for one in part.parts:
        if one in steps and one.heading:
            below = tuple(statements(one, words))
            found.append(Statement(one.heading, sort=BULLET, below=below))
        else:
            found.extend(statements(Section(parts=[one]), words))
    return found


def _turned(section: Section, words: Words) -> Outline | None:
    """A journey whose parts are lanes: the labels that come again in them are its phases."""
    labels = [{k for k in labels_in(one, words) if not is_lane(k, words)} for one in section.parts]
    times = Counter(label for one in labels for label in one)
    phases: dict[str, list[Statement]] = {}
    headings: dict[str, Line] = {}
    beside: list[Part] = []
    for part in section.parts:
        rest: list[Statement] = []
        said = statements(part, words)
        for one in said:
            label = bare(one.label)
            if times[label] > 1 and part.heading:
                headings.setdefault(label, one.line._replace(text=one.label))
                phases.setdefault(label, []).append(spoken(one)._replace(label=part.name))
            else:
                rest.append(one)
        if part.heading and (rest or not said):
            beside.append(Part(part.heading, tuple(rest)))
    if len(phases) < 2:
        return None
    lanes = frozenset(bare(part.name) for part in section.parts)
    found = tuple(Part(headings[label], tuple(said)) for label, said in phases.items())
    return Outline(section, "headings as lanes, labels as phases", found, tuple(beside), lanes)


def _point(item: Sequence[Block]) -> Section | None:
    """A point of a list that has a list of its own, as a section."""
    head, *rest = item or (None,)
    if not isinstance(head, Text) or not any(isinstance(one, Listing) for one in rest):
        return None
    line = head.line
    if not line.label:
        return Section(line._replace(text=line.text.rstrip(":： ")), COLON, list(rest))
    own = [Text(line._replace(label=""))] if line.text else []
    return Section(line._replace(text=line.label, label=""), COLON, [*own, *rest])


def _are_journeys(parts: Sequence[Section], words: Words) -> bool:
    """Whether some of the parts have phases of their own, which are no steps."""
    if half([are_steps(one.parts, words) for one in parts]):
        return False
    return any(plain(one, words) for one in parts)
