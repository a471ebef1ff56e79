"""What options take: for the shell's completion, and where typer's own words would not do."""

from __future__ import annotations

import typer

from cjmap.cli.plain import MAX_DPI, MAX_JOBS, MAX_PIXELS


def jobs_number(text: str) -> int:
    """The value of --jobs."""
    if text.isascii() and text.isdecimal() and 1 <= int(text[:9]) <= MAX_JOBS:
        return int(text)
    raise typer.BadParameter(f"`{text}` is no number from 1 to {MAX_JOBS}")


def delimiter(text: str) -> str:
    """The value of --delimiter."""
    known = {"comma": ",", "semicolon": ";", "tab": "\t", "pipe": "|"}
    sign = known.get(text.strip().casefold(), text)
    if sign in known.values():
        return sign
    raise typer.BadParameter(f"`{text}` is none of comma, semicolon, tab, pipe")


def pixels(text: str) -> int:
    """The value of --width."""
    if text.isascii() and text.isdecimal() and 1 <= int(text[:9]) <= MAX_PIXELS:
        return int(text)
    raise typer.BadParameter(f"`{text}` is no number of pixels from 1 to {MAX_PIXELS}")


def dots(text: str) -> float:
    """The value of --dpi."""
    if text.isascii() and text.isdecimal() and 1 <= int(text[:9]) <= MAX_DPI:
        return int(text)
    raise typer.BadParameter(f"`{text}` is no whole number from 1 to {MAX_DPI}; print takes 300")


def theme_names() -> list[str]:
    """For --theme."""
    from cjmap.layout.theme import names

    return list(names())


def picture_formats() -> list[str]:
    """For --format of render."""
    from cjmap.formats import FORMATS

    return [row.name for row in FORMATS]


def export_formats() -> list[str]:
    """For --format of export."""
    from cjmap.formats import EXPORTS

    return [row.name for row in EXPORTS]


def pages() -> list[str]:
    """For --page."""
    from cjmap.export.pdf.sheets import PAPERS

    return list(PAPERS)


def section_names() -> list[str]:
    """For --section."""
    from cjmap.export.sections import SECTIONS

    return list(SECTIONS)


def languages() -> list[str]:
    """For --language."""
    from cjmap.language.choice import spoken

    return list(spoken())


def report_formats() -> list[str]:
    """For --format of validate and lint."""
    from cjmap.report.formats import REPORTS

    return [row.name for row in REPORTS]


def change_formats() -> list[str]:
    """For --format of diff."""
    from cjmap.report.changes.formats import DRAWN, FORMATS

    return [row.name for row in (*FORMATS, *DRAWN)]


def history_formats() -> list[str]:
    """For --format of history."""
    from cjmap.export.history.formats import FORMATS

    return [row.name for row in FORMATS]


def git_actions() -> list[str]:
    """For cjmap git."""
    from cjmap.cli.git.command import ACTIONS

    return list(ACTIONS)


def compared_formats() -> list[str]:
    """For --format of compare."""
    from cjmap.export.compare.formats import FORMATS

    return [row.name for row in FORMATS]


def foreign_kinds() -> list[str]:
    """For --as of import."""
    from cjmap.importers.formats import KINDS

    return [row.name for row in KINDS]


def rule_names() -> list[str]:
    """For codes of rules."""
    from cjmap.lint.registry import all_rules

    return [name for rule in all_rules() for name in (rule.code, rule.name)]


def severities() -> list[str]:
    """For --fail-on."""
    from cjmap.text.diagnostic import Severity

    return list(Severity)


def map_types() -> list[str]:
    """For --type."""
    from cjmap.cli.new import TYPES

    return list(TYPES)


def profiles() -> list[str]:
    """For --profile."""
    from cjmap.lint.rule import Profile

    return [one.name.lower() for one in Profile]
