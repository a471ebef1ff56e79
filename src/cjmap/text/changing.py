"""Changes of what a YAML file says, as edits of its text.

Comments, order, quotes and spacing of everything else stay. Where the way a thing is written does
not allow a change, there is `None`; nobody guesses. Whoever applies the edits loads the result
before it replaces anything.
"""

from __future__ import annotations

from cjmap.text.adding import add
from cjmap.text.changeable import File
from cjmap.text.changes import AddKey, Change, Cut, Quote, Remove, RenameKey, SetText
from cjmap.text.edit import Edit, Edits
from cjmap.text.quoting import in_quotes
from cjmap.text.removing import cut, remove
from cjmap.text.scalar import scalar
from cjmap.text.span import Span


def edits(file: File, change: Change) -> Edits | None:
    """The edits that make a change; None where it cannot be made by edits."""
    match change:
        case SetText(route, text):
            span = file.spans.value(route)
            new = scalar(text, file.in_brackets(route))
            return None if span is None else (_over(file, span, new),)
        case RenameKey(route, key):
            span = file.spans.key(route)
            new = scalar(key, file.in_brackets(route))
            return None if span is None else (_over(file, span, new),)
        case AddKey():
            return add(file, change)
        case Remove(route):
            return remove(file, route)
        case Cut(span):
            return (cut(file, span),)
        case Quote(span):
            start, end = file.offsets(span)
            return (Edit(start, end, in_quotes(file.text[start:end])),)


def _over(file: File, span: Span, new: str) -> Edit:
    start, end = file.offsets(span)
    gap = "" if file.text[start - 1 : start] in ("", " ", "\n", "{", "[") else " "
    return Edit(start, end, gap + new if start == end else new)
