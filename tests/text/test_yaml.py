"""What YAML is read as, and what is refused, with its place."""

from __future__ import annotations

import sys
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjmap.errors import CjmapError
from cjmap.text.libyaml import library
from cjmap.text.source import Source
from cjmap.text.yaml import MAX_DEPTH, MAX_PROBLEMS, Parsed, parse


def read(text: str) -> Parsed:
    return parse(Source("map.yaml", text))


def codes(text: str) -> list[str]:
    return [problem.code for problem in read(text).problems]


@pytest.mark.parametrize(
    "written",
    ["no", "on", "yes", "true", "12:30", "1.10", "017", "0x1F", "1_000", "2026-06-30", ".inf", "-1",
     "35 %", "1e3", "=", "nulls", "~x"],
)  # fmt: skip
def test_scalars_stay_the_text_that_was_written(written: str) -> None:
    assert read(f"a: {written}").data == {"a": written}
    assert read(f"[{written}]").data == [written]


@pytest.mark.parametrize("written", ["", "~", "null", "Null", "NULL"])
def test_null_is_none_and_as_a_key_a_text(written: str) -> None:
    assert read(f"a: {written}\nb: [x]").data == {"a": None, "b": ["x"]}
    assert read(f"- {written}").data == [None]
    if written:
        assert read(f"{written}: a").data == {written: "a"}


@pytest.mark.parametrize("written", ['""', "''", '"null"', "'~'"])
def test_quoted_texts_are_never_null(written: str) -> None:
    assert read(f"a: {written}").data == {"a": written[1:-1]}


@pytest.mark.parametrize("text", ["", " \n\n", "# only\n", "---\n", "~", "null\n", "--- # x\n"])
def test_an_empty_file_is_an_error(text: str) -> None:
    parsed = read(text)
    assert parsed.data is None
    assert [problem.code for problem in parsed.problems] == ["empty-file"]


@pytest.mark.parametrize(("text", "data"), [("a text", "a text"), ("- a", ["a"]), ("[]", [])])
def test_what_stands_at_the_top_is_for_the_models_to_judge(text: str, data: Any) -> None:
    assert read(text)[::2] == (data, ())


def test_a_byte_order_mark_is_accepted() -> None:
    parsed = read("\ufefftitle: x")
    assert (parsed.data, parsed.problems) == ({"title": "x"}, ())


def test_duplicate_keys_name_both_places() -> None:
    parsed = read("a: 1\nb: 2\na: 3\nc: 4\n")
    (problem,) = parsed.problems
    assert problem.code == "duplicate-key"
    assert problem.span is not None
    assert problem.span.line == 3
    assert problem.labels[0].span.line == 1
    assert parsed.data == {"a": "1", "b": "2", "c": "4"}
    assert parsed.spans.find(("c",)).line == 4


def test_every_problem_is_reported_and_the_rest_is_read() -> None:
    text = (
        "a: 1\na: [2, {x: y}]\n<<: {x: y}\n? [1, 2]\n: 3\nc: !!str k\nd: *q\n? \n: m\ne: &z [w]\n"
    )
    parsed = read(text)
    assert [problem.code for problem in parsed.problems] == [
        "duplicate-key", "merge-key", "key-not-text", "tag", "unknown-alias", "missing-key",
    ]  # fmt: skip
    assert parsed.data == {"a": "1", "c": "k", "d": None, "e": ["w"]}
    assert parsed.spans.find(("e", 0)).line == 10


def test_reading_stops_after_many_problems() -> None:
    assert len(codes("\n".join(["a: 1"] * 5_000))) == MAX_PROBLEMS


def test_a_second_document_is_an_error_at_its_place() -> None:
    parsed = read("a: b\n---\nc: d\n")
    (problem,) = parsed.problems
    assert (problem.code, problem.span and problem.span.line) == ("several-documents", 2)
    assert read("---\na: b\n...\n").problems == ()


@pytest.mark.parametrize("tag", ["!!python/object/apply:os.system", "!x", "!", "!!str", "!<a>"])
@pytest.mark.parametrize("value", ["x", "[ls]", "{a: b}"])
def test_tags_are_refused(tag: str, value: str) -> None:
    assert codes(f"a: {tag} {value}\n") == ["tag"]


def test_aliases_are_shared() -> None:
    parsed = read("a: &x [1, {b: c}]\nd: *x\ne: &t text\nf: *t\n*t : g\n")
    data = parsed.data
    assert isinstance(data, dict)
    assert data["a"] is data["d"]
    assert (data["f"], data["text"]) == ("text", "g")
    assert parsed.problems == ()


