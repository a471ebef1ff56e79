"""What both sides mean differently: told in words, marked in the text, decided."""

from __future__ import annotations

from textwrap import dedent

import pytest
from three import HEAD, conflicts, merge, merged, ours, said, theirs, without_marks

BASE = HEAD + dedent("""\
    phases:
      - name: Try
        owner: Stores
        actions:
          - Rides two bikes
          - action: Waits for the lease
            emotion: {score: -1, text: let down}
            pain_points:
              - {text: No status for days, severity: 2}
      - name: Own
        actions:
          - Picks the bike up
      - Rate
    """)
MINE = BASE.replace("score: -1", "score: 1")
OTHER = BASE.replace("score: -1", "score: -2")


def test_a_conflict_is_told_with_both_values_and_the_old_one() -> None:
    outcome = merge(BASE, MINE, OTHER)
    (one,) = outcome.conflicts
    assert one.sentence == ("Emotion in Try › Waits for the lease: ours 1, theirs −2, it was −1")
    assert one.name == "Try › Waits for the lease › emotion › score"
    assert one.line == 8


def test_the_marks_stand_around_whole_lines_of_the_smallest_thing() -> None:
    outcome = merge(BASE, MINE, OTHER)
    assert outcome.data
    assert outcome.data.decode() == BASE.replace(
        "        emotion: {score: -1, text: let down}\n",
        "<<<<<<< ours\n        emotion: {score: 1, text: let down}\n=======\n"
        "        emotion: {score: -2, text: let down}\n>>>>>>> theirs\n",
    )


SENTENCES = {
    "a fact": (
        [("owner: Stores", "owner: Web")],
        [("owner: Stores", "owner: Shop")],
        "Owner of the phase Try: ours “Web”, theirs “Shop”, it was “Stores”",
    ),
    "a new fact": (
        [("name: Own", "name: Own\n    time: 1 day")],
        [("name: Own", "name: Own\n    time: 2 days")],
        "Time of the phase Own: ours “1 day”, theirs “2 days”, before there was none",
    ),
    "another wording": (
        [("No status for days", "No status for four days")],
        [("No status for days", "No status at all for days")],
        "Pain point in Try › Waits for the lease: ours “No status for four days”, "
        "theirs “No status at all for days”, it was “No status for days”",
    ),
    "removed and changed": (
        [("        pain_points:\n          - {text: No status for days, severity: 2}\n", "")],
        [("severity: 2", "severity: 3")],
        "Pain point “No status for days” in Try › Waits for the lease: ours has removed it, "
        "theirs has changed it",
    ),
    "a fact removed and changed": (
        [("    owner: Stores\n", "")],
        [("owner: Stores", "owner: Web")],
        "Owner of the phase Try: ours has removed it, theirs has changed it to “Web”",
    ),
    "a comment at what is removed": (
        [("  - Rate\n", "")],
        [("  - Rate\n", "  - Rate  # keep this\n")],
        "Phase “Rate”: ours has removed it, theirs has changed it",
    ),
    "moved to two places": (
        [
            ("      - Rides two bikes\n", ""),
            ("      - Picks", "      - Rides two bikes\n      - Picks"),
        ],
        [
            ("      - Rides two bikes\n", ""),
            ("  - Rate\n", "  - name: Rate\n    actions:\n      - Rides two bikes\n"),
        ],
        "Step “Rides two bikes” in Own: ours has moved it to Own, theirs to Rate",
    ),
    "the title": (
        [("title: T", "title: U")],
        [("title: T", "title: V")],
        "Title of the map: ours “U”, theirs “V”, it was “T”",
    ),
}
Changes = list[tuple[str, str]]


def changed(changes: Changes) -> str:
    text = BASE
    for old, new in changes:
        assert old in text
        text = text.replace(old, new, 1)
    return text


@pytest.mark.parametrize(("mine", "other", "sentence"), SENTENCES.values(), ids=SENTENCES)
def test_every_conflict_has_a_sentence(mine: Changes, other: Changes, sentence: str) -> None:
    assert conflicts(BASE, changed(mine), changed(other)) == [sentence]


@pytest.mark.parametrize(("mine", "other", "sentence"), SENTENCES.values(), ids=SENTENCES)
def test_each_side_of_the_marks_gives_a_map(mine: Changes, other: Changes, sentence: str) -> None:
    outcome = merge(BASE, changed(mine), changed(other))
    assert outcome.data
    text = outcome.data.decode()
    for side, decide in ((0, ours), (1, theirs)):
        kept = without_marks(text, side)
        decided = merge(BASE, changed(mine), changed(other), decide)
        assert decided.clean
        assert decided.data
        assert said(kept) == said(decided.data)


@pytest.mark.parametrize(("mine", "other", "sentence"), SENTENCES.values(), ids=SENTENCES)
def test_who_merges_does_not_matter(mine: Changes, other: Changes, sentence: str) -> None:
    here = merge(BASE, changed(mine), changed(other), ours)
    there = merge(BASE, changed(other), changed(mine), theirs)
    assert here.data
    assert there.data
    assert said(here.data) == said(there.data)


def test_taking_ours_everywhere_keeps_what_ours_says_of_it() -> None:
    mine = BASE.replace("owner: Stores", "owner: Web").replace("score: -1", "score: 1")
    other = BASE.replace("owner: Stores", "owner: Shop").replace("score: -1", "score: 2")
    outcome = merge(BASE, mine, other, ours)
    assert outcome.data == mine.encode()
    assert [one.number for one in outcome.decided] == [1, 2]


def test_the_same_change_is_no_conflict() -> None:
    mine = MINE.replace("owner: Stores", "owner: Web")
    assert merged(BASE, mine, MINE) == mine


def test_several_in_one_line_are_told_each() -> None:
    base = HEAD + "actions:\n  - {action: A, owner: X, time: 1 day}\n"
    mine = base.replace("X", "Y").replace("1 day", "2 days")
    other = base.replace("X", "Z").replace("1 day", "3 days")
    outcome = merge(base, mine, other)
    assert [one.line for one in outcome.conflicts] == [3, 3]
    assert outcome.data
    assert outcome.data.count(b"<<<<<<<") == 1


def test_a_reference_that_leads_nowhere_is_told_and_nothing_is_made() -> None:
    base = HEAD + "personas:\n  sam: Kim\nactions:\n  - action: A\n    by: sam\n  - B\n"
    mine = base.replace("sam: Kim", "kim: Kim").replace("by: sam", "by: kim")
    outcome = merge(base, mine, base.replace("- B", "- action: B\n    by: sam"))
    assert outcome.data is None
    assert "`sam`" in outcome.why
    assert "would have an error" in outcome.why
    assert outcome.misfit


def test_a_side_that_is_no_map_is_not_merged() -> None:
    outcome = merge(BASE, MINE, OTHER.replace("title:", "titel:"))
    assert outcome.data is None
    assert outcome.why.startswith("theirs cannot be read as a map, line 1")


@pytest.mark.parametrize("text", ["", "\0", "<<<<<<< a\n=======\n>>>>>>> b\n", "- [", "? a\n: b\n"])
def test_nothing_is_raised_whatever_a_side_holds(text: str) -> None:
    assert merge(BASE, MINE, text).data is None
    assert merge(BASE, text, OTHER).data is None
    outcome = merge(text, MINE, OTHER)
    assert (outcome.data is None) == bool(text)
