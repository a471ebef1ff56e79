"""What the speaker reads below a slide: what rests on what, and how sure the team is."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from cjmap.board.board import Board, Column
from cjmap.export.statements import text_of
from cjmap.language.words import CONFIDENCES, SOURCES, WAYS, word
from cjmap.model.journey import Action
from cjmap.model.registry import Evidence
from cjmap.query.entries import Entry


def evidence(board: Board, columns: Iterable[Column], found: Iterable[Entry]) -> Iterator[str]:
    """Steps and items with what they rest on, then these sources in full."""
    used: dict[int, Evidence] = {}
    lines = []
    for column in columns:
        if isinstance(column.content, Action):
            lines.append(_line(column.content.text, column, board))
            used |= {id(one): one for one in column.sources}
    for entry in found:
        lines.append(_line(f"{entry.lane.label}: {text_of(entry, board)}", entry.slot, board))
        used |= {id(one): one for one in entry.slot.sources}
    yield from lines
    named = [(letter, one) for letter, one in board.letters if id(one) in used]
    if named:
        yield ""
        yield board.language.say("Sources")
        yield from (source(letter, one, board) for letter, one in named)


def _line(text: str, holder: object, board: Board) -> str:
    """An item in a line, and how it is known."""
    language = board.language
    item = getattr(holder, "item", None) or getattr(holder, "content", None)
    sources = getattr(holder, "sources", ())
    letters = [letter for letter, one in board.letters if any(one is each for each in sources)]
    told = []
    if letters:
        joined = ", ".join(letters)
        told.append(
            language.count("source {letters}", "sources {letters}", len(letters), letters=joined)
        )
    elif board.evidenced:
        told.append(language.say(WAYS["assumed"]))
    if confidence := getattr(item, "confidence", None):
        told.append(language.say(CONFIDENCES[confidence]))
    note = getattr(item, "note", None)
    if note:
        told.append(language.say("Note: {note}", note=note))
    return f"{' '.join(text.split())} [{'; '.join(told)}]" if told else " ".join(text.split())


def source(letter: str, one: Evidence, board: Board) -> str:
    """A source in a line: its letter, its name, and all that is known of it."""
    language = board.language
    about = [word(SOURCES, one.kind, language)] if one.kind else []
    if one.date:
        about.append(language.date(one.date))
    if one.n is not None:
        about.append(language.say("n\u00a0=\u00a0{n}", n=language.number(one.n)))
    about += [text for text in (one.note, one.link) if text]
    return f"{letter}: {one.name}" + (f" ({language.series(about)})" if about else "")
