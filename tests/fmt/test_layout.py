"""What is put where: indentation, spaces, empty lines, quotes."""

from __future__ import annotations

import pytest

from cjmap.fmt.format import settled

CASES = {
    "indentation": (
        "phases:\n- name: A\n  actions:\n      -   action: x\n          time: 1\n",
        "phases:\n  - name: A\n    actions:\n      - action: x\n        time: 1\n",
    ),
    "a whole file further in": ("  # a\n  title: x\n", "# a\ntitle: x\n"),
    "spaces": (
        "title :   x  \nteam: [ a,b ,  c, ]\nreview: { last:  2026 , every: 1 week }\n",
        "title: x\nteam: [a, b, c]\nreview: {last: 2026, every: 1 week}\n",
    ),
    "a tab": ("title:\tx\t# why\n", "title: x  # why\n"),
    "a comment keeps its column": ("a: 1        # one\nbb: 2       # two\n",) * 2,
    "empty lines": ("\n\na: 1\n\n\n  \nb: 2\n\n\n", "a: 1\n\nb: 2\n"),
    "the last line gets an end": ("a: 1", "a: 1\n"),
    "line ends stay": ("a:  1\r\n\r\n\r\nb: 2", "a: 1\r\n\r\nb: 2\r\n"),
    "what stands alone comes up": ("a:\n    x\nb:\n  -\n    c: 1\n", "a: x\nb:\n  - c: 1\n"),
    "but no long text": (f"a:\n  {'x ' * 49}x\n",) * 2,
    "and nothing with a comment": ("a:  # why\n  x\n",) * 2,
    "a block text moves and stays": (
        "a:\n    b: |\n          one\n            two\n\n          three\n    c: 1\n",
        "a:\n  b: |\n    one\n      two\n\n    three\n  c: 1\n",
    ),
    "a block text with a mark": ("a:\n    b: |3\n          one\n", "a:\n  b: |3\n        one\n"),
    "a block text without a last line end": ("a: |\n  one",) * 2,
    "a block text that keeps empty lines": ("a: |+\n  one\n\n\nb: 1\n",) * 2,
    "a text over lines": ("a:\n    b: one\n      two\n", "a:\n  b: one\n    two\n"),
    "brackets over lines": (
        "a:\n    b: [one,  # 1\n        two]\n",
        "a:\n  b: [one,  # 1\n      two]\n",
    ),
    "anchors": ("a: &x   [1]\nb:   *x\n", "a: &x [1]\nb: *x\n"),
    "a comment goes with what follows": (
        "a:\n    # of b\n    b: 1\n  # of b too\n    c: 2\n# of d\nd: 3\n",
        "a:\n  # of b\n  b: 1\n# of b too\n  c: 2\n# of d\nd: 3\n",
    ),
    "a comment goes with what comes before": (
        "a:\n    b: 1\n    # at the end of a\nd: 3\n",
        "a:\n  b: 1\n  # at the end of a\nd: 3\n",
    ),
    "above a first entry": ("a:\n   # of b\n      b: 1\n", "a:\n  # of b\n  b: 1\n"),
    "thousands are left for validate to see": ("a: {b: 1,000 a year}\n",) * 2,
    "quotes that are not needed": ("'a': \"x y\"\nb: ['c d']\n", "a: x y\nb: [c d]\n"),
    "needed quotes are double": ("a: 'x: y'\n", 'a: "x: y"\n'),
    "unless that needs more signs": ('a: "*say \\"x\\""\n', "a: '*say \"x\"'\n"),
    "what is spelt out stays": ('a: "x\\u00a0y\\n"\n',) * 2,
    "numbers, dates, yes and no keep quotes": (
        'a: "1.10"\nb: "no"\nc: "2026-06-01"\nd: "12:30"\ne: "~"\ng: "1e3"\nh: "0x1f"\nf: "3..5"\n',
    )
    * 2,
    "but not what only begins like them": (
        'a: "5 days"\nb: "on time"\n',
        "a: 5 days\nb: on time\n",
    ),
    "sentences in brackets keep quotes": ('a: {b: "Why? Well."}\n',) * 2,
    "a text before a comment that would cut it": ('a: "x" #y\n',) * 2,
    "unusual files keep their layout": ("? a\n:   1\nb:   2\n",) * 2,
    "the line of a document": ("---\n\n\na:  1\n...\n", "---\n\na: 1\n...\n"),
    "odd line ends": ('a:   "x\u2028y"\n', 'a: "x\u2028y"\n'),
}


@pytest.mark.parametrize("name", CASES)
def test_layout(name: str) -> None:
    before, after = CASES[name]
    assert settled(before) == after
    assert settled(after) == after
