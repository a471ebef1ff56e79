"""The options and arguments of the commands, as typer reads them."""

from __future__ import annotations

from typing import Annotated

import typer

from cjmap.cli.values import (
    change_formats,
    compared_formats,
    delimiter,
    dots,
    export_formats,
    foreign_kinds,
    git_actions,
    history_formats,
    jobs_number,
    languages,
    map_types,
    pages,
    picture_formats,
    pixels,
    profiles,
    report_formats,
    rule_names,
    section_names,
    severities,
    theme_names,
)

Version = Annotated[bool, typer.Option("--version", "-V", help="Say which version this is.")]

# of several commands

Maps = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="MAPS",
        help="Files, folders, patterns such as 'maps/*.yaml', or - for standard input.",
    ),
]
Jobs = Annotated[
    int | None,
    typer.Option(
        parser=jobs_number,
        metavar="N",
        help="How many maps at a time. Default: as many as pay off.",
    ),
]

# of lint

Select = Annotated[
    list[str] | None,
    typer.Option(metavar="CODES", help="Only these rules: codes, names, or families such as EMO."),
]
Ignore = Annotated[list[str] | None, typer.Option(metavar="CODES", help="Not these rules.")]
ProfileName = Annotated[
    str,
    typer.Option(
        "--profile",
        metavar="NAME",
        help="How much is asked of a map: draft, standard, strict. Default: what the "
        "configuration says, else draft for a map with `status: draft`, else standard.",
        autocompletion=profiles,
    ),
]
Today = Annotated[
    str, typer.Option(metavar="DAY", help="The day that ages are counted from. Default: today.")
]
BaselineFile = Annotated[
    str,
    typer.Option(
        metavar="FILE", help="Do not tell the findings that this file knows from earlier."
    ),
]
UpdateBaseline = Annotated[
    bool, typer.Option("--update-baseline", help="Take out of the baseline what is gone.")
]
AddToBaseline = Annotated[
    bool,
    typer.Option(
        "--add-to-baseline", help="Put into the baseline what is new; makes the file if need be."
    ),
]
Cached = Annotated[
    bool,
    typer.Option(
        "--cache/--no-cache",
        help="Whether to look first what an earlier run has found in maps that are the same.",
    ),
]
FindingsFormat = Annotated[
    str,
    typer.Option(
        "--format",
        "-f",
        metavar="NAME",
        help="How findings are shown: text, concise, json, sarif, github, gitlab, junit, "
        "markdown; or auto: github in a GitHub workflow, else text.",
        autocompletion=report_formats,
    ),
]
FindingsFiles = Annotated[
    list[str] | None,
    typer.Option(
        "--output",
        "-o",
        metavar="NAME=FILE",
        help="Also write the findings to a file, in the format of that name, such as "
        "sarif=findings.sarif. Can be given several times.",
    ),
]
FailOn = Annotated[
    str,
    typer.Option(
        metavar="SEVERITY",
        help="End with 1 where a finding is as bad as this: error, warning, info.",
        autocompletion=severities,
    ),
]
Fix = Annotated[
    bool,
    typer.Option("--fix", help="Put right in the files what can be put right without a doubt."),
]
UnsafeFixes = Annotated[
    bool,
    typer.Option(
        "--unsafe-fixes", help="Also what may change what a map says; look at the result."
    ),
]
Diff = Annotated[
    bool, typer.Option("--diff", help="Only show what --fix would change; no file is touched.")
]
ExitZero = Annotated[
    bool, typer.Option("--exit-zero", help="Findings do not change the exit code.")
]
ExplainedCode = Annotated[
    str,
    typer.Argument(
        metavar="CODE", help="The code or the name of a rule.", autocompletion=rule_names
    ),
]
ListedRules = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="CODES", help="Only these rules, or families.", autocompletion=rule_names
    ),
]
ListFormat = Annotated[
    str, typer.Option("--format", "-f", metavar="NAME", help="text (for people) or json.")
]
WatchAgain = Annotated[
    bool, typer.Option("--watch", "-w", help="Look again whenever a map is saved.")
]

# of fmt

CheckForm = Annotated[
    bool,
    typer.Option("--check", help="Only name the maps that would change; then it ends with 1."),
]
WithIds = Annotated[
    bool,
    typer.Option(
        "--ids",
        help="Also write down the ids that phases, actions, pain points and opportunities have.",
    ),
]
DiffForm = Annotated[
    bool,
    typer.Option("--diff", help="Only show what would change; if anything, it ends with 1."),
]

# of render

