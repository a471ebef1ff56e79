"""The commands; their options are in options.py, each command's work is in its own file."""

from __future__ import annotations

from typing import Any

import typer
from typer.core import TyperArgument, TyperGroup

from cjmap import __version__
from cjmap.cli import options
from cjmap.errors import CjmapError
from cjmap.pipeline import Drawing


class _Commands(TyperGroup):
    """The help of a command names its arguments, without their types in Python."""

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        command = super().get_command(ctx, cmd_name)
        for one in command.params if command else ():
            if isinstance(one, TyperArgument):
                one.display_type_rich = lambda ctx: None  # type: ignore[method-assign]
        return command


def _leave(code: int, **_: object) -> None:
    """What a command returns is the exit code."""
    raise typer.Exit(code)


app = typer.Typer(
    cls=_Commands,
    result_callback=_leave,
    name="cjmap",
    # Plain help: readable in narrow and dumb terminals and in pipes, and quick.
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 all is well, 1 a map has errors, 2 the command or a file could not be "
    "used. `cjmap COMMAND --help` tells more, with examples.",
)


@app.callback()
def cjmap(version: options.Version = False) -> None:
    """Draw customer journeys that are written in plain text files.

    \b
    Start here:
      cjmap new lunch.yaml        make a map with explanations in it
      cjmap render lunch.yaml     draw it: lunch.svg, open it in a browser
      cjmap validate lunch.yaml   only look for mistakes
    """
    if version:
        typer.echo(f"cjmap {__version__}")
        raise typer.Exit


@app.command(short_help="Draw maps as pictures, or write reports of them.")
def render(
    maps: options.Maps = None,
    output: options.Output = None,
    format: options.Format = None,
    theme: options.Theme = "light",
    lanes: options.Lanes = None,
    persona: options.Personas = None,
    section: options.Sections = None,
    language: options.Language = "",
    template: options.Template = "",
    with_findings: options.WithFindings = False,
    width: options.Width = None,
    dpi: options.Dpi = None,
    transparent: options.Transparent = False,
    page: options.PageSize = "",
    orientation: options.Orientation = "",
    stdout: options.Stdout = False,
    open_it: options.Open = False,
    watch: options.Watch = False,
    jobs: options.Jobs = None,
) -> int:
    """Draw maps as pictures, or write reports of them.

    A picture that would not change is left untouched. A map with errors is not drawn: the
    errors are shown, an older picture stays, and the other maps are drawn.

    \b
    Examples:
      cjmap render lunch.yaml                     makes lunch.svg beside it
      cjmap render lunch.yaml -o board.svg --open
      cjmap render lunch.yaml -f html --open      a report with tables, filters, search
      cjmap render lunch.yaml -f xlsx             an Excel workbook
      cjmap render lunch.yaml -f pptx             slides to edit and show
      cjmap render lunch.yaml -o slide.png --width 1920
      cjmap render lunch.yaml -f pdf --page a3
      cjmap render maps/ -o pictures/             all maps of a folder
      cjmap render lunch.yaml --lanes actions,thoughts,emotions
      cjmap render lunch.yaml --watch             draws it again on every save
      cat lunch.yaml | cjmap render - > lunch.svg

    In a folder, a map is a file that ends in .journey.yaml, or in .yaml or .yml with a line
    `title:` and one `phases:` or `actions:`.
    """
    from cjmap.cli.render import render as run

    maps = _named(maps, "render")
    if stdout and output not in (None, "-"):
        raise CjmapError("--stdout and -o cannot both be followed", "leave one of them out")
    drawing = Drawing(
        theme=theme,
        lanes=tuple(lanes or ()),
        personas=tuple(persona or ()),
        sections=tuple(section or ()),
        language=language,
        template=template,
        with_findings=with_findings,
        options=_given(
            width=width, dpi=dpi, transparent=transparent, page=page, orientation=orientation
        ),
    )
    target = "-" if stdout else output
    if watch:
        from cjmap.cli.watch_render import Order
        from cjmap.cli.watch_render import watch as run_on

        return run_on(Order(maps, target, format, drawing), open_it)
    return run(maps, target, format, drawing, jobs, open_it)


