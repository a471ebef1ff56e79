"""The sections of a page → its journeys: a section whose parts are phases is one.

Parts are phases where they say the same kinds of things, by headings, bold words or labels before
a colon; or where they are numbered or called as phases are, and list something. Where the parts
are lanes, the labels in them are the phases.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from cjmap.importers.page.blocks import Block, Line, Listing, Text
from cjmap.importers.page.sections import COLON, Section
from cjmap.importers.page.statements import (
    BULLET,
    QUOTE,
    Statement,
    is_lane,
    key_of,
    spoken,
    statements,
)
from cjmap.importers.sheet.headings import ABOUT, LANES, Words, bare

NAMELESS = "–"
_APART = re.compile(r"\s*[:：|]\s*|\s[-–—]\s")
_NUMBERED = re.compile(r"\W*(?:[^\W\d]+\s)?\d{1,2}\b")


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
    if _mostly(lambda one: is_lane(one.name, words), section.parts):
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
    if len(lanes) < 2 or not _mostly(lambda one: is_lane(one.name, words), section.parts):
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
    if _mostly(lambda one: _like_a_phase(one.name, words), parts) or (
        called and _mostly(lambda one: _lists(one), parts)
    ):
        return _outline(section, parts, [one.level > 0 for one in parts], frozenset(), words)
    return None


def _phases(section: Section, parts: Sequence[Section], words: Words) -> Outline | None:
    labels = [_labels(one, words) for one in parts]
    lanes = _lanes(labels, words)
    evident = [not lanes.isdisjoint(one) for one in labels]
    named = [_like_a_phase(one.name, words) for one in parts]
    likely = [one for one, like in zip(parts, named, strict=True) if like]
    full = _half(named) and all(_lists(one) or _steps(one, words) for one in likely)
    if not full and not _half(evident) and not _in_a_row(labels, words):
        return None
    if not _half(named) and _are_journeys(parts, words):
        return None
    sure = named if _half(named) else evident
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
    steps = _steps(part, words)
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


def _steps(part: Section, words: Words) -> list[Section]:
    """The headings in a phase that are steps: no lanes, but some are said of them."""
    return [
        one
        for one in part.parts
        if not is_lane(one.name, words)
        and any(is_lane(label, words) for label in _labels(one, words))
    ]


def _turned(section: Section, words: Words) -> Outline | None:
    """A journey whose parts are lanes: the labels that come again in them are its phases."""
    labels = [{k for k in _labels(one, words) if not is_lane(k, words)} for one in section.parts]
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


def _labels(part: Section, words: Words) -> set[str]:
    """The labels in a part, as they are compared; its own headings are some."""
    own = statements(Section(blocks=part.blocks), words)
    found = {bare(one.label) for one in own if one.sort != QUOTE}
    found |= {bare(one.name) for one in part.parts}
    below = (each.label for one in own for each in one.below)
    found |= {bare(label) for label in below if is_lane(label, words)}
    return found - {""}


def _lanes(labels: Sequence[set[str]], words: Words) -> frozenset[str]:
    """The labels that name lanes: known ones, and those that come again."""
    times = Counter(label for one in labels for label in one)
    return frozenset(
        label for label, count in times.items() if count > 1 or key_of(label, words) in LANES
    )


def _in_a_row(labels: Sequence[set[str]], words: Words) -> bool:
    """Whether parts that follow one another say the same by a label that is known."""
    shared = (one & other for one, other in pairwise(labels))
    return any(key_of(label, words) in LANES for some in shared for label in some)


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


def _like_a_phase(name: str, words: Words) -> bool:
    """Whether it is called as phases are: `Stage 2. Try`, `3. Buy`, `Awareness`."""
    return bool(_NUMBERED.match(name)) or bare(name) in words.phases


def _are_journeys(parts: Sequence[Section], words: Words) -> bool:
    """Whether some of the parts have phases of their own, which are no steps."""
    if _half([_are_steps(one.parts, words) for one in parts]):
        return False
    return any(plain(one, words) for one in parts)


def _are_steps(parts: Sequence[Section], words: Words) -> bool:
    """Whether parts are called steps: `Step 2: Pays`."""
    return _mostly(lambda one: key_of(one.name.split(" ")[0], words) == "actions", parts)


def _lists(part: Section) -> bool:
    return not part.parts and any(isinstance(one, Listing) for one in part.blocks)


def _mostly(fits: Callable[[Section], bool], parts: Sequence[Section]) -> bool:
    return _half([fits(one) for one in parts])


def _half(some: Sequence[bool]) -> bool:
    """Whether it holds for half of some, and for two at least."""
    return sum(some) > 1 and 2 * sum(some) >= len(some)
