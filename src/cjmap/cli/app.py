"""The commands and their options, as typer reads them; each command's work is in its own file."""

from __future__ import annotations

from typing import Annotated, Optional

import typer

from cjmap import __version__
from cjmap.cli.values import (
    jobs_number,
    languages,
    map_types,
    picture_formats,
    report_formats,
    section_names,
    theme_names,
)
from cjmap.errors import CjmapError
from cjmap.pipeline import Drawing

app = typer.Typer(
    name="cjmap",
    # Plain help: readable in narrow and dumb terminals and in pipes, and quick.
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Exit codes: 0 all is well, 1 a map has errors, 2 the command or a file could not be "
    "used. `cjmap COMMAND --help` tells more, with examples.",
)

Maps = Annotated[
    Optional[list[str]],  # noqa: UP045 - typer reads it; without maps we say it ourselves
    typer.Argument(
        metavar="MAPS",
        help="Files, folders, patterns such as 'maps/*.yaml', or - for standard input.",
    ),
]
Jobs = Annotated[
    Optional[int],  # noqa: UP045 - typer reads it
    typer.Option(
        parser=jobs_number,
        metavar="N",
        help="How many maps at a time. Default: as many as pay off.",
    ),
]


@app.callback()
def cjmap(
    version: Annotated[
        bool, typer.Option("--version", "-V", help="Say which version this is.")
    ] = False,
) -> None:
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


@app.command()
def render(
    maps: Maps = None,
    output: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(
            "--output",
            "-o",
            metavar="FILE|DIR",
            help="Where to: a file, a folder (end a new one in /), or - for standard output. "
            "Default: beside each map.",
        ),
    ] = None,
    format: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(
            "--format",
            "-f",
            metavar="NAME",
            help="What to make; `cjmap formats` lists them.",
            autocompletion=picture_formats,
        ),
    ] = None,
    theme: Annotated[
        str,
        typer.Option(
            metavar="NAME|FILE",
            help="The colours: dark, high-contrast, light, print. Or the path of a theme file.",
            autocompletion=theme_names,
        ),
    ] = "light",
    lanes: Annotated[
        Optional[list[str]],  # noqa: UP045
        typer.Option(
            metavar="NAMES", help="Only these lanes, for example: actions,emotions,pain_points"
        ),
    ] = None,
    persona: Annotated[
        Optional[list[str]],  # noqa: UP045
        typer.Option(metavar="NAMES", help="Only these personas, by name or id."),
    ] = None,
    section: Annotated[
        Optional[list[str]],  # noqa: UP045
        typer.Option(
            metavar="NAMES",
            help="Only these parts of a summary, for example: phases,opportunities",
            autocompletion=section_names,
        ),
    ] = None,
    language: Annotated[
        str,
        typer.Option(
            metavar="CODE",
            help="The language of the built-in labels, such as de or pt-BR. Default: the map's.",
            autocompletion=languages,
        ),
    ] = "",
    template: Annotated[
        str,
        typer.Option(
            metavar="DIR", help="A folder of your own templates for parts of the report (-f html)."
        ),
    ] = "",
    stdout: Annotated[bool, typer.Option("--stdout", help="The same as -o -.")] = False,
    open_it: Annotated[
        bool, typer.Option("--open", help="Show the (first) picture when it is done.")
    ] = False,
    watch: Annotated[
        bool, typer.Option("--watch", "-w", help="Draw again whenever a map is saved.")
    ] = False,
    jobs: Jobs = None,
) -> None:
    """Draw maps as pictures, or write reports of them.

    A picture that would not change is left untouched. A map with errors is not drawn: the
    errors are shown, an older picture stays, and the other maps are drawn.

    \b
    Examples:
      cjmap render lunch.yaml                     makes lunch.svg beside it
      cjmap render lunch.yaml -o board.svg --open
      cjmap render lunch.yaml -f html --open      a report with tables, filters, search
      cjmap render maps/ -o pictures/             all maps of a folder
      cjmap render lunch.yaml --lanes actions,thoughts,emotions
      cjmap render lunch.yaml --watch             draws it again on every save
      cat lunch.yaml | cjmap render - > lunch.svg

    In a folder, a map is a file that ends in .journey.yaml, or in .yaml or .yml with a line
    `title:` and one `phases:` or `actions:`.
    """
    from cjmap.cli.render import render as run

    _need(maps, "render")
    if stdout and output not in (None, "-"):
        raise CjmapError("--stdout and -o cannot both be followed", "leave one of them out")
    drawing = Drawing(
        theme=theme,
        lanes=tuple(lanes or ()),
        personas=tuple(persona or ()),
        sections=tuple(section or ()),
        language=language,
        template=template,
    )
    target = "-" if stdout else output
    if watch:
        from cjmap.cli.watch import Order
        from cjmap.cli.watch import watch as run_on

        raise typer.Exit(run_on(Order(maps or [], target, format, drawing), open_it))
    raise typer.Exit(run(maps or [], target, format, drawing, jobs, open_it))


@app.command()
def validate(
    maps: Maps = None,
    format: Annotated[
        str,
        typer.Option(
            "--format",
            "-f",
            metavar="NAME",
            help="text (for people) or json.",
            autocompletion=report_formats,
        ),
    ] = "text",
    jobs: Jobs = None,
) -> None:
    """Look for mistakes in maps, and say where and how to put them right.

    \b
    Examples:
      cjmap validate lunch.yaml
      cjmap validate maps/                        all maps of a folder
      cjmap validate maps/ --format json          for scripts
    """
    from cjmap.cli.validate import validate as run

    _need(maps, "validate")
    raise typer.Exit(run(maps or [], format, jobs))


@app.command()
def new(
    file: Annotated[
        Optional[str],  # noqa: UP045
        typer.Argument(metavar="[FILE]", help="The file to make. Default: journey.yaml"),
    ] = None,
    type: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(
            "--type",
            "-t",
            metavar="NAME",
            help="tiny, purchase, service, experience, blueprint. Default: tiny.",
            autocompletion=map_types,
        ),
    ] = None,
) -> None:
    """Make a map to start from, with explanations in it.

    On a terminal it asks for what you leave out. An existing file is never replaced.

    \b
    Examples:
      cjmap new                                   asks
      cjmap new lunch.yaml --type service
    Then: open the file in an editor, change it, and run cjmap render on it.
    """
    from cjmap.cli.new import new as run

    raise typer.Exit(run(file, type))


@app.command()
def schema(
    output: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option("--output", "-o", metavar="FILE", help="Default: standard output."),
    ] = None,
) -> None:
    """Write the JSON Schema of the map format, so that editors can help with typing.

    \b
    Example:
      cjmap schema -o journey-map.schema.json
    Then write as the first line of a map:
      # yaml-language-server: $schema=journey-map.schema.json
    """
    from cjmap.cli.schema import schema as run

    raise typer.Exit(run(output))


@app.command()
def formats() -> None:
    """List what maps can be drawn as."""
    from cjmap.cli.formats import formats as run

    raise typer.Exit(run())


@app.command()
def themes(
    theme: Annotated[
        Optional[str],  # noqa: UP045
        typer.Argument(
            metavar="[THEME]",
            help="One of them, or a theme file of your own to be checked.",
            autocompletion=theme_names,
        ),
    ] = None,
) -> None:
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

    raise typer.Exit(run(theme))


def _need(maps: list[str] | None, command: str) -> None:
    if not maps:
        raise CjmapError(
            "no MAPS are named: which file or folder?", f"for example: cjmap {command} lunch.yaml"
        )