@app.command(short_help="Write maps as data for other programs.")
def export(
    maps: options.Maps = None,
    output: options.Output = None,
    format: options.ExportFormat = None,
    table: options.TableName = "",
    delimiter: options.Delimiter = ",",
    bom: options.Bom = False,
    jobs: options.Jobs = None,
) -> int:
    """Write maps as data for other programs; `cjmap formats` lists what there is.

    \b
    Examples:
      cjmap export lunch.yaml                     makes lunch.json beside it
      cjmap export maps/ -f json -o data/         all maps of a folder
      cjmap export lunch.yaml -f csv              tables, in the folder lunch-tables/
      cjmap export lunch.yaml --table steps -o steps.csv
      cjmap export lunch.yaml -f jira             opportunities, in lunch.jira.csv
      cat lunch.yaml | cjmap export - -f json > lunch.json
    """
    from cjmap.cli.export import Order
    from cjmap.cli.export import export as run
    from cjmap.export.options import Options

    chosen = Options(table, delimiter, bom)
    return run(Order(_named(maps, "export"), output, format, chosen, jobs))


@app.command(short_help="Look for mistakes, and say where and how to put them right.")
def validate(
    maps: options.Maps = None,
    format: options.ReportFormat = "text",
    jobs: options.Jobs = None,
) -> int:
    """Look for mistakes in maps, and say where and how to put them right.

    \b
    Examples:
      cjmap validate lunch.yaml
      cjmap validate maps/                        all maps of a folder
      cjmap validate maps/ --format json          for scripts
    """
    from cjmap.cli.validate import validate as run

    maps = _named(maps, "validate")
    return run(maps, format, jobs)


@app.command(short_help="Look for what could make maps more honest and more useful.")
def lint(
    maps: options.Maps = None,
    select: options.Select = None,
    ignore: options.Ignore = None,
    profile: options.ProfileName = "",
    today: options.Today = "",
    format: options.FindingsFormat = "auto",
    output: options.FindingsFiles = None,
    fail_on: options.FailOn = "error",
    exit_zero: options.ExitZero = False,
    baseline: options.BaselineFile = "",
    update_baseline: options.UpdateBaseline = False,
    add_to_baseline: options.AddToBaseline = False,
    cache: options.Cached = True,
    fix: options.Fix = False,
    unsafe_fixes: options.UnsafeFixes = False,
    diff: options.Diff = False,
    watch: options.WatchAgain = False,
    jobs: options.Jobs = None,
) -> int:
    """Look for what makes a map less honest, less useful or less alive than it could be.

    \b
    Examples:
      cjmap lint lunch.yaml
      cjmap lint maps/ --profile draft            only what a first sketch should have
      cjmap lint maps/ --select ACT,EMO001        only these families and rules
      cjmap lint maps/ -o sarif=findings.sarif    also into a file, for code scanning
      cjmap lint maps/ --diff                     shows what --fix would change
      cjmap lint lunch.yaml --watch               looks again on every save
    """
    from cjmap.cli.baseline import Wanted
    from cjmap.cli.lint import Order, run

    maps = _named(maps, "lint")
    order = Order(
        maps,
        _parts(select),
        _parts(ignore),
        profile,
        today,
        jobs,
        format=format,
        output=output or [],
        fail_on=fail_on,
        exit_zero=exit_zero,
        cache=cache,
        fix=fix or (unsafe_fixes and not diff),
        unsafe_fixes=unsafe_fixes,
        diff=diff,
        baseline=Wanted(baseline, update_baseline, add_to_baseline),
    )
    if watch:
        from cjmap.cli.watch_lint import watch as run_on

        return run_on(order)
    return run(order)


