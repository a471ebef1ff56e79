"""Cures that put a text in quotes, or put right the quotes that are there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cjmap.text.quoting import in_quotes
from cjmap.text.stumbles.failure import Cure, Failure
from cjmap.text.stumbles.line import Line, readings

_SIGNS = {
    "@": "`@`",
    "`": "a backtick",
    "%": "`%`",
    "*": "`*`",
    "&": "`&`",
    "!": "`!`",
    ">": "`>`",
    "|": "`|`",
    "[": "`[`",
    "{": "`{`",
    "]": "`]`",
    "}": "`}`",
    ",": "a comma",
    "?": "`?`",
}
_CLOSING = {"[": "]", "{": "}"}
_PIECE = re.compile(r"\s*(?:[^\s:'\"]+:\s+)?")
_CURLY = re.compile(r"[“”„‟«»](.*)[“”„‟«»]$")
_ELISIONS = re.compile(r"'(?:tis|twas|til|em|cause|bout|n|round|\d\d)\b", re.IGNORECASE)


def _cure(code: str, message: str, number: int, line: Line, text: str, at: int, end: int) -> Cure:
    """A cure that replaces the text of a line; `at` and `end` are columns within the text."""
    written = line.before + text
    return Cure(
        code,
        message,
        f"Put the text in quotes: {written.strip()}",
        number,
        line.start + at,
        line.start + max(end, at + 1),
        written,
    )


def quotes(number: int, whole: str, _: Failure) -> Iterator[Cure]:
    """Every way in which quotes may cure a line."""
    for line in readings(whole):
        text = line.text
        if not text:
            continue
        if curly := _CURLY.match(text):
            message = "Curly quotes are letters for YAML: only straight ones hold a text together."
            yield _cure("curly-quotes", message, number, line, in_quotes(curly[1]), 0, len(text))
        if text[0] in "\"'":
            yield from _quoted(number, line)
        elif text[0] in _SIGNS:
            yield from _signed(number, line)
        elif colon := re.search(r":(?=\s|$)", text):
            message = "A colon and a space inside a text are read as the end of a key."
            at = colon.start()
            yield _cure("unquoted-colon", message, number, line, in_quotes(text), at, at + 1)


def _quoted(number: int, line: Line) -> Iterator[Cure]:
    """The text begins with a quotation mark, and something about its end is wrong."""
    text, mark = line.text, line.text[0]
    second = text.find(mark, 1)
    inner = text[1:-1]
    if mark == '"' and "\\" in inner and text.endswith(mark):
        message = "A backslash in double quotation marks has a meaning of its own in YAML."
        at = text.index("\\")
        yield _cure("backslash", message, number, line, in_quotes(inner), at, at + 1)
    if second < 0:
        yield from _open_quote(number, line)
    elif text.endswith(mark) and (
        mark == "'" or inner.count(mark) % 2 or text[second - 1].isspace()
    ):
        message = f"There is a {_name(mark)} inside a text that is held by the same marks."
        fixed = in_quotes(inner.replace("''", "'") if mark == "'" else inner)
        yield _cure("quote-inside-quotes", message, number, line, fixed, second, second + 1)
    else:
        message = "After the closing quotation mark the text goes on."
        after = second + 1 + len(text[second + 1 :]) - len(text[second + 1 :].lstrip())
        yield _cure("text-after-quotes", message, number, line, in_quotes(text), after, len(text))


def _open_quote(number: int, line: Line) -> Iterator[Cure]:
    text, mark = line.text, line.text[0]
    if _ELISIONS.match(text):
        message = "An apostrophe at the start of a text is read as an opening quotation mark."
        yield _cure("open-quote", message, number, line, in_quotes(text), 0, 1)
    message = f"This {_name(mark)} is never closed."
    bracket = re.search(r"[\]}]+$", text) if re.search(r"[\[{]", line.before) else None
    inner = text[1 : bracket.start()] if bracket else text[1:]
    fixed = in_quotes(inner) + (bracket[0] if bracket else "")
    cure = _cure("open-quote", message, number, line, fixed, 0, 1)
    yield cure._replace(hint=f"Close it at the end of the text: {cure.written.strip()}")


def _signed(number: int, line: Line) -> Iterator[Cure]:
    """The text begins with a sign that means something to YAML."""
    text, sign = line.text, line.text[0]
    if sign in "|>" and (header := re.match(r"[|>][+-]?\d?\s+(\S.*)$", text)):
        plain = header[1] if not re.search(r": |:$| #|^\W", header[1]) else in_quotes(header[1])
        written = line.before + (in_quotes(text) if sign == ">" else plain)
        yield Cure(
            "text-after-block-sign",
            f"After a `{sign}` at the start YAML expects the text on the lines below.",
            f"Write it in quotes: {written.strip()}"
            if sign == ">"
            else f"Put the text on lines of its own below the `|`, or leave the `|` out: "
            f"{written.strip()}",
            number,
            line.start,
            line.start + len(text),
            written,
        )
        return
    if sign in "[{" and text.count(sign) > text.count(_CLOSING[sign]):
        yield from _open_bracket(number, line)
    if _CLOSING.get(sign) == text[-1]:
        yield from _in_brackets(number, line)
    message = f"A text that begins with {_SIGNS[sign]} has a meaning of its own in YAML."
    yield _cure("unquoted-sign", message, number, line, in_quotes(text), 0, 1)


def _in_brackets(number: int, line: Line) -> Iterator[Cure]:
    """One of the texts between commas in quotes."""
    text, at = line.text, 1
    for piece in text[1:-1].split(","):
        head = _PIECE.match(piece)
        start = at + (head.end() if head else 0)
        end = at + len(piece)
        at = end + 1
        inner = text[start:end].strip()
        if inner.count('"') == 1:
            inner = inner.replace('"', "")
        if inner:
            message = "Inside brackets a text with special signs needs quotes."
            fixed = text[:start] + in_quotes(inner) + text[end:]
            yield _cure("unquoted-in-brackets", message, number, line, fixed, start, end)


def _open_bracket(number: int, line: Line) -> Iterator[Cure]:
    text = line.text.rstrip(", ")
    closing = "".join(_CLOSING[char] for char in reversed(_still_open(text)))
    cure = _cure(
        "open-bracket",
        f"This `{text[0]}` is never closed.",
        number,
        line,
        text + closing,
        0,
        1,
    )
    yield cure._replace(hint=f"Close it: {cure.written.strip()}")


def _still_open(text: str) -> str:
    """The brackets of a text that are not closed in it, outermost first."""
    held = ""
    for char in text:
        if char in "[{":
            held += char
        elif char in "]}" and held:
            held = held[:-1]
    return held


def _name(mark: str) -> str:
    return "double quotation mark" if mark == '"' else "single quotation mark (an apostrophe)"
