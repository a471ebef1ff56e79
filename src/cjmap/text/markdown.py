"""Texts of the map as Markdown that shows just what was written.

It holds for CommonMark, for GitHub and GitLab, and for what they do beyond it: tables,
strikethrough, formulas, addresses that become links without being asked, mentions, references to
issues, emoji by name. A backslash takes a character its meaning. What the host reads in the
finished page, where the backslash is gone, is broken by an empty comment.
"""

from __future__ import annotations

import re

BREAK = "<br>"
BLANK = "&nbsp;"
"""What an empty text leaves: a heading or a list item must hold something."""
_APART = "<!-- -->"

_ACTING = re.compile(
    r"(?P<mark>[\\`*\[\]<&|~$]"
    r"|(?<![^\W_])_|_(?![^\W_])"  # inside a word it has no meaning
    r"|/(?=/)"
    r"|(?<=\w)\.(?=[^\W\d_]{2})|(?<=[Ww]{3})\."
    r"|\{(?=[+-])"
    r"|^(?:[-+](?=[\s-]|$)|\#(?=\#{0,5}(?:\s|$))|>|:(?=\s)))"
    r"|(?P<word>@(?=\w)|[#!](?=[0-9])|(?<![^\W_])[Gg][Hh]-(?=[0-9])|(?<![0-9]):(?=[\w+-]+:))"
    r"|^(?P<number>[0-9]{1,9})(?P<dot>[.)])(?=\s|$)"
)
_SIGNS = frozenset("\\`*_[]<>&|~$@#!:/.{-+")
"""Nothing acts without one of these, or a digit in front; that most texts have none is seen soon.
"""
_BREAKS = re.compile("[ \t]*(?:\r\n|[\n\r\v\f\x1c-\x1e\x85\u2028\u2029])[ \t]*")
_BLANKS = re.compile("[ \t]+")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1b\x1f\x7f-\x9f\ud800-\udfff\ufffe\uffff]")
_TURNING = re.compile("[\u202a-\u202e\u2066-\u2069]")
_IN_ADDRESS = str.maketrans({letter: f"%{ord(letter):02X}" for letter in ' ()<>[]|`"'})
_ENTITY = re.compile(r"&(?=#?\w+;)")


def text(written: str) -> str:
    """A text on one line, its line breaks as `<br>`."""
    return _escaped(written).replace("\n", BREAK) or BLANK


def bare(written: str) -> str:
    """A text on one line without any HTML, for programs that show tags as they are."""
    plain = " ".join(_plain(written).split("\n"))
    return _ACTING.sub(_taken, plain) or "–"


def line(written: str) -> str:
    """A text without line breaks: for headings."""
    return _escaped(written).replace("\n", " ") or BLANK


def stretch(written: str, mark: str = "") -> str:
    """A part of a line with the blanks at its ends; a mark such as `**` stands around its words."""
    bare = written.strip()
    if not bare:
        return written
    before, _, after = written.partition(bare)
    return f"{before}{mark}{text(bare)}{mark}{after}"


def code(written: str) -> str:
    """A name as code, where it can be."""
    plain = _plain(written)
    return text(written) if "`" in plain or "\n" in plain or not plain else f"`{plain}`"


def _escaped(written: str) -> str:
    plain = _plain(written)
    calm = _SIGNS.isdisjoint(plain) and not plain[:1].isdigit()
    return plain if calm else _ACTING.sub(_harmless, plain)


def _harmless(found: re.Match[str]) -> str:
    match found.lastgroup:
        case "mark":
            return f"\\{found[0]}"
        case "word":
            return found[0] + _APART
        case _:
            return f"{found['number']}\\{found['dot']}"


def _taken(found: re.Match[str]) -> str:
    """Where no comment can break a word, a backslash takes its first sign the meaning."""
    if found.lastgroup == "word":
        return found[0] if found[0][0].isalnum() else f"\\{found[0]}"
    return _harmless(found)


def _plain(written: str) -> str:
    """Blanks as single ones, all line ends as line feeds, no control characters.

    Characters that turn the direction of what follows are kept to the text itself.
    """
    if written.isprintable() and "  " not in written:
        return written.strip()
    plain = _BREAKS.sub("\n", written)
    plain = _BLANKS.sub(" ", _CONTROL.sub("\ufffd", plain)).strip()
    return f"\u2068{plain}\u2069" if _TURNING.search(plain) else plain


def link(shown: str, target: str) -> str:
    """A link of the map; `shown` is Markdown already."""
    address = _ENTITY.sub("&amp;", target.translate(_IN_ADDRESS))
    return f"[{shown}]({address})"