@app.command(short_help="Write maps in the one usual form; what they say stays.")
def fmt(
    maps: options.Maps = None,
    check: options.CheckForm = False,
    diff: options.DiffForm = False,
    ids: options.WithIds = False,
    jobs: options.Jobs = None,
) -> int:
    """Write maps in the one usual form: same content, same comments, tidy lines.

    \b
    Examples:
      cjmap fmt lunch.yaml
      cjmap fmt maps/ --check                     only says which maps would change
      cjmap fmt maps/ --diff                      shows what would change
      cjmap fmt lunch.yaml --ids                  also writes ids down, so that they stay
      cat lunch.yaml | cjmap fmt - > tidy.yaml
    """
    from cjmap.cli.fmt import Wish
    from cjmap.cli.fmt import fmt as run

    maps = _named(maps, "fmt")
    return run(Wish(maps, check, diff, jobs, ids))


@app.command(short_help="Move maps of older versions of the format forward.")
def upgrade(
    maps: options.Maps = None,
    check: options.CheckForm = False,
    diff: options.DiffForm = False,
    jobs: options.Jobs = None,
) -> int:
    """Move maps of older versions of the format forward; comments and layout stay.

    \b
    Examples:
      cjmap upgrade maps/
      cjmap upgrade maps/ --check                 only says which maps would change
      cjmap upgrade lunch.yaml --diff             shows what would change

    There is one version of the format so far, and so nothing to be moved yet.
    """
    from cjmap.cli.upgrade import Wish
    from cjmap.cli.upgrade import upgrade as run

    return run(Wish(_named(maps, "upgrade"), check, diff, jobs))


@app.command(short_help="Tell what changed between two states of a map.")
def diff(
    sides: options.Sides = None,
    format: options.ChangesFormat = "",
    output: options.ChangesFile = "",
    only: options.Only = None,
    stat: options.Stat = False,
    staged: options.Staged = False,
    exit_code: options.ExitCode = False,
    theme: options.Theme = "",
    language: options.Language = "",
    open_it: options.Open = False,
) -> int:
    """Tell what changed between two states of a map, in sentences or in a picture.

    \b
    Examples:
      cjmap diff spring.yaml lunch.yaml           two files
      cjmap diff last-year/ maps/                 all maps of two folders
      cjmap diff                                  what is not yet added to git
      cjmap diff HEAD~1 -- maps/                  since the last commit but one
      cjmap diff main... -f markdown              this branch, for a pull request
      cjmap diff HEAD~1 HEAD lunch.yaml --only phases,emotions
      cjmap diff spring.yaml lunch.yaml -o changes.html    a page with the picture
      cjmap diff main... -f svg -o changes/       a picture of every map that changed

    Revisions are read from git as they are; nothing is checked out. A map that does not load is
    compared line by line.
    """
    from cjmap.cli.diff import Order
    from cjmap.cli.diff import diff as run

    look = theme, language, open_it
    return run(Order(sides or [], format, output, only or [], stat, staged, exit_code, *look))


@app.command(short_help="Tell how a map came to say what it says, commit by commit.")
def history(
    asked: options.HistoryOf = None,
    format: options.HistoryFormat = "",
    output: options.ChangesFile = "",
    since: options.Since = "",
    until: options.Until = "",
    most: options.Most = None,
    full: options.Full = False,
    theme: options.Theme = "light",
    open_it: options.Open = False,
) -> int:
    """Tell how a map came to say what it says, commit by commit, from git.

    \b
    Examples:
      cjmap history lunch.yaml                    what changed, who changed it, when
      cjmap history lunch.yaml --since 2026-01-01
      cjmap history v1..v2 lunch.yaml             between two revisions
      cjmap history lunch.yaml -o lunch-history.html    a page to look through
      cjmap history -- old.yaml                   a map that is gone

    Renames are followed. What is not committed yet comes last.
    """
    from cjmap.cli.history import Order
    from cjmap.cli.history import history as run

    look = theme, open_it
    return run(Order(_named(asked, "history"), format, output, since, until, most, full, *look))