Output = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE|DIR",
        help="Where to: a file, a folder (end a new one in /), or - for standard output. "
        "Default: beside each map.",
    ),
]
Format = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar="NAME",
        help="What to make; `cjmap formats` lists them.",
        autocompletion=picture_formats,
    ),
]
Theme = Annotated[
    str,
    typer.Option(
        metavar="NAME|FILE",
        help="The colours: dark, high-contrast, light, print. Or the path of a theme file.",
        autocompletion=theme_names,
    ),
]
Lanes = Annotated[
    list[str] | None,
    typer.Option(
        metavar="NAMES", help="Only these lanes, for example: actions,emotions,pain_points"
    ),
]
Personas = Annotated[
    list[str] | None,
    typer.Option(metavar="NAMES", help="Only these personas, by name or id."),
]
Sections = Annotated[
    list[str] | None,
    typer.Option(
        metavar="NAMES",
        help="Only these parts of a summary, for example: phases,opportunities",
        autocompletion=section_names,
    ),
]
Language = Annotated[
    str,
    typer.Option(
        metavar="CODE",
        help="The language of the built-in labels, such as de or pt-BR. Default: the map's.",
        autocompletion=languages,
    ),
]
Template = Annotated[
    str,
    typer.Option(
        metavar="DIR|FILE",
        help="A folder of your own templates for parts of the report (-f html), or the "
        "presentation whose look slides take (-f pptx).",
    ),
]
WithFindings = Annotated[
    bool,
    typer.Option(
        "--with-findings", help="The report (-f html) also tells what `cjmap lint` finds."
    ),
]
Width = Annotated[
    int | None,
    typer.Option(
        parser=pixels,
        metavar="PIXELS",
        help="How wide a picture of -f png is. Default: twice as wide as on a screen.",
    ),
]
Dpi = Annotated[
    float | None,
    typer.Option(
        parser=dots,
        metavar="N",
        help="How fine a picture of -f png is: 96 as on a screen, 192 twice as fine (default), "
        "300 for print.",
    ),
]
Transparent = Annotated[
    bool, typer.Option("--transparent", help="A picture of -f png without its ground.")
]
PageSize = Annotated[
    str,
    typer.Option(
        "--page",
        metavar="SIZE",
        help="The pages of -f pdf: long (one page as large as the picture, the default), a4, a3, "
        "letter, or a poster of several: poster, poster-a3, poster-letter.",
        autocompletion=pages,
    ),
]
Orientation = Annotated[
    str,
    typer.Option(
        metavar="WAY",
        help="landscape or portrait. Default: the one in which the picture is larger.",
        autocompletion=lambda: ["landscape", "portrait"],
    ),
]
Stdout = Annotated[bool, typer.Option("--stdout", help="The same as -o -.")]
Open = Annotated[bool, typer.Option("--open", help="Show the (first) picture when it is done.")]
Watch = Annotated[bool, typer.Option("--watch", "-w", help="Draw again whenever a map is saved.")]

# of export

ExportFormat = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar="NAME",
        help="What to make; `cjmap formats` lists them. Default: json.",
        autocompletion=export_formats,
    ),
]

TableName = Annotated[
    str,
    typer.Option(
        "--table",
        metavar="NAME",
        help="Only this table (-f csv), such as steps, pain_points, opportunities, or map; "
        "or this file (-f theydo).",
    ),
]
Delimiter = Annotated[
    str,
    typer.Option(
        parser=delimiter,
        metavar="SIGN",
        help="What stands between the cells of CSV: comma, semicolon, tab, or the sign itself.",
    ),
]
Bom = Annotated[
    bool,
    typer.Option(
        "--bom", help="Begin CSV with a byte-order mark, so that Excel reads it as UTF-8."
    ),
]

# of diff

Sides = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="OLD NEW",
        help="Two files, two folders, - for standard input; or revisions and paths as git diff "
        "takes them.",
    ),
]
ChangesFormat = Annotated[
    str,
    typer.Option(
        "--format",
        "-f",
        metavar="NAME",
        help="text (for people), json (for scripts), markdown (for a comment on a pull request), "
        "svg (a picture), html (a page). Default: what the file of -o ends in, or text.",
        autocompletion=change_formats,
    ),
]
ChangesFile = Annotated[
    str, typer.Option("--output", "-o", metavar="FILE", help="Where to. Default: standard output.")
]
Only = Annotated[
    list[str] | None,
    typer.Option(metavar="KINDS", help="Only changes of these, for example: phases,emotions"),
]
Stat = Annotated[
    bool, typer.Option("--stat", help="Only how many changes there are of which kind.")
]
Staged = Annotated[
    bool, typer.Option("--staged", "--cached", help="What will be committed, against HEAD.")
]
ExitCode = Annotated[bool, typer.Option("--exit-code", help="End with 1 where there are changes.")]

# of compare

Compared = Annotated[
    list[str] | None,
    typer.Argument(metavar="MAPS", help="Two to six maps; or one map with several personas."),
]
ComparedFile = Annotated[
    str | None,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE",
        help="Where to; its ending chooses the format, - is standard output. Default: beside the "
        "first map; md and json to standard output.",
    ),
]
ComparedFormat = Annotated[
    str | None,
    typer.Option(
        "--format",
        "-f",
        metavar="NAME",
        help="svg (a picture), html (a report), md (for pull requests), json (for scripts).",
        autocompletion=compared_formats,
    ),
]

