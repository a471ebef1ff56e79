"""The grammar of Mermaid's `journey` (mermaid 11, `journey.jison`), with places."""

from __future__ import annotations

import re

from cjmap.importers.mermaid.diagram import Diagram, Section, Task
from cjmap.importers.mermaid.head import Bare, bare, passed_over
from cjmap.text.diagnostic import Diagnostic
from cjmap.text.mermaid import masked, read
from cjmap.text.source import Source

_TOKEN = re.compile(
    r"""(?P<comment> %(?!\{)[^\n]* | [^}]%%[^\n]* | \#[^\n]* )
    | (?P<space> \s+ )
    | (?P<journey> journey\b )
    | title \s (?P<title> [^\#\n;]+ )
    | accTitle \s* : \s* (?P<acc_title> [^\n]* )
    | accDescr \s* : \s* (?P<acc_descr> [^\n]* )
    | accDescr \s* \{ \s* (?P<acc_lines> [^}]* ) (?P<end> \}? )
    | section \s (?P<section> [^\#:\n;]+ )
    | (?P<task> [^\#:\n;]+ ) (?P<data> (?: : [^\#\n;]+ )? )
    | (?P<odd> . )""",
    re.VERBOSE | re.IGNORECASE,
)
_SCORE = re.compile(r"[+-]?(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d{1,2})?", re.IGNORECASE)
FURTHEST = 1000
"""A score that is further away is no score."""


def parse(source: Source) -> Diagram | Diagnostic:
    """The diagram of a text, or the first thing in it that Mermaid cannot read."""
    found = bare(source)
    return _Parser(source, found).diagram() if isinstance(found, Bare) else found


class _Parser:
    """The statements of one diagram, gathered as they come."""

    def __init__(self, source: Source, found: Bare) -> None:
        self.source = source
        self.head = found
        # The signs of an entity would end a text; it has as many characters as before.
        self.text = masked(found.text)
        self.texts = {"title": found.title, "acc_title": "", "acc_descr": ""}
        self.lines = {"title": found.title_line}
        self.sections: list[tuple[str, list[Task], int]] = []
        self.comments: list[tuple[int, str]] = []
        self.began = 0

    def diagram(self) -> Diagram | Diagnostic:
        at = 0
        while found := _TOKEN.match(self.text, at):
            at = found.end()
            if found["comment"]:
                line = self.source.position(found.start())[0]
                self.comments.append((line, passed_over("comment", read(found[0]))))
            elif not found["space"] and (problem := self._take(found)):
                return problem
        if not self.began:
            return self._no_journey(0)
        sections = tuple(Section(name, tuple(tasks), line) for name, tasks, line in self.sections)
        return Diagram(
            **self.texts,
            sections=sections,
            line=self.began,
            title_line=self.lines["title"],
            passed_over=tuple(sorted((*self.head.passed_over, *self.comments))),
        )

    def _take(self, found: re.Match[str]) -> Diagnostic | None:
        """Take in one statement; a problem where it cannot stand there."""
        line = self.source.position(found.start())[0]
        if not self.began or found["journey"]:
            if self.began or not found["journey"]:
                return self._no_journey(found.start())
            self.began = line
        elif found["section"] is not None:
            self.sections.append((read(found["section"]), [], line))
        elif found["task"] is not None:
            return self._take_task(found, line)
        elif found["odd"] or found["end"] == "":
            return self._odd(found)
        else:
            self._take_text(found, line)
        return None

    def _take_text(self, found: re.Match[str], line: int) -> None:
        name = str(found.lastgroup)
        if name == "end":
            lines = read(found["acc_lines"]).split("\n")
            self.texts["acc_descr"] = "\n".join(map(str.strip, lines))
        else:
            self.texts[name] = read(found[name])
        self.lines[name] = line

    def _take_task(self, found: re.Match[str], line: int) -> Diagnostic | None:
        if not found["data"]:
            return self._no_score(found)
        score, *others = found["data"][1:].split(":")
        people = tuple(map(read, others[0].split(","))) if others else ()
        if not self.sections:
            self.sections.append(("", [], line))
        rest = read(":".join(others[1:]))
        task = Task(read(found["task"]), _number(score), people, line, read(score), rest)
        self.sections[-1][1].append(task)
        return None

    def _no_journey(self, at: int) -> Diagnostic:
        start = self.text[at:].lstrip()
        hint = "Its first line is `journey`; other kinds of diagrams are no customer journeys."
        if start.startswith("---"):
            hint = "Lines `---` around a front matter stand at the left edge, one above, one below."
        return self._problem(at, self._line_end(at), "Here a journey should begin.", hint)

    def _no_score(self, found: re.Match[str]) -> Diagnostic:
        start, end = found.span()
        name = read(found[0]).replace("\n", " ")
        if self.text[end : end + 1] in ("#", ";"):
            return self._sign(end)
        return self._problem(
            start,
            start + len(found[0].rstrip()),
            f"The task `{name}` has no score.",
            f"A task is its text, a score from 1 to 5, and people: `{name}: 3: Me`.",
        )

    def _odd(self, found: re.Match[str]) -> Diagnostic:
        if found["odd"]:
            return self._sign(found.start())
        return self._problem(
            found.start(),
            self._line_end(found.start()),
            "This description has no end.",
            "`accDescr {` ends with a `}`.",
        )

    def _sign(self, at: int) -> Diagnostic:
        """A sign that stands where Mermaid gives it a meaning of its own."""
        sign = self.text[at]
        meanings = {"#": "begins a comment", ":": "ends a name", ";": "ends a statement"}
        meaning = meanings.get(sign, "cannot stand here")
        hint = f"As a part of a text it is written #{ord(sign)};"
        if sign == ":":
            hint = "A task is `Text: 3: Me`. " + hint
        return self._problem(at, at + 1, f"A `{sign}` {meaning} in Mermaid.", hint)

    def _line_end(self, at: int) -> int:
        end = self.text.find("\n", at)
        return len(self.text) if end < 0 else end

    def _problem(self, start: int, end: int, message: str, hint: str) -> Diagnostic:
        return Diagnostic("mermaid-syntax", message, self.source.span(start, end), hint)


def _number(text: str) -> float | None:
    """A score; Mermaid takes what it cannot read for zero or for no number, which nobody means."""
    text = text.strip()
    return float(text) if _SCORE.fullmatch(text) and abs(float(text)) <= FURTHEST else None
