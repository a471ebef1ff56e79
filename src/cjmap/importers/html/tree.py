"""HTML → its elements, one inside the other, with the parser of the standard library.

It forgives what browsers forgive: elements that nobody closes, and ends of what was never open.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from html.parser import HTMLParser

_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_ENDS = {
    **dict.fromkeys(("li",), ("li", "p")),
    **dict.fromkeys(("tr", "tbody", "tfoot"), ("td", "th", "tr")),
    **dict.fromkeys(("td", "th"), ("td", "th")),
    **dict.fromkeys(("dt", "dd"), ("dt", "dd")),
    **dict.fromkeys("p div ul ol dl table blockquote h1 h2 h3 h4 h5 h6 section".split(), ("p",)),
}
"""What an element ends that was not closed before it."""
_OPENING = re.compile(r"<(?=([/!?]?[A-Za-z\[][^<>]{0,5000}>))?")
_DEEPEST = 100
"""What is deeper stands with what is around it."""
COMMENT = "!"


@dataclass
class Element:
    """An element, a text (which has no tag) or a comment, from its first line to its last."""

    tag: str
    line: int
    end: int
    text: str = ""
    given: dict[str, str] = field(default_factory=dict)
    inside: list[Element] = field(default_factory=list)


def tree(text: str, number: int = 1) -> Element:
    """The elements of a text, of which `number` is the first line."""
    parser = _Parser(number)
    parser.feed(_with_whole_tags(text))
    parser.close()
    last = parser.line()
    for one in parser.open:
        one.end = last
    return parser.open[0]


def _with_whole_tags(text: str) -> str:
    """The text in which every `<` that begins nothing whole is one to be read.

    The parser looks for the end of each again and again.
    """
    last = text.rfind("-->")

    def seen(found: re.Match[str]) -> str:
        is_comment = text.startswith("<!--", found.start())
        whole = found.start() < last if is_comment else found[1] is not None
        return "<" if whole else "&lt;"

    return _OPENING.sub(seen, text)


class _Parser(HTMLParser):
    def __init__(self, number: int) -> None:
        super().__init__(convert_charrefs=True)
        self.number = number
        self.open = [Element("", number, number)]

    def line(self) -> int:
        """The line that the parser is on."""
        return self.number + self.getpos()[0] - 1

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        while len(self.open) > 1 and self.open[-1].tag in _ENDS.get(tag, ()):
            self._close()
        made = Element(tag, self.line(), self.line(), "", {key: one or "" for key, one in attrs})
        self.open[-1].inside.append(made)
        if tag not in _VOID and len(self.open) < _DEEPEST:
            self.open.append(made)

    def handle_endtag(self, tag: str) -> None:
        if any(one.tag == tag for one in self.open[1:]):
            while self.open[-1].tag != tag:
                self._close()
            self._close()

    def handle_data(self, data: str) -> None:
        self._text("", data)

    def handle_comment(self, data: str) -> None:
        self._text(COMMENT, data)

    def _text(self, tag: str, text: str) -> None:
        line = self.line()
        self.open[-1].inside.append(Element(tag, line, line + text.count("\n"), text))

    def _close(self) -> None:
        self.open.pop().end = self.line()
