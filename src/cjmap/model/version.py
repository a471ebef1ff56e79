"""Which version of the format a file is written in, and what is said where it is not ours."""

from __future__ import annotations

from typing import Any

from cjmap.text.diagnostic import Diagnostic
from cjmap.text.spans import Spans

FORMAT = 1
"""The version that this program reads and writes."""
KEY = "cjmap"


def version_of(data: dict[str, Any]) -> int | None:
    """The version that a file names; 1 where it names none, None for what is no version."""
    said = data.get(KEY)
    if said is None:
        return 1
    if not isinstance(said, str) or not (said.isascii() and said.isdecimal()):
        return None
    return int(said[:9])  # nobody counts further


def other_format(data: dict[str, Any], spans: Spans) -> Diagnostic | None:
    """What is said of a file of another version, in place of all that seems wrong with it then."""
    version = version_of(data)
    if version is None or version == FORMAT:
        return None
    if version > FORMAT:
        return Diagnostic(
            "unknown-format",
            f"The file is of format {version}; this cjmap reads format {FORMAT}, so a newer one is "
            "needed.",
            spans.value((KEY,)),
            "To get it: pip install --upgrade cjmap",
            route=(KEY,),
        )
    from cjmap.model.migrate import STEPS  # there are hardly any such files

    if version not in STEPS:
        return None
    return Diagnostic(
        "old-format",
        f"The file is of format {version}; this cjmap reads format {FORMAT}.",
        spans.find((KEY,)),
        "Move it forward with `cjmap upgrade`; comments and layout stay.",
        route=(KEY,),
    )
