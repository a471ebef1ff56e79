"""A text with a name, and the lines in it; how bytes become one."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property

from cjmap.text.diagnostic import Diagnostic
from cjmap.text.span import Span

MAX_BYTES = 4 * 1024 * 1024
"""The largest file that is read. A map of 600 actions has less than half a mebibyte."""

_FORBIDDEN = "[^\\t\\n\\r\\x20-\\x7e\\x85\\xa0-\\ud7ff\\ue000-\\ufffd\\U00010000-\\U0010ffff]"
_MAX_FORBIDDEN = 20


@dataclass(frozen=True)
class Source:
    """The text of one file. `name` is how messages call it: a path, `<stdin>`, `main:map.yaml`.

    A line ends at `\\n`, `\\r\\n` or `\\r`, as editors see it. Lines and columns count from 1,
    columns in characters; an offset is the number of characters before a place.
    """

    name: str
    text: str

    @cached_property
    def starts(self) -> list[int]:
        """The offset of the first character of every line. There is always at least one line."""
        return self._starts_to(len(self.text))[:-1]

    @cached_property
    def _known(self) -> list[int]:
        """The starts of lines as far as they were asked for; behind the last, an end of all."""
        text = self.text
        if "\r" not in text:
            return [0]
        ends = ((at, char) for at, char in enumerate(text) if char in "\r\n")
        starts = [at + 1 for at, char in ends if char == "\n" or text[at + 1 : at + 2] != "\n"]
        return [0, *starts, len(text) + 1]

    def _starts_to(self, offset: int) -> list[int]:
        """The starts of lines, at least up to an offset: most problems stand near the top."""
        known, find = self._known, self.text.find
        while known[-1] <= offset:
            known.append(find("\n", known[-1]) + 1 or len(self.text) + 1)
        return known

    @property
    def line_count(self) -> int:
        """How many lines there are; an empty text has one, and so has what follows the last end."""
        return len(self.starts)

    def line(self, number: int) -> str:
        """One line without its end. A line that does not exist is empty."""
        starts = self._known if number < len(self._known) else self._starts_to(len(self.text))
        if not 1 <= number < len(starts):
            return ""
        return self.text[starts[number - 1] : starts[number]].rstrip("\r\n")

    def position(self, offset: int) -> tuple[int, int]:
        """The line and column of an offset; places outside the text become its nearest end."""
        offset = max(0, min(offset, len(self.text)))
        starts = self._starts_to(offset)
        line = bisect_right(starts, offset)
        return line, offset - starts[line - 1] + 1

    def offset(self, line: int, column: int) -> int:
        """The offset of a line and column; places outside the text become its nearest end."""
        starts = self.starts
        line = max(1, min(line, len(starts)))
        return max(0, min(starts[line - 1] + column - 1, len(self.text)))

    def span(self, start: int, end: int) -> Span:
        """The span from one offset to another, the end exclusive."""
        start = max(0, min(start, len(self.text)))
        end = max(start, min(end, len(self.text)))
        starts = self._starts_to(end)
        line, end_line = bisect_right(starts, start), bisect_right(starts, end)
        return Span(line, start - starts[line - 1] + 1, end_line, end - starts[end_line - 1] + 1)

    def slice(self, span: Span) -> str:
        """The text that a span covers."""
        return self.text[
            self.offset(span.line, span.column) : self.offset(span.end_line, span.end_column)
        ]

    def excerpt(self, span: Span, around: int = 0) -> tuple[tuple[int, str], ...]:
        """The numbered lines that a span touches, and `around` more on both sides."""
        first = max(1, span.line - around)
        last = min(self.line_count, span.end_line + around)
        return tuple((number, self.line(number)) for number in range(first, last + 1))


def read_bytes(
    name: str, data: bytes, size: int | None = None
) -> tuple[Source, tuple[Diagnostic, ...]]:
    """The text of a file's bytes: UTF-8, with or without a byte-order mark.

    `size` is how many bytes the file has, where `data` is only the beginning of a large one.

    Never raises. Where there are diagnostics the text is only good for showing them; it is not
    to be parsed.
    """
    if len(data) > MAX_BYTES:
        return _too_large(name, size)
    if data.startswith(b"\xef\xbb\xbf"):
        data = data[3:]
    try:
        text = data.decode("utf-8")
    except UnicodeDecodeError as error:
        return _not_utf8(name, data, error.start)
    if b"\0" in data and (wide := _wide_encoding(data)):
        return _other_encoding(name, data, wide)
    return Source(name, text), ()


def forbidden_characters(source: Source) -> tuple[Diagnostic, ...]:
    """The characters that YAML does not allow in a file, wherever they stand."""
    problems = []
    for found in re.finditer(_FORBIDDEN, source.text):
        code = ord(found.group())
        what = "a NUL byte" if not code else f"an invisible control character (U+{code:04X})"
        if 0xD800 <= code <= 0xDFFF:
            what = f"half a character (U+{code:04X})"
        problems.append(
            Diagnostic(
                "control-character",
                f"There is {what} in the text.",
                source.span(found.start(), found.end()),
                "Delete it: most editors show it as a box, or can search for it.",
            )
        )
        if len(problems) == _MAX_FORBIDDEN:
            break
    return tuple(problems)


def _too_large(name: str, size: int | None) -> tuple[Source, tuple[Diagnostic, ...]]:
    limit = MAX_BYTES // (1024 * 1024)
    found = f"{size:,}" if size and size > MAX_BYTES + 1 else "too many"
    problem = Diagnostic(
        "file-too-large",
        f"The file has {found} bytes; a map may have {limit} MiB ({MAX_BYTES:,} bytes).",
        Span(1, 1, 1, 1),
        "Split the map into several, tied together by `related`.",
    )
    return Source(name, ""), (problem,)


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 or UTF-32, told by a byte-order mark or by where the zero bytes stand."""
    marks = (
        (b"\xff\xfe\0\0", "utf-32-le"),
        (b"\0\0\xfe\xff", "utf-32-be"),
        (b"\xff\xfe", "utf-16-le"),
        (b"\xfe\xff", "utf-16-be"),
    )
    for mark, encoding in marks:
        if data.startswith(mark):
            return encoding
    head = data[:64]
    head = head[: len(head) // 4 * 4]
    zeros = "".join("0" if head[at::4].count(0) * 8 > len(head) else "x" for at in range(4))
    patterns = {"x000": "utf-32-le", "000x": "utf-32-be", "x0x0": "utf-16-le", "0x0x": "utf-16-be"}
    return patterns.get(zeros)


def _other_encoding(name: str, data: bytes, encoding: str) -> tuple[Source, tuple[Diagnostic, ...]]:
    source = Source(name, data.decode(encoding, "replace").lstrip("\ufeff"))
    problem = Diagnostic(
        "not-utf-8",
        f"The file is saved as {encoding[:6].upper()}; a map is read as UTF-8.",
        Span(1, 1, 1, 1),
        "In your editor choose Save as… and the encoding UTF-8.",
    )
    return source, (problem,)


def _not_utf8(name: str, data: bytes, at: int) -> tuple[Source, tuple[Diagnostic, ...]]:
    """The first byte that is no UTF-8, and what it would be in the encodings that are common."""
    if wide := _wide_encoding(data):
        return _other_encoding(name, data, wide)
    offset = len(data[:at].decode("utf-8"))
    looks = data[at : at + 1].decode("cp1252", "replace")
    guess = f", in Windows-1252 it would be `{looks}`" if looks.isprintable() else ""
    source = Source(name, data.decode("utf-8", "replace"))
    problem = Diagnostic(
        "not-utf-8",
        f"The file is not saved as UTF-8: the byte {data[at]:02X} here is no letter in it{guess}.",
        source.span(offset, offset + 1),
        "In your editor choose Save as… and the encoding UTF-8.",
    )
    return source, (problem,)
