"""Each stumble in `stumbles/` is answered with its cure: drop an `x.yaml`, write its `x.out`.

Set the environment variable UPDATE_OUT to write the `.out` files anew, then read the difference.
"""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from cjmap.text.source import Source
from cjmap.text.yaml import parse

FOLDER = Path(__file__).parent / "stumbles"
JARGON = ("mapping values", "token", "scalar", "block mapping", "flow", "simple key", "indicator")


def told(text: str) -> str:
    """The problems of a text as the `.out` files hold them."""
    lines = []
    for problem in parse(Source("map.yaml", text)).problems:
        assert problem.span is not None
        place = f"{problem.span.line}:{problem.span.column}-{problem.span.end_column}"
        lines.append(f"{place} {problem.severity} {problem.code}: {problem.message}")
        lines += [f"    {line}" for line in (problem.hint or "").splitlines()]
    return "\n".join(lines) + "\n"


@pytest.mark.parametrize("file", sorted(FOLDER.glob("*.yaml")), ids=lambda file: file.stem)
def test_a_stumble_is_answered_with_its_cure(file: Path) -> None:
    with file.open(encoding="utf-8", newline="") as stream:
        found = told(stream.read())
    expected = file.with_suffix(".out")
    if os.environ.get("UPDATE_OUT"):
        expected.write_text(found, encoding="utf-8")
    assert found == expected.read_text(encoding="utf-8")
    assert not [word for word in JARGON if word in found]


@pytest.mark.parametrize(
    "text",
    [
        "emotion: -1  # from survey\n",
        "emotion: -1 #survey\n",
        "title: fine # said twice\n",
        "title: fine  #\n",
        "#42 is a comment\ntitle: fine\n",
        "title: C#4 and #\n",
        'title: "Ticket #42"\n',
        "title: 'Ticket #42'\n",
        "title: |\n  Ticket #42\n",
        "title: >\n  Ticket #42\n  and #43\n",
        "tags: [a, b] #todo\n",
        "note: # like this\n",
        "note: #\n",
        "- # to do\n- a\n",
        "note: ####\n",
        "phases: #TODO\n  - A\n",
        "phases: #TODO\n- A\n",
        "scale: #TODO\n  min: 0\n",
        "- #TODO\n  text: a\n",
        "note: #TODO\n  the text\n",
        "note: #TODO\n\n  # and more\n  the text\n",
        "note: ~ #TODO\n",
        'note: "" #TODO\n',
    ],
)
def test_comments_that_are_meant_are_not_nagged(text: str) -> None:
    assert parse(Source("map.yaml", text)).problems == ()


@pytest.mark.parametrize(
    ("text", "cured"),
    [
        ("pain: Ticket #42 lost\n", 'pain: "Ticket #42 lost"'),
        ("- Ticket #42 lost\n", '- "Ticket #42 lost"'),
        ('pain: The "new" #1\n', "pain: 'The \"new\" #1'"),
        ("pain: Post on #myday  \n", 'pain: "Post on #myday"'),
        ("goal: #1 in town\n", 'goal: "#1 in town"'),
        ("- #42 got lost\n- b\n", '- "#42 got lost"'),
        ("- - #42\n", '- - "#42"'),
        ("a: #1\nb: c\n", 'a: "#1"'),
    ],
)
def test_text_that_a_comment_sign_cut_off_is_pointed_out(text: str, cured: str) -> None:
    (problem,) = parse(Source("map.yaml", text)).problems
    assert problem.code == "text-cut-by-comment"
    assert problem.hint is not None
    assert cured in problem.hint
    assert problem.span is not None
    assert text[problem.span.column - 1] == "#"


def test_a_cured_line_can_be_read() -> None:
    for file in sorted(FOLDER.glob("*.yaml")):
        text = file.read_text(encoding="utf-8")
        for problem in parse(Source("map.yaml", text)).problems:
            _, quotes, cured = (problem.hint or "").partition("Put the text in quotes: ")
            if quotes:
                assert not parse(Source("cured.yaml", cured)).problems, file.stem