@app.command(short_help="Let git speak of maps: diffs in sentences, merges by meaning.")
def git(
    action: options.GitAction = "",
    everywhere: options.ForAll = False,
    outline: options.Outline = True,
) -> int:
    """Let git speak of maps: `git diff` in sentences, `git merge` by what the maps say.

    \b
    Examples:
      cjmap git install                           in the repository that you are in
      cjmap git install --global                  in all that you have
      cjmap git                                   shows what is installed where
      cjmap git uninstall                         takes out all that was installed

    Only git's configuration and attributes on this computer change, no file of the repository.
    """
    from cjmap.cli.git.command import Order
    from cjmap.cli.git.command import run as do

    return do(Order(action, everywhere, outline))


@app.command(short_help="Lay maps, or the personas of one map, side by side.")
def compare(
    maps: options.Compared = None,
    output: options.ComparedFile = None,
    format: options.ComparedFormat = None,
    theme: options.Theme = "light",
    lanes: options.Lanes = None,
    persona: options.Personas = None,
    language: options.Language = "",
    open_it: options.Open = False,
) -> int:
    """Lay maps side by side: what they have in common, what differs, all curves in one.

    Phases that have the same id, the same or a similar name stand under each other. Of a single
    map, its personas are compared. Up to six maps or personas; what does not load is not drawn.

    \b
    Examples:
      cjmap compare today.yaml future.yaml        makes today-and-future.svg
      cjmap compare family.yaml                   the personas of one map
      cjmap compare today.yaml future.yaml -f html --open
      cjmap compare today.yaml future.yaml -f md  for a pull request or a wiki
      cjmap compare today.yaml future.yaml --lanes emotions,actions -o picture.svg
    """
    from cjmap.cli.compare import Order
    from cjmap.cli.compare import compare as run

    drawing = Drawing(
        theme=theme,
        lanes=tuple(lanes or ()),
        personas=tuple(persona or ()),
        language=language,
    )
    return run(Order(_named(maps, "compare"), output, format, drawing, open_it))


@app.command(short_help="Merge what two people have changed in copies of a map.")
def merge(
    base: options.MergeBase,
    ours: options.MergeOurs,
    theirs: options.MergeTheirs,
    output: options.MergedFile = "",
    take_ours: options.TakeOurs = None,
    take_theirs: options.TakeTheirs = None,
) -> int:
    """Merge what two people have changed in copies of a map, by what the map says.

    The result is written the way OURS is written. What both have changed, each in another way, is
    told, and stands in the result between the marks that git uses; then it ends with 1.

    \b
    Examples:
      cjmap merge before.yaml mine.yaml yours.yaml -o merged.yaml
      cjmap merge before.yaml mine.yaml yours.yaml --theirs all -o merged.yaml
      cjmap merge before.yaml mine.yaml yours.yaml --ours all --theirs 2
      cjmap merge before.yaml mine.yaml yours.yaml --theirs "Try > Waits > emotion"
    """
    from cjmap.cli.merge import Order
    from cjmap.cli.merge import merge as run

    return run(Order(base, ours, theirs, output, take_ours or [], take_theirs or []))


@app.command(name="import", short_help="Make maps from the files of other programs.")
def bring(
    files: options.ForeignFiles = None,
    output: options.ImportedFile = "",
    force: options.Force = False,
    kind: options.ForeignKind = "",
    words: options.Headings = "",
) -> int:
    """Make maps from the files of other programs: tables, pages in Markdown, Mermaid journeys.

    What was understood, and what was not, is told before a map is written. Behind every line of
    the map a comment says where it comes from.

    \b
    Examples:
      cjmap import signup.mmd                     makes signup.journey.yaml beside it
      cjmap import signup.mmd -o signup.yaml
      cjmap import notes.md -o maps/              every journey of the page becomes a map
      cjmap import rental.jm.yml                  the YAML of @arvinxu/journey-map
      cjmap import lunch.xlsx                     a workbook; a map of every sheet with a table
      cjmap import lunch-tables/ -o again.yaml    a folder of tables that it has made
      cat signup.mmd | cjmap import - > signup.yaml
    """
    from cjmap.cli.bring import Order
    from cjmap.cli.bring import run as do

    return do(Order(_foreign(files), output, force, kind, words))