# of history

HistoryOf = Annotated[
    list[str] | None,
    typer.Argument(
        metavar="[REVISIONS] MAP",
        help="The file, and before it, if need be, revisions as git log takes them.",
    ),
]
HistoryFormat = Annotated[
    str,
    typer.Option(
        "--format",
        "-f",
        metavar="NAME",
        help="text (for people), json (for scripts), md (for a wiki), svg (the emotion curve over "
        "time), html (a page to look through). Default: what the file of -o ends in, or text.",
        autocompletion=history_formats,
    ),
]
Since = Annotated[
    str, typer.Option(metavar="DATE", help="Only commits after this date, as git log means it.")
]
Until = Annotated[str, typer.Option(metavar="DATE", help="Only commits up to this date.")]
Most = Annotated[
    int | None,
    typer.Option("-n", min=1, metavar="N", help="No more than the last so many commits."),
]
Full = Annotated[
    bool,
    typer.Option(
        "--full", help="Also tell commits that changed nothing in what the map says, ids and dates."
    ),
]

# of git

GitAction = Annotated[
    str,
    typer.Argument(
        metavar="ACTION",
        help="install or uninstall. Without it: what is installed where.",
        autocompletion=git_actions,
    ),
]
ForAll = Annotated[
    bool, typer.Option("--global", help="For all your repositories, not only for this one.")
]
Outline = Annotated[
    bool,
    typer.Option(
        "--outline/--no-outline",
        help="Whether git log -p and git blame show maps in outlines, or the lines of the files.",
    ),
]

# of import

ForeignFiles = Annotated[
    list[str] | None,
    typer.Argument(metavar="FILES", help="Files of other programs, or - for standard input."),
]
ImportedFile = Annotated[
    str,
    typer.Option(
        "--output",
        "-o",
        metavar="FILE|DIR",
        help="Where to: a file, a folder (end a new one in /), or - for standard output. "
        "Default: beside each file.",
    ),
]
Force = Annotated[bool, typer.Option("--force", help="Replace files that are there already.")]
ForeignKind = Annotated[
    str,
    typer.Option(
        "--as",
        metavar="KIND",
        help="What kind of file it is, where that cannot be told by its ending and content.",
        autocompletion=foreign_kinds,
    ),
]
Headings = Annotated[
    str,
    typer.Option(
        "--words",
        metavar="FILE",
        help='A file with headings of your own tables, such as `pain_points = ["Grumbles"]`.',
    ),
]

# of the other commands

ConfiguredMap = Annotated[
    str | None,
    typer.Argument(metavar="MAP", help="A map or a folder. Default: the folder you are in."),
]
ReportFormat = Annotated[
    str,
    typer.Option(
        "--format",
        "-f",
        metavar="NAME",
        help="text, concise, json, sarif, github, gitlab, junit, markdown.",
        autocompletion=report_formats,
    ),
]
NewFile = Annotated[
    str | None,
    typer.Argument(metavar="FILE", help="The file to make. Default: journey.yaml"),
]
MapType = Annotated[
    str | None,
    typer.Option(
        "--type",
        "-t",
        metavar="NAME",
        help="tiny, purchase, service, experience, blueprint. Default: tiny.",
        autocompletion=map_types,
    ),
]
SchemaFile = Annotated[
    str | None,
    typer.Option("--output", "-o", metavar="FILE", help="Default: standard output."),
]
LongForm = Annotated[
    bool,
    typer.Option("--long", help="The schema of what `cjmap export -f json` writes."),
]
ShownTheme = Annotated[
    str | None,
    typer.Argument(
        metavar="THEME",
        help="One of them, or a theme file of your own to be checked.",
        autocompletion=theme_names,
    ),
]

# of merge

MergeBase = Annotated[
    str,
    typer.Argument(
        metavar="BASE", help="The map as it was before; an empty file if there was none."
    ),
]
MergeOurs = Annotated[str, typer.Argument(metavar="OURS", help="The map as you have changed it.")]
MergeTheirs = Annotated[
    str, typer.Argument(metavar="THEIRS", help="The map as somebody else has changed it.")
]
MergedFile = Annotated[
    str,
    typer.Option(
        "--output", "-o", metavar="FILE", help="Where the result goes. Default: standard output."
    ),
]
TakeOurs = Annotated[
    list[str] | None,
    typer.Option(
        "--ours",
        metavar="WHICH",
        help="Take your side in these conflicts: a number, a name, or all. Can be given several "
        "times.",
    ),
]
TakeTheirs = Annotated[
    list[str] | None,
    typer.Option(
        "--theirs",
        metavar="WHICH",
        help="Take the other side in these conflicts: a number, a name, or all. Can be given "
        "several times.",
    ),
]
