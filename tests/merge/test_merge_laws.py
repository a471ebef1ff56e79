"""What holds for every two people who work on a map at random."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from random import Random
from typing import Any, NamedTuple

from hostile import Writer
from hypothesis import assume, given, settings
from hypothesis import strategies as st
from mutations import MAPS, journey, worked_on
from pydantic import ValidationError
from three import merge, ours, said, theirs, without_marks
from writing import as_written_all, texts_of

from cjmap.fmt.format import formatted
from cjmap.merging import Outcome
from cjmap.model.journey import Journey
from cjmap.model.load import load
from cjmap.model.plain import plain
from cjmap.text.source import Source
from cjmap.text.tokens import comments, tokens


class Three(NamedTuple):
    """A map, and what two people have made of it."""

    base: str
    mine: str
    other: str


def three(journeys: list[Journey], seed: int) -> Three:
    """Three texts in one hand; not every work of chance is a map."""
    texts = texts_of(journeys, seed)
    assume(all(load(Source("m", text)).ok for text in texts))
    return Three(*texts)


@st.composite
def two_people(draw: st.DrawFn, most: int = 8, maps: Sequence[Path] = MAPS) -> Three:
    """Two people who do this and that, each a few steps of work or many."""
    base = journey(draw(st.sampled_from(maps)))
    seed = draw(st.integers(0, 1 << 30))
    steps = draw(st.integers(1, most)), draw(st.integers(1, most))
    try:
        sides = [worked_on(base, seed + at, many) for at, many in enumerate(steps)]
    except ValidationError:
        assume(False)
    return three([base, *sides], seed)


def data(outcome: Outcome) -> str:
    assert outcome.data is not None, outcome.why
    return outcome.data.decode()


@settings(max_examples=15)
@given(two_people())
def test_a_side_that_has_not_changed_gives_the_other(three: Three) -> None:
    base, mine, _ = three
    assert data(merge(base, base, mine)) == mine
    assert data(merge(base, mine, base)) == mine
    assert data(merge(base, mine, mine)) == mine


@settings(max_examples=20)
@given(two_people())
def test_a_side_that_was_only_formatted_gives_the_other(three: Three) -> None:
    base, mine, _ = three
    tidy = formatted(load(Source("m", base)), load).text
    assert said(data(merge(base, tidy, mine))) == said(mine)
    assert said(data(merge(base, mine, tidy))) == said(mine)


@settings(max_examples=25)
@given(two_people(most=16))
def test_it_does_not_matter_who_merges(three: Three) -> None:
    base, mine, other = three
    here, there = merge(base, mine, other), merge(base, other, mine)
    assert (here.data is None) == (there.data is None)
    assert len(here.conflicts) == len(there.conflicts)
    for one, two in ((ours, theirs), (theirs, ours)):
        here, there = merge(base, mine, other, one), merge(base, other, mine, two)
        if here.data is not None and there.data is not None:
            assert said(here.data) == said(there.data)


@settings(max_examples=25)
@given(two_people(most=16))
def test_nothing_that_a_side_has_written_is_lost(three: Three) -> None:
    outcome = merge(*three)
    if outcome.data is None:
        return
    was, mine, other = (Counter(words(said(one))) for one in three)
    merged = {*words(said(data(merge(*three, ours)))), *words(said(data(merge(*three, theirs))))}
    assert {one for one in mine + other if mine[one] + other[one] > was[one]} <= merged
    text = outcome.data.decode()
    was, mine, other = (Counter(comments(one, tokens(one))) for one in three)
    assert all(one in text for one in mine + other if mine[one] + other[one] > was[one])


def words(value: Any) -> Iterator[str]:
    """Every text and number that a map holds."""
    if isinstance(value, dict):
        for one in value.values():
            yield from words(one)
    elif isinstance(value, list):
        for one in value:
            yield from words(one)
    else:
        yield repr(value)


SMALL = [path for path in MAPS if path.stat().st_size < 5_000]


@settings(max_examples=25)
@given(two_people(most=30, maps=SMALL))
def test_each_side_of_the_marks_is_what_taking_that_side_gives(three: Three) -> None:
    outcome = merge(*three)
    if outcome.data is None:
        return
    text = outcome.data.decode()
    for side, decide in ((0, ours), (1, theirs)):
        assert said(without_marks(text, side)) == said(data(merge(*three, decide)))
    lines = text.splitlines()
    assert all(lines[one.line - 1] == "<<<<<<< ours" for one in outcome.conflicts)


@st.composite
def two_hands(draw: st.DrawFn) -> tuple[Three, Three]:
    """What two people have done, in one hand, and each state in a hand of its own."""
    base = journey(draw(st.sampled_from(MAPS)))
    seed = draw(st.integers(0, 1 << 30))
    try:
        journeys = [base, *(worked_on(base, seed + at, 1 + (seed + at) % 6) for at in (1, 2))]
    except ValidationError:
        assume(False)
    texts = []
    for at, written in enumerate(as_written_all(journeys)):
        writer = Writer(Random(seed + at))
        writer.noise = 0
        texts.append(writer.map(written))
    assume(all(load(Source("m", text)).ok for text in texts))
    return three(journeys, seed), Three(*texts)


@settings(max_examples=20)
@given(two_hands())
def test_how_the_states_are_written_makes_no_difference(case: tuple[Three, Three]) -> None:
    """Anchors that two sides use for different things are refused, and so are odd keys."""
    one, other = (merge(*three, ours) for three in case)
    if one.data is not None and other.data is not None:
        assert said(one.data) == said(other.data)
    else:
        assert one.data is not None, one.why


_WORD = re.compile(r"^([^#]*(?::|-) .*?)([a-z]{5,})(?= [a-z])")


@st.composite
def two_people_who_type(draw: st.DrawFn) -> tuple[Three, str]:
    """Two people who have put another word into lines of a file, each into others; and both."""
    text = draw(st.sampled_from(MAPS)).read_text("utf-8")
    lines = text.splitlines(keepends=True)
    typed = [_WORD.sub(r"\1\2x", line) for line in lines]
    places = [at for at, line in enumerate(lines) if line != typed[at]]
    assume(len(places) > 1)
    chosen = draw(st.lists(st.sampled_from(places), min_size=2, max_size=6, unique=True))
    sides = set(chosen[::2]), set(chosen[1::2]), set(chosen)
    texts = [
        "".join(typed[at] if at in side else line for at, line in enumerate(lines))
        for side in sides
    ]
    assume(all(load(Source("m", one)).ok for one in texts))
    return Three(text, *texts[:2]), texts[2]


@settings(max_examples=40)
@given(two_people_who_type())
def test_where_lines_would_merge_the_result_is_the_same_to_the_letter(
    case: tuple[Three, str],
) -> None:
    three, both = case
    assert data(merge(*three)) == both


LONG = [path for path in MAPS if len(journey(path).phases) > 1]


@st.composite
def two_phases(draw: st.DrawFn) -> tuple[Three, dict[str, Any]]:
    """Two people who work on a phase each, and the map with both phases."""
    base = plain(journey(draw(st.sampled_from(LONG))))
    first, second = sorted(draw(st.permutations(range(len(base["phases"]))))[:2])
    seed = draw(st.integers(0, 1 << 30))
    steps = draw(st.integers(1, 6))
    phases = base["phases"]
    made = []
    for at, phase in enumerate((first, second)):
        alone = {**base, "phases": [phases[phase]]}
        try:
            done = plain(worked_on(Journey.model_validate(alone), seed + at, steps))["phases"]
        except ValidationError:
            assume(False)
        assume(len(done) == 1)
        made.append(done[0])
    mine, other = (
        {**base, "phases": [*phases[:at], phase, *phases[at + 1 :]]}
        for at, phase in zip((first, second), made, strict=True)
    )
    both = {**mine, "phases": [*mine["phases"][:second], made[1], *phases[second + 1 :]]}
    return three([Journey.model_validate(one) for one in (base, mine, other)], seed), both


@settings(max_examples=25)
@given(two_phases())
def test_who_works_on_different_phases_never_meets(case: tuple[Three, dict[str, Any]]) -> None:
    three, both = case
    assert said(data(merge(*three))) == both
