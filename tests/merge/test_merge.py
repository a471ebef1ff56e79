"""Two people's changes become one text: what is brought in, and how it is written."""

from __future__ import annotations

from textwrap import dedent
from typing import NamedTuple

import pytest
from three import HEAD, merge, merged, said

from cjmap.fmt.format import formatted
from cjmap.fmt.ids import with_ids
from cjmap.model.load import load
from cjmap.text.source import Source


class Case(NamedTuple):
    """What was there, what both have made of it, and the text that comes out."""

    base: str
    ours: str
    theirs: str
    result: str


CASES = {
    "different facts of one thing": Case(
        "actions:\n  - action: Waits\n    time: 9 days\n    owner: Shop\n",
        "actions:\n  - action: Waits\n    time: 4 days\n    owner: Shop\n",
        "actions:\n  - action: Waits\n    time: 9 days\n    owner: Web\n",
        "actions:\n  - action: Waits\n    time: 4 days\n    owner: Web\n",
    ),
    "facts in braces": Case(
        "actions: [A]\ngoals: [{text: G, owner: X}]\n",
        "actions: [A]\ngoals: [{text: G, owner: Y}]\n",
        "actions: [A]\ngoals: [{text: G, owner: X, note: 'a, b'}]\n",
        "actions: [A]\ngoals: [{text: G, owner: Y, note: 'a, b'}]\n",
    ),
    "a text and what it stands for": Case(
        "actions:\n  - Rides a bike\n",
        "actions:\n  - Rides a bike with help\n",
        "actions:\n  - action: Rides a bike\n    emotion: 1\n",
        "actions:\n  - action: Rides a bike with help\n    emotion: 1\n",
    ),
    "one alone becomes several": Case(
        "actions: [A]\nthought: Too slow\n",
        "actions: [A]\nthought: Much too slow\n",
        "actions: [A]\nthoughts:\n  - Too slow\n  - Too dear  # a price\n",
        "actions: [A]\nthoughts:\n  - Much too slow\n  - Too dear  # a price\n",
    ),
    "one alone on both sides": Case(
        "actions: [A]\n",
        "actions: [A]\nthought: Slow\n",
        "actions: [A]\nthought: Dear\n",
        "actions: [A]\nthoughts:\n  - Dear\n  - Slow\n",
    ),
    "additions at one place": Case(
        "actions:\n  - A\n  - Z\n",
        "actions:\n  - A\n  - Cc\n  - Z\n",
        "actions:\n  - A\n  - Bb\n  - Z\n",
        "actions:\n  - A\n  - Bb\n  - Cc\n  - Z\n",
    ),
    "the same addition on both sides": Case(
        "actions:\n  - A\n",
        "actions:\n  - A\n  - action: B\n    owner: Shop\n",
        "actions:\n  - A\n  - action: B\n    emotion: 1\n",
        "actions:\n  - A\n  - action: B\n    owner: Shop\n    emotion: 1\n",
    ),
    "moved by one and reworded by the other": Case(
        "phases:\n  - name: P\n    actions:\n      - Rides two bikes\n      - B\n"
        "  - name: Q\n    actions:\n      - C\n",
        "phases:\n  - name: P\n    actions:\n      - Rides two fast bikes\n      - B\n"
        "  - name: Q\n    actions:\n      - C\n",
        "phases:\n  - name: P\n    actions:\n      - B\n"
        "  - name: Q\n    actions:\n      # now here\n      - Rides two bikes\n      - C\n",
        "phases:\n  - name: P\n    actions:\n      - B\n"
        "  - name: Q\n    actions:\n      # now here\n      - Rides two fast bikes\n      - C\n",
    ),
    "a phase renamed by one, a step added to it by the other": Case(
        "phases:\n  - name: Wait\n    actions:\n      - A\n      - B\n  - Own\n",
        "phases:\n  - name: Waiting at home\n    actions:\n      - A\n      - B\n  - Own\n",
        "phases:\n  - name: Wait\n    actions:\n      - A\n      - B\n      - C\n  - Own\n",
        "phases:\n  - name: Waiting at home\n    actions:\n"
        "      - A\n      - B\n      - C\n  - Own\n",
    ),
    "a phase moved into one that is new": Case(
        "phases:\n  - name: P\n    actions:\n      - Aa bb\n      - Cc\n",
        "phases:\n  - name: P\n    actions:\n      - Cc\n"
        "  - name: N\n    actions:\n      - Aa bb\n",
        "phases:\n  - name: P\n    actions:\n"
        "      - action: Aa bb\n        emotion: 1\n      - Cc\n",
        "phases:\n  - name: P\n    actions:\n      - Cc\n"
        "  - name: N\n    actions:\n      - action: Aa bb\n        emotion: 1\n",
    ),
    "both reorder a list": Case(
        "actions:\n  - A\n  - B\n  - C\n  - D\n  - E\n",
        "actions:\n  - B\n  - A\n  - C\n  - D\n  - E\n",
        "actions:\n  - A\n  - B\n  - C\n  - E\n  - D\n",
        "actions:\n  - B\n  - A\n  - C\n  - E\n  - D\n",
    ),
    "removed by one, its neighbour changed by the other": Case(
        "actions:\n  - A\n  - action: B\n    time: 1 day\n  - C\n",
        "actions:\n  - A\n  - C\n",
        "actions:\n  - action: A\n    time: 1 day\n  - action: B\n    time: 1 day\n  - C\n",
        "actions:\n  - action: A\n    time: 1 day\n  - C\n",
    ),
    "comments of both sides": Case(
        "actions:\n  # steps\n  - A\n  - B  # old\n  # end\n",
        "actions:\n  # steps\n  # of mine\n  - A\n  - B  # old\n  # end\n  # my end\n",
        "# top\nactions:\n  # steps\n  # of theirs\n  - A\n  - B  # new\n  # end\n",
        "# top\nactions:\n  # steps\n  # of mine\n  # of theirs\n  - A\n  - B  # new\n"
        "  # end\n  # my end\n",
    ),
    "two comments behind one line": Case(
        "actions:\n  - A\n",
        "actions:\n  - A  # mine\n",
        "actions:\n  - A  # theirs\n",
        "actions:\n  # theirs\n  - A  # mine\n",
    ),
    "a block text in another indentation": Case(
        "phases:\n- name: P\n",
        "phases:\n- name: P\n  owner: Shop\n",
        "phases:\n    - name: P\n      description: |\n          one\n            two\n",
        "phases:\n- name: P\n  owner: Shop\n  description: |\n      one\n        two\n",
    ),
    "a comment behind a block text": Case(
        "actions:\n  - action: A\n    note: x\n",
        "actions:\n  - action: A\n    note: x  # why\n",
        "actions:\n  - action: A\n    note: |-\n      y\n      z\n",
        "actions:\n  - action: A\n    # why\n    note: |-\n      y\n      z\n",
    ),
    "lanes of one's own": Case(
        "actions:\n  - action: A\n    fields:\n      Desk: Types\n",
        "actions:\n  - action: A\n    fields:\n      Desk: Types\n      Till: Rings\n",
        "actions:\n  - action: A\n    fields:\n      Desk: [Types, Sighs]\n",
        "actions:\n  - action: A\n    fields:\n      Desk: [Types, Sighs]\n      Till: Rings\n",
    ),
    "definitions by id": Case(
        "personas:\n  sam: Sam\nactions: [A]\n",
        "personas:\n  sam: {name: Sam, role: Clerk}\nactions: [A]\n",
        "personas:\n  sam: Sam\n  kim:\n    name: Kim\nactions:\n  - action: A\n    by: kim\n",
        "personas:\n  sam: {name: Sam, role: Clerk}\n  kim:\n    name: Kim\n"
        "actions:\n  - action: A\n    by: kim\n",
    ),
    "the name of a lane of one's own": Case(
        "actions:\n  - action: A\n    fields:\n      Lease desk: Types\n",
        "actions:\n  - action: A\n    fields:\n      Lease desk: [Types, Sighs]\n",
        "actions:\n  - action: A\n    fields:\n      The lease desk: Types\n",
        "actions:\n  - action: A\n    fields:\n      The lease desk: [Types, Sighs]\n",
    ),
    "figures by metric": Case(
        "actions:\n  - action: A\n    metrics: {x: 1, y: 2}\n",
        "actions:\n  - action: A\n    metrics: {x: 3, y: 2}\n",
        "actions:\n  - action: A\n    metrics: {x: 1, y: 2, z: {value: 4, n: 9}}\n",
        "actions:\n  - action: A\n    metrics: {x: 3, y: 2, z: {value: 4, n: 9}}\n",
    ),
    "texts of a list": Case(
        "objectives: [A, B]\nactions: [S]\n",
        "objectives: [A, B, C]\nactions: [S]\n",
        "objectives: [D, A]\nactions: [S]\n",
        "objectives: [D, A, C]\nactions: [S]\n",
    ),
    "an anchor that nobody has touched": Case(
        "actions:\n  - action: A\n    note: &n Same\n  - action: B\n    note: *n\n",
        "actions:\n  - action: A\n    note: &n Same\n  - action: B\n    note: *n\n    owner: X\n",
        "actions:\n  - action: A\n    note: &n Same\n    time: 1 day\n"
        "  - action: B\n    note: *n\n",
        "actions:\n  - action: A\n    note: &n Same\n    time: 1 day\n"
        "  - action: B\n    note: *n\n    owner: X\n",
    ),
    "a text that needs quotes in brackets": Case(
        "actions:\n  - action: A\n    pain_point: {text: P, severity: 1}\n",
        "actions:\n  - action: A\n    pain_point: {text: P, severity: 2}\n",
        "actions:\n  - action: A\n    pain_point:\n      text: P, and more\n      severity: 1\n",
        'actions:\n  - action: A\n    pain_point: {text: "P, and more", severity: 2}\n',
    ),
    "emptied by one, filled by the other": Case(
        "actions: [A]\nthoughts:\n  - T\n",
        "actions: [A]\n",
        "actions: [A]\nthoughts:\n  - T\n  - U\n",
        "actions: [A]\nthoughts:\n  - U\n",
    ),
}


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_what_comes_out(case: Case) -> None:
    assert merged(*(HEAD + text for text in case[:3])) == HEAD + case.result


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_it_says_the_same_whoever_merges(case: Case) -> None:
    base, ours, theirs = (HEAD + text for text in case[:3])
    assert said(merged(base, theirs, ours)) == said(HEAD + case.result)


