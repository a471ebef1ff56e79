"""Texts, lines and places; bytes that are no text."""

from __future__ import annotations

import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from cjmap.text.source import MAX_BYTES, Source, read_bytes
from cjmap.text.span import Span

LINES = st.text(st.sampled_from("ab\n\rä\u2028"), max_size=20)


@given(LINES)
def test_every_place_in_a_text_leads_back_to_itself(text: str) -> None:
    source = Source("x", text)
    for offset in range(len(text) + 1):
        line, column = source.position(offset)
        assert source.offset(line, column) == offset
        assert 1 <= line <= source.line_count


@given(LINES, st.lists(st.integers(0, 20), max_size=4))
def test_what_was_asked_before_makes_no_difference(text: str, offsets: list[int]) -> None:
    source = Source("x", text)
    for offset in offsets:
        fresh = Source("x", text)
        assert source.position(offset) == fresh.position(offset)
        assert source.line(offset) == fresh.line(offset)
        assert source.span(offset, offset + 3) == Span(
            *fresh.position(offset), *fresh.position(offset + 3)
        )


@given(LINES)
def test_lines_are_those_of_an_editor(text: str) -> None:
    source = Source("x", text)
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    assert [source.line(n) for n in range(1, source.line_count + 1)] == lines
    assert source.line(0) == source.line(len(lines) + 1) == ""


def test_an_excerpt_has_the_lines_around() -> None:
    source = Source("x", "one\ntwo\nthree\nfour")
    assert source.excerpt(Span(3, 1, 3, 2), 1) == ((2, "two"), (3, "three"), (4, "four"))
    assert source.slice(Span(2, 2, 3, 3)) == "wo\nth"


@pytest.mark.parametrize("data", [b"title: \xc3\xa4\n", b"\xef\xbb\xbftitle: \xc3\xa4\n"])
def test_utf8_with_or_without_mark_is_read(data: bytes) -> None:
    source, problems = read_bytes("x", data)
    assert (source.text, problems) == ("title: ä\n", ())


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
@pytest.mark.parametrize("marked", [True, False])
def test_other_unicode_encodings_are_named(encoding: str, marked: bool) -> None:
    text = ("\ufeff" if marked else "") + "title: Größe\nphases: [a]\n"
    source, (problem,) = read_bytes("x", text.encode(encoding))
    assert problem.code == "not-utf-8"
    assert encoding[:6].upper() in problem.message
    assert "UTF-8" in (problem.hint or "")
    assert source.text == "title: Größe\nphases: [a]\n"


def test_the_first_bad_byte_is_shown_with_what_it_looks_like() -> None:
    _, (problem,) = read_bytes("x", "title: ä\nowner: Jörg\n".encode()[:18] + b"\xf6rg\n")
    assert problem.code == "not-utf-8"
    assert problem.span == Span(2, 9, 2, 10)
    assert "ö" in problem.message


def test_a_file_over_the_limit_is_refused_unread() -> None:
    source, (problem,) = read_bytes("x", b"a" * (MAX_BYTES + 1))
    assert problem.code == "file-too-large"
    assert "4 MiB" in problem.message
    assert source.text == ""
    assert read_bytes("x", b"a" * MAX_BYTES)[1] == ()


@given(st.binary(max_size=60) | st.binary(max_size=60).map(lambda data: codecs.BOM_UTF16 + data))
def test_any_bytes_are_a_text_or_located_problems(data: bytes) -> None:
    source, problems = read_bytes("x", data)
    for problem in problems:
        assert problem.span is not None
        assert 1 <= problem.span.line <= source.line_count
    if not problems:
        assert source.text.encode().endswith(data[3:])