@pytest.mark.parametrize("text", ["a: &x [*x]", "&x\na: {b: [*x]}", "&x [&y [*x, *y]]"])
def test_cyclic_aliases_are_refused(text: str) -> None:
    assert set(codes(text)) == {"cyclic-alias"}


def test_an_alias_bomb_is_refused() -> None:
    lines = ["a0: &a0 [" + ", ".join(["lol"] * 10) + "]"]
    lines += [f"a{n}: &a{n} [" + ", ".join([f"*a{n - 1}"] * 10) + "]" for n in range(1, 30)]
    parsed = read("\n".join(lines))
    assert parsed.data is None
    assert [problem.code for problem in parsed.problems] == ["too-much-repeated"]


def test_a_long_text_repeated_often_is_refused() -> None:
    text = "a: &a " + "x" * 10_000 + "\nb: [" + ", ".join(["*a"] * 200) + "]"
    assert codes(text) == ["too-much-repeated"]


def test_aliases_cannot_get_round_the_depth_limit() -> None:
    deep = "[" * 30 + "x" + "]" * 30
    lines = [f"a0: &a0 {deep}"]
    lines += [f"a{n}: &a{n} {deep.replace('x', f'*a{n - 1}')}" for n in range(1, 5)]
    assert codes("\n".join(lines)) == ["too-deep"]


NESTED = {
    "brackets": "[" * 100_000,
    "braces": "{" * 100_000,
    "pairs": "{a: " * 100_000,
    "dashes": "- " * 100_000,
    "questions": "? " * 100_000,
    "lines": "\n".join(" " * n + "a:" for n in range(2_000)),
    "closed": "[" * 100_000 + "]" * 100_000,
    "with keys": "a: " + "[{b: " * 50_000,
    "brackets on lines": "[\n" * 100_000,
}


@pytest.mark.parametrize("text", NESTED.values(), ids=NESTED.keys())
def test_endless_nesting_is_refused_at_its_place(text: str) -> None:
    parsed = read(text)
    assert parsed.data is None
    assert parsed.failed
    assert all(problem.span for problem in parsed.problems)
    assert {problem.code for problem in parsed.problems} <= {"too-deep", "key-not-text"}


@pytest.mark.parametrize("levels", [98, 99, 100, 101, 102, 198, 199, 200, 201, 300])
@pytest.mark.parametrize("opening", ["{a: ", "[", "- ", "? ", "[{b: "])
def test_nesting_without_an_end_is_always_an_error(opening: str, levels: int) -> None:
    parsed = read(opening * levels + "'")
    assert parsed.data is None
    assert parsed.failed


def test_nesting_up_to_the_limit_is_read() -> None:
    assert not read("[" * MAX_DEPTH + "x" + "]" * MAX_DEPTH).failed
    assert codes("[" * (MAX_DEPTH + 1) + "x" + "]" * (MAX_DEPTH + 1)) == ["too-deep"]


@pytest.mark.parametrize("char", ["\0", "\x07", "\x1b", "\x7f", "\x9f", "\ufffe", "\ud800"])
def test_control_characters_are_refused_at_their_place(char: str) -> None:
    (problem,) = read(f"title: x\nowner: a{char}b\n").problems
    assert problem.code == "control-character"
    assert problem.span == (2, 9, 2, 10)


def test_without_libyaml_it_says_so(monkeypatch: pytest.MonkeyPatch) -> None:
    import yaml

    library.cache_clear()
    monkeypatch.setitem(sys.modules, "yaml._yaml", None)
    monkeypatch.delattr(yaml, "_yaml", raising=False)
    with pytest.raises(CjmapError, match="libyaml"):
        read("a: b")


SIGNS = "abc:# -?\n\t'\"[]{}&*!|>%@`,~.\\“\u00a0\u2028\r0"
SNIPPETS = [
    "a: ", "- ", "  ", "\n", "\n  ", "\n- ", "'", '"', "*x", "&x ", "<<: ", "!!str ", "[", "]", "{",
    "}", ", ", ": ", " #", "|\n", ">\n", "text", "---\n", "...\n", "%YAML 1.2\n", "\t", "? ",
]  # fmt: skip
ANY = st.text() | st.text(SIGNS) | st.lists(st.sampled_from(SNIPPETS), max_size=25).map("".join)


@given(ANY)
def test_any_text_is_data_or_located_problems(text: str) -> None:
    source = Source("map.yaml", text)
    parsed = parse(source)
    assert parsed.data is not None or parsed.failed
    for problem in parsed.problems:
        assert problem.span is not None
        line, column, end_line, end_column = problem.span
        assert (1, 1) <= (line, column) <= (end_line, end_column)
        assert end_line <= source.line_count
        assert column <= len(source.line(line)) + 1