@pytest.mark.parametrize("case", CASES.values(), ids=CASES)
def test_merging_once_more_changes_nothing(case: Case) -> None:
    base, ours, theirs = (HEAD + text for text in case[:3])
    once = merged(base, ours, theirs)
    assert merged(base, once, theirs) == once
    assert said(merged(base, ours, once)) == said(once)


BASE = HEAD + dedent("""\
    phases:
      - name: Wait
        actions:
          - Follows the courier
          - action: Opens the door
            emotion: 1
      - name: Eat
        action: Eats
    """)


@pytest.mark.parametrize("line_end", ["\n", "\r\n"])
@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("last", [True, False])
def test_the_file_stays_what_ours_is(line_end: str, mark: str, last: bool) -> None:
    def as_ours(text: str) -> str:
        whole = text if last else text.removesuffix("\n")
        return mark + whole.replace("\n", line_end)

    ours = BASE.replace("name: Eat", "name: Eat up")
    theirs = BASE.replace("emotion: 1", "emotion: 2").replace("\n", "\r\n")
    both = ours.replace("emotion: 1", "emotion: 2")
    assert merged(BASE, as_ours(ours), theirs) == as_ours(both)


def test_one_side_has_formatted_the_map_and_the_other_has_worked_on_it() -> None:
    base = BASE.replace("- action: Opens the door", "- action:   'Opens the door'")
    tidy = formatted(load(Source("m", base)), load).text
    ours = base.replace("emotion: 1", "emotion: 2").replace("name: Eat", "name: Eat up")
    assert said(merged(base, ours, tidy)) == said(ours)
    assert said(merged(base, tidy, ours)) == said(ours)


