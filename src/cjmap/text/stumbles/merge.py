"""The marks that git leaves where two people changed the same lines."""

from __future__ import annotations

import re

from cjmap.text.diagnostic import Diagnostic
from cjmap.text.source import Source

_CONFLICT = re.compile(
    r"^<{7}(?: [^\r\n]*)?\r?\n.*?^={7}\r?\n.*?^>{7}(?: |\r?$)", re.MULTILINE | re.DOTALL
)
_MOST = 20


def unfinished_merge(source: Source) -> tuple[Diagnostic, ...]:
    """The places at which a merge was left unfinished; each of its marks breaks the YAML."""
    if "<<<<<<<" not in source.text:
        return ()
    found = [match.start() for match in _CONFLICT.finditer(source.text)]
    return tuple(_told(source, at) for at in found[:_MOST])


def _told(source: Source, at: int) -> Diagnostic:
    line = source.position(at)[0]
    return Diagnostic(
        "unfinished-merge",
        "Here git has left two versions of the same lines, because both had changed.",
        source.span(at, at + len(source.line(line).rstrip())),
        "Keep what is right of the lines from here to `>>>>>>>`, and remove the lines that begin "
        "with `<<<<<<<`, `=======` and `>>>>>>>`.",
    )
