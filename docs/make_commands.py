"""Writes docs/commands.md: every command with its options, as the help has them.

`python docs/make_commands.py` prints the page; a test holds docs/commands.md against it.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterator
from itertools import groupby
from textwrap import dedent
from typing import Any

import typer

from cjmap.cli.app import app
from cjmap.formats import TRADES, Trade

_HEAD = """\
# Commands

What can be typed, command by command. `cjmap COMMAND --help` shows the same in the terminal. This
page is made from the program by `python docs/make_commands.py`.

| command | what it does |
|---|---|
"""

_TAIL = """\
## Exit codes

| code | meaning |
|---|---|
| 0 | All is well. Warnings may have been shown. |
| 1 | A map has errors; the others were drawn or checked. |
| 2 | The command or a file could not be used: a wrong option, no such file, no place to write to. |

`cjmap lint` also ends with 1 where a finding is as bad as `--fail-on`, `--check` and `--diff` where
a file would change, `cjmap diff --exit-code` where something has changed, and `cjmap merge` where a
conflict is left to decide.

A command that is stopped with Ctrl-C ends with 130, one whose reader has left (`cjmap … | head`)
with 141.

## Environment

| variable | meaning |
|---|---|
| `NO_COLOR` | With any value: no colours in the terminal. |
| `TERM` | `dumb`: no colours and no progress bar. |
| `COLUMNS` | The width of the terminal in characters; it overrules what the terminal says. |
| `SOURCE_DATE_EPOCH` | Seconds since 1970: the day of `cjmap lint` where `--today` names none. |
| `GITHUB_ACTIONS` | In a GitHub workflow `cjmap lint` writes as `--format github`. |
| `GITLAB_CI` | In a job of GitLab `cjmap lint` names the report for merge requests. |
| `GITHUB_WORKSPACE` | The top of the project, from which reports for GitHub name files. |
| `CI_PROJECT_DIR` | The same for GitLab. |
| `CJMAP_CACHE_DIR` | The folder in which `cjmap lint` keeps what it has found, for the next run. |
| `XDG_CACHE_HOME` | Where that folder is otherwise: `cjmap` in this folder, or in `~/.cache`. |
| `LOCALAPPDATA` | The same on Windows; on macOS it is `~/Library/Caches/cjmap`. |
| `GIT_CONFIG_GLOBAL` | The file that `cjmap git install --global` has git change. |
| `XDG_CONFIG_HOME` | Where git's files are otherwise: `git` in this folder, or in `~/.config`. |
| `HOME` | The folder that `~` stands for. |
| `CJMAP_DEBUG` | With any value: the place inside cjmap where a mistake of ours happened. |

Where output does not go to a terminal, it has no colours and no progress bar.
"""


def page() -> str:
    """The whole page, in Markdown."""
    group: Any = typer.main.get_command(app)
    rows = [f"| [`cjmap {name}`](#cjmap-{name}) | {_first(one)} |" for name, one in _each(group)]
    parts = [_HEAD + "\n".join(rows)]
    parts += ["\n\n".join(_command(name, one)) for name, one in _each(group)]
    parts.append("\n\n".join(["## Without a command", *_options(group)]))
    return "\n\n".join([*parts, _formats(), _TAIL])


def _formats() -> str:
    head = "## Formats\n\nWhat `--format` takes, and the extensions of `--output` that mean it."
    return "\n\n".join([head, *map(_table, TRADES)])


def _table(trade: Trade) -> str:
    head = f"| `cjmap {trade.command} -f` | extension | is a |"
    rows = [f"| `{row.name}` | `{row.extension}` | {row.about} |" for row in trade.formats]
    return "\n".join([head, "|---|---|---|", *rows])


def _each(group: Any) -> list[tuple[str, Any]]:
    return list(group.commands.items())


def _first(command: Any) -> str:
    return " ".join(command.help.partition("\n\n")[0].split())


def _command(name: str, command: Any) -> Iterator[str]:
    """The section of a command."""
    yield f"## cjmap {name}"
    words = [_word(one) for one in command.params if one.param_type_name == "argument"]
    yield f"```text\ncjmap {' '.join([name, *words, '[OPTIONS]'])}\n```"
    for paragraph in command.help.split("\n\n"):
        yield from _paragraph(paragraph)
    yield from _options(command)


def _word(argument: Any) -> str:
    """An argument as it stands behind its command; MAPS are asked for by the program itself."""
    needed = argument.required or argument.metavar == "MAPS"
    return str(argument.metavar) if needed else f"[{argument.metavar}]"


def _paragraph(text: str) -> Iterator[str]:
    r"""Prose; or, behind `\b`, lines as they are, where what is moved in is shown as a block."""
    if not text.startswith("\b"):
        yield " ".join(text.split())
        return
    lines = text.removeprefix("\b\n").splitlines(keepends=True)
    for moved_in, part in groupby(lines, key=lambda line: line.startswith("  ")):
        same = "".join(part)
        yield _shell(same) if moved_in else same.strip()


def _shell(lines: str) -> str:
    """Lines as they are typed, with what is said behind them as a remark."""
    lines = dedent(lines).rstrip()
    if "cjmap " not in lines:
        return f"```text\n{lines}\n```"
    lines = re.sub(r"(?<=[^ ]) {2,}(?=[^ ])", lambda gap: f"{gap[0]}# ", lines)
    return f"```sh\n{lines}\n```"


def _options(command: Any) -> Iterator[str]:
    """Arguments and options as a table."""
    rows = [f"| {_names(one)} | {_meaning(one)} |" for one in command.params]
    if rows:
        yield "\n".join(["| option | meaning |", "|---|---|", *rows])


def _names(one: Any) -> str:
    if one.param_type_name == "argument":
        return f"`{one.metavar}`"
    *others, last = sorted([*one.opts, *one.secondary_opts], key=len)
    value = "" if one.is_flag else f" {one.metavar.replace('|', ' or ')}"
    return ", ".join(f"`{name}`" for name in [*others, last + value])


def _meaning(one: Any) -> str:
    text = " ".join((one.help or "").split())
    if "Default:" in text or not one.default or not isinstance(one.default, str):
        return text
    return f"{text} Default: {one.default}."


if __name__ == "__main__":
    sys.stdout.write(page())