def test_one_side_has_written_ids_and_the_other_has_reworded() -> None:
    theirs = with_ids(load(Source("m", BASE)), load)
    assert theirs
    ours = BASE.replace("Follows the courier", "Follows the courier on the map")
    both = merged(BASE, ours, theirs)
    assert "- action: Follows the courier on the map\n        id: follows-the-courier\n" in both
    assert said(both) == said(
        theirs.replace("Follows the courier", "Follows the courier on the map")
    )


def test_both_have_begun_the_map() -> None:
    ours = HEAD + "actions:\n  - A\nowner: Shop\n"
    theirs = HEAD + "actions:\n  - A\n  - B\n"
    assert said(merged(None, ours, theirs)) == said(HEAD + "actions: [A, B]\nowner: Shop\n")
    assert merge("", ours, theirs) == merge(None, ours, theirs)


def test_only_what_the_other_side_brings_is_touched() -> None:
    ours = "# mine\ntitle :  'T'\nactions:   [ A ,B ]   # odd\n\n\n\nowner: X\n"
    theirs = "# mine\ntitle :  'T'\nactions:   [ A ,B ]   # odd\n\n\n\nowner: Y\n"
    base = theirs.replace("Y", "X")
    assert merged(base, ours.replace("'T'", '"U"'), theirs) == (
        '# mine\ntitle :  "U"\nactions:   [ A ,B ]   # odd\n\n\n\nowner: Y\n'
    )
