"""What is set in git's configuration: the keys, and their values.

Every command names the Python that cjmap runs in, so it works where the terminal has no cjmap. `-P`
keeps Python from taking modules out of the repository that git happens to be in.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from shlex import quote

CONFLICTS = 3
"""How the merge driver ends where there is something left to decide."""
SECTIONS = ("diff.cjmap", "merge.cjmap", "mergetool.cjmap")
TEXTCONV = "diff.cjmap.textconv"

_CALLS = {
    TEXTCONV: "textconv",
    "diff.cjmap.command": "diff-driver",
    "merge.cjmap.driver": "merge-driver",
    "mergetool.cjmap.cmd": "mergetool",
}
"""The keys whose values are commands, and what is called."""
_CALL = re.compile(r".+ -P -m cjmap git ([a-z-]+)\b")
_CONSTANT = {
    # Above each hunk stands the phase or step it belongs to: first in outlines, then in the file.
    "diff.cjmap.xfuncname": (
        "^((Map|Persona|Phase|Step)( [^:]*)?: .*)$\n"
        "^[[:space:]]*-[[:space:]]+((id|name|action): .*)$"
    ),
    "merge.cjmap.name": "journey maps, merged by what they say",
    "mergetool.cjmap.trustexitcode": "true",
}


def settings(python: str, labels: bool = True, outline: bool = True) -> dict[str, str]:
    """The values by their keys. `python` is its path.

    `labels`: this git tells a merge driver what the sides are called, as it does from 2.44 on.
    `outline`: whether maps are shown as outlines where git compares lines.
    """
    call = f"{quote(python)} -P -m cjmap git"
    of_calls = {key: f"{call} {what}" for key, what in _CALLS.items()}
    of_calls["merge.cjmap.driver"] = _merge_driver(call.replace("%", "%%"), labels)
    of_calls["mergetool.cjmap.cmd"] += ' "$BASE" "$LOCAL" "$REMOTE" "$MERGED"'
    if not outline:
        del of_calls[TEXTCONV]
    return of_calls | _CONSTANT


def _merge_driver(call: str, labels: bool) -> str:
    """The merge of cjmap; where it could not be run, or did not end well, that of git.

    Until it has ended well cjmap leaves the file alone, so there is nothing to be put right.
    """
    names = " %S %X %Y" if labels else ""
    ours = f"{call} merge-driver %O %A %B %L %P{names}"
    gits = "git merge-file -q --marker-size=%L -L HEAD -L base -L theirs %A %O %B || exit 1"
    return f"{ours}; s=$?; case $s in 0|{CONFLICTS}) exit $s;; esac; {gits}"


def is_ours(key: str, value: str) -> bool:
    """Whether a value was set by cjmap, perhaps by one that runs in another Python."""
    if key in _CONSTANT:
        return value == _CONSTANT[key]
    found = _CALL.match(value)
    return found is not None and found[1] == _CALLS.get(key)


def own(found: Mapping[str, list[str]]) -> list[str]:
    """The keys that somebody has set for himself."""
    keys = (*_CALLS, *_CONSTANT)
    return [key for key in keys for value in found.get(key, ()) if not is_ours(key, value)]