@app.command(short_help="Say what a rule finds and why it matters, with examples.")
def explain(code: options.ExplainedCode) -> int:
    """Say what a rule finds, why it matters, and how it looks in a map.

    \b
    Examples:
      cjmap explain EMO001                        by the code that lint shows
      cjmap explain no-objective                  or by the name
      cjmap explain unknown-key                   a mistake that validate shows
    """
    from cjmap.cli.explain import explain as run

    return run(code)


@app.command()
def rules(
    codes: options.ListedRules = None,
    format: options.ListFormat = "text",
) -> int:
    """List the rules of lint.

    \b
    Examples:
      cjmap rules
      cjmap rules EMO                             those of a family
      cjmap rules --format json                   for scripts
    """
    from cjmap.cli.explain import rules as run

    return run(_parts(codes), format)


@app.command(short_help="Show which rules hold for a map, and which line says so.")
def config(map: options.ConfiguredMap = None) -> int:
    """Show which rules hold for a map, and which line of which file says so.

    \b
    Examples:
      cjmap config                                the maps of this folder
      cjmap config lunch.yaml
    """
    from cjmap.cli.config import config as run

    return run(map)


@app.command(short_help="Make a map to start from.")
def new(
    file: options.NewFile = None,
    type: options.MapType = None,
) -> int:
    """Make a map to start from, with explanations in it.

    On a terminal it asks for what you leave out. An existing file is never replaced.

    \b
    Examples:
      cjmap new                                   asks
      cjmap new lunch.yaml --type service
    Then: open the file in an editor, change it, and run cjmap render on it.
    """
    from cjmap.cli.new import new as run

    return run(file, type)


@app.command(short_help="Write the JSON Schema of the map format, for editors.")
def schema(output: options.SchemaFile = None, long: options.LongForm = False) -> int:
    """Write the JSON Schema of the map format, so that editors can help with typing.

    \b
    Example:
      cjmap schema -o journey-map.schema.json
    Then write as the first line of a map:
      # yaml-language-server: $schema=journey-map.schema.json
    """
    from cjmap.cli.schema import schema as run

    return run(output, long)


@app.command(short_help="List what maps can be made into.")
def formats() -> int:
    """List what maps can be made into: by `cjmap render`, and by `cjmap export`."""
    from cjmap.cli.formats import formats as run

    return run()


@app.command(short_help="List the themes, or check a theme file of your own.")
def themes(theme: options.ShownTheme = None) -> int:
    """List the themes, each with its colours, or check a theme file of your own.

    \b
    Examples:
      cjmap themes
      cjmap themes brand.toml                     can it be used? its lowest contrast
      cjmap render lunch.yaml --theme dark        draws with one
      cjmap render lunch.yaml --theme brand.toml

    \b
    A theme file names a theme to begin with and the colours to change:
      base = "light"
      [colours]
      phase = ["#0f4c5c", "#9a3b0a", "#5f0f40"]
    """
    from cjmap.cli.themes import themes as run

    return run(theme)


def _given(**options: object) -> tuple[tuple[str, object], ...]:
    """The options that somebody has set."""
    return tuple((name, value) for name, value in options.items() if value)


def _named(maps: list[str] | None, command: str) -> list[str]:
    """The maps, which a command cannot do without."""
    if not maps:
        raise CjmapError(
            "no MAPS are named: which file or folder?", f"for example: cjmap {command} lunch.yaml"
        )
    return maps


def _foreign(files: list[str] | None) -> list[str]:
    """The files to import, which cannot be done without."""
    if not files:
        raise CjmapError("no FILES are named", "for example: cjmap import signup.mmd")
    return files


def _parts(given: list[str] | None) -> list[str]:
    """Names that were given one by one, or with commas."""
    return [part for one in given or () for part in map(str.strip, one.split(",")) if part]
