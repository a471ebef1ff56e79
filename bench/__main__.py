"""One table with every ratio that cjmap is held to, measured in one run on this machine.

`python -m bench loading starts` measures only these groups; they are `starts`, `loading`,
`validating`, `linting`, `formatting`, `comparing`, `merging`, `drawing`, `reporting`,
`retelling`, `exporting`, `importing`, `printing` and `growth`.
"""

from __future__ import annotations

import compileall
import sys
import tempfile
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import NamedTuple

from bench import (
    decks,
    diffing,
    history,
    importing,
    linting,
    maps,
    merging,
    page,
    paper,
    peers,
    sheets,
    workbooks,
)
from bench.measure import Run, best, pair, run

CJMAP = str(Path(sys.executable).parent / "cjmap")
PYTHON = sys.executable
SOURCES = Path(__file__).parent.parent / "src"
MANY = 1000
SAMPLE = 20
PICTURES = 100
COMMITS = 500
ROWS = 200
MANY_ROWS = 100_000

_MODELS = "from cjmap.model.journey import Journey; Journey.model_rebuild()"
_LOAD = """
import sys, time, glob, gc
from cjmap.cli.workers import ordered
from cjmap.pipeline import open_map
paths = sorted(glob.glob(sys.argv[1] + "/*.yaml"))
def work(path): return len(open_map(path).problems)
work(paths[0])
start = time.perf_counter()
assert sum(ordered(work, paths, int(sys.argv[2]), 1)) == 0
print(time.perf_counter() - start)
"""
_PYYAML = """
import sys, time, glob, yaml
paths = sorted(glob.glob(sys.argv[1] + "/*.yaml"))
start = time.perf_counter()
for path in paths:
    with open(path, "rb") as file:
        yaml.load(file.read(), yaml.CSafeLoader)
print(time.perf_counter() - start)
"""


class Row(NamedTuple):
    """What was measured, what came out, what is to be reached, and whether it is."""

    what: str
    found: str
    wanted: str
    reached: bool


def main(wanted: list[str]) -> None:
    """Measure everything, or the groups that are named, and print the tables."""
    # An installed cjmap is compiled; a checkout need not be, and then every start compiles it.
    compileall.compile_dir(SOURCES, quiet=1)
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        files = maps.write(folder / "maps", MANY)
        size = sum(path.stat().st_size for path in files) / MANY
        print(f"{MANY:,} maps of {size / 1000:.1f} KB on average\n")
        print(f"{'what':58} {'measured':>34}  {'wanted':>10}")
        for group, rows in _GROUPS.items():
            for row in rows(folder, files) if group in wanted or not wanted else ():
                mark = "ok" if row.reached else "MISSED"
                print(f"{row.what:58} {row.found:>34}  {row.wanted:>10}  {mark}", flush=True)
        if "growth" in wanted or not wanted:
            print("\nGrowth of one picture (whole process)")
            _growth(folder)
        if "linting" in wanted or not wanted:
            print("\nGrowth of linting: all rules, microseconds an item")
            linting.growth(folder)
        if "comparing" in wanted or not wanted:
            print("\nGrowth of cjmap diff + of patching, microseconds a step")
            diffing.growth(folder)
        if "merging" in wanted or not wanted:
            print("\nGrowth of cjmap merge of three maps, microseconds a step")
            merging.growth(folder)


def _starts(folder: Path, files: list[Path]) -> Iterator[Row]:
    yield _ratio(
        "cjmap --version : python -c pass",
        *pair([CJMAP, "--version"], [PYTHON, "-c", "pass"], 15),
        2,
    )
    models = [PYTHON, "-c", _MODELS]
    yield _ratio(
        "cjmap validate, one map : importing and building the models",
        *pair([CJMAP, "validate", str(files[0])], models, 15),
        1.2,
    )


def _formatting(folder: Path, files: list[Path]) -> Iterator[Row]:
    tidy = folder / "tidy.yaml"
    tidy.write_bytes(files[0].read_bytes())
    run([CJMAP, "fmt", str(tidy)])
    yield _ratio(
        "cjmap fmt --check, one map : cjmap validate of it",
        *pair([CJMAP, "fmt", "--check", str(tidy)], [CJMAP, "validate", str(tidy)], 15),
        1.5,
    )


def _comparing(folder: Path, files: list[Path]) -> Iterator[Row]:
    """A map of which a score, a name and a text have changed."""
    workshop = maps.write(folder / "compared", 1, maps.everyday)[0]
    for size, one in (("9 KB", workshop), ("22 KB", files[0])):
        other = folder / f"later-{one.name}"
        text = one.read_text(encoding="utf-8").replace("score: -1", "score: 1", 1)
        text = text.replace("name: Decide", "name: Settle").replace(
            "thought: ", "thought: Well, ", 1
        )
        other.write_text(text, encoding="utf-8")
        yield _ratio(
            f"cjmap diff of two maps of {size} : cjmap validate of one",
            *pair([CJMAP, "diff", str(one), str(other)], [CJMAP, "validate", str(one)], 15),
            1.5,
        )


def _loading(folder: Path, files: list[Path]) -> Iterator[Row]:
    # By turns, as in `pair`, so that all three meet the same machine.
    ways = ((_LOAD, 1), (_LOAD, 2), (_PYYAML, 0))
    turns = [[_printed(code, folder / "maps", jobs) for code, jobs in ways] for _ in range(5)]
    one, two, floor = map(min, zip(*turns, strict=True))
    yield _ratio("loading, one process : yaml.load(CSafeLoader)", Run(one, 0), Run(floor, 0), 0.6)
    yield _ratio("loading, two processes : one", Run(two, 0), Run(one, 0), 0.6)


def _printed(code: str, folder: Path, jobs: int) -> float:
    import subprocess

    command = [PYTHON, "-c", code, str(folder), str(jobs)]
    return float(subprocess.run(command, capture_output=True, text=True, check=True).stdout)


def _validating(folder: Path, files: list[Path]) -> Iterator[Row]:
    ours = best([CJMAP, "validate", str(folder / "maps")], 3)
    few = maps.write(folder / "few", 100)
    less = run([CJMAP, "validate", "--jobs", "2", *map(str, few)])
    for name, command in (
        ("ajv-cli", peers.ajv(folder / "maps")),
        ("sourcemeta jsonschema", peers.sourcemeta(folder / "maps")),
    ):
        if command:
            yield _times(f"{name} : cjmap validate, {MANY:,} maps", best(command, 2), ours, 1)
    for name, command in (
        ("check-jsonschema", peers.check_jsonschema(files[:SAMPLE])),
        ("yamllint", peers.yamllint(files[:SAMPLE])),
    ):
        if command:
            what = f"{name} (scaled from {SAMPLE}) : cjmap validate"
            yield _times(what, _scaled(command), ours, 25)
    found = f"{less.memory:.0f} MiB at 100, {ours.memory:.0f} at {MANY:,}"
    yield Row("memory of one process of cjmap validate", found, "<= 64 MiB", ours.memory <= 64)


def _linting(folder: Path, files: list[Path]) -> Iterator[Row]:
    loading, rules = linting.cost(f"{folder}/maps/*.yaml")
    yield _ratio(f"all rules on {MANY:,} maps : loading them", Run(rules, 0), Run(loading, 0), 0.5)
    all_of_it = [CJMAP, "lint", "--format", "concise", "--exit-zero", str(folder / "maps")]
    fresh = best([*all_of_it, "--no-cache"], 3)
    ajv = peers.ajv(folder / "maps")
    if ajv:
        yield _times(f"ajv-cli : cjmap lint, {MANY:,} maps", best(ajv, 2), fresh, 1)
    for name, command in (
        ("check-jsonschema", peers.check_jsonschema(files[:SAMPLE])),
        ("yamllint", peers.yamllint(files[:SAMPLE])),
    ):
        if command:
            yield _times(f"{name} (scaled) : cjmap lint", _scaled(command), fresh, 20)
    first, second = (run(all_of_it) for _ in range(2))
    yield _ratio("cjmap lint, nothing changed : the first run", second, first, 0.2)
    one = [str(folder / "maps" / files[0].name)]
    yield _ratio(
        "cjmap lint, one map : cjmap validate of it",
        *pair([CJMAP, "lint", *one], [CJMAP, "validate", *one], 15),
        1.3,
    )


def _scaled(command: list[str]) -> Run:
    """What all maps would take by what a sample takes, the start counted once."""
    start = run([command[0], "--version"]).seconds
    part = run(command, wrong=True).seconds
    return Run(start + (part - start) * MANY / SAMPLE, 0)


def _drawing(folder: Path, files: list[Path]) -> Iterator[Row]:
    workshop = maps.write(folder / "workshop", PICTURES, maps.everyday)
    each = _rendered(folder, workshop)
    name = f"cjmap render of {PICTURES} maps, whole process, a map"
    yield Row(f"{name} of 9 KB", f"{each * 1000:.1f} ms", "<= 10 ms", each <= 0.010)
    dense = _rendered(folder, files[:PICTURES])
    yield Row(f"{name} of 22 KB", f"{dense * 1000:.1f} ms", "<= 10 ms", dense <= 0.010)
    for size, some, svg in (("9 KB", workshop, each), ("22 KB", files[:PICTURES], dense)):
        summary = Run(_rendered(folder, some, "md"), 0)
        yield _ratio(f"Markdown : SVG, a map of {size}", summary, Run(svg, 0), 1)
    command = peers.mermaid(folder, 1)
    if command:
        yield _times(
            "mermaid-cli journey : cjmap render, a map", best(command, 3), Run(each, 0), 50
        )


def _reporting(folder: Path, files: list[Path]) -> Iterator[Row]:
    workshop = maps.write(folder / "workshop", PICTURES, maps.everyday)
    for size, some in (("9 KB", workshop), ("22 KB", files[:PICTURES])):
        report, picture = (Run(_rendered(folder, some, name), 0) for name in ("html", "svg"))
        yield _ratio(f"report : SVG, a map of {size}", report, picture, 3)
    large = folder / "large.yaml"
    large.write_text(maps.everyday(1, 8, 125), encoding="utf-8")
    run([CJMAP, "render", str(large), "-f", "html"])
    report = large.with_suffix(".html")
    found = report.stat().st_size / 1_000_000
    yield Row("report of a map with 1,000 actions", f"{found:.1f} MB", "<= 5 MB", found <= 5)
    if page.chromium():
        ready, bare, filtered = page.readiness(report)
        what = "the same, ready to use : without its script"
        yield _ratio(what, Run(ready / 1000, 0), Run(bare / 1000, 0), 1.25)
        yield Row("the same, one filter applied and laid out", f"{filtered:.0f} ms", "", True)


def _printing(folder: Path, files: list[Path]) -> Iterator[Row]:
    some = maps.write(folder / "print", SAMPLE, maps.everyday)
    svgs = paper.pictures(CJMAP, folder, some)
    for format, limit in (("pdf", 1.5), ("png", 1.2)):
        for jobs in ("1", "2"):
            ours, bare = paper.beside_bare(CJMAP, folder, some, svgs, format, jobs)
            what = f"cjmap render -f {format} --jobs {jobs} of {SAMPLE} maps : bare Typst"
            what += ", processor time" if jobs == "1" else ""
            yield _ratio(what, ours, bare, limit)
    command = paper.browser(folder, svgs[0])
    if command:
        each = Run(ours.seconds / SAMPLE, 0)
        yield _times("PNG of a map: Chromium : cjmap", best(command, 3), each, 3)


def _rendered(folder: Path, some: list[Path], format: str = "svg") -> float:
    """Seconds a map, the best of three whole runs that write new files each."""
    command = [CJMAP, "render", *map(str, some), "-f", format, "-o"]
    target = f"{folder}/{some[0].parent.name}-{format}"
    return min(run([*command, f"{target}-{number}/"]).seconds for number in range(3)) / len(some)


def _retelling(folder: Path, files: list[Path]) -> Iterator[Row]:
    for size, make in (("9 KB", maps.everyday), ("22 KB", maps.journey)):
        path = str(history.repository(folder / f"past-{size}", make(1), COMMITS))
        for name, limit in (("text", 10), ("html", 15)):
            told = [CJMAP, "history", path, "-f", name, "-o", str(folder / f"told.{name}")]
            yield _ratio(
                f"cjmap history -f {name}, {COMMITS} commits of {size} : render",
                *pair(told, [CJMAP, "render", path, "-o", str(folder / "one.svg")], 5),
                limit,
            )


def _exporting(folder: Path, files: list[Path]) -> Iterator[Row]:
    for size, make in (("9 KB", maps.everyday), ("22 KB", maps.journey)):
        some = maps.write(folder / f"books-{size}", SAMPLE, make)
        ours, bare = (Run(seconds, 0) for seconds in workbooks.measured(some))
        yield _ratio(f"workbook : bare xlsxwriter, as many cells, {size}", ours, bare, 4)
        ours, bare = (Run(seconds, 0) for seconds in decks.measured(some))
        yield _ratio(f"deck : bare python-pptx, as many shapes, {size}", ours, bare, 4)


def _growth(folder: Path) -> None:
    print(f"{'actions':>8} {'seconds':>8} {'less start, ms an action':>26}")
    start = None
    for actions in (6, 60, 150, 300, 600):
        path = folder / f"{actions}.yaml"
        path.write_text(maps.journey(7, actions // 6, 6), encoding="utf-8")
        seconds = best([CJMAP, "render", str(path), "-o", f"{folder}/{actions}.svg"], 3).seconds
        start = start or seconds
        each = (seconds - start) * 1000 / (actions - 6) if actions > 6 else 0
        print(f"{actions:8} {seconds:8.3f} {each:26.2f}", flush=True)


def _importing(folder: Path, files: list[Path]) -> Iterator[Row]:
    sheet = sheets.workbook(folder / "sheet.xlsx", ROWS)
    what = f"import of a sheet, {ROWS} rows : python-calamine + loading"
    yield _ratio(what, *pair(*sheets.commands(CJMAP, sheet), 15), 3)
    ours, floor = sheets.measured(sheet)
    yield _ratio("the same in a process that runs", Run(ours, 0), Run(floor, 0), 4)
    for path in sheets.large(folder, MANY_ROWS):
        told = run([CJMAP, "import", str(path)], wrong=True)
        what = f"memory of the import of {MANY_ROWS:,} rows in a file {path.suffix}"
        yield Row(what, f"{told.memory:.0f} MiB", "<= 256 MiB", told.memory <= 256)
    sources = importing.diagrams(folder, PICTURES)
    once = peers.mermaid_reading(sources[0], 0)
    again = peers.mermaid_reading(sources[0], 200)
    if not once or not again:
        return
    batch = best([CJMAP, "import", *map(str, sources), "-o", f"{folder}/in/", "--force"], 3)
    ours = Run(batch.seconds / PICTURES, batch.memory)
    yield _times(
        f"Mermaid in Node : cjmap import of {PICTURES}, a diagram", best(once, 3), ours, 100
    )
    theirs, parsing = importing.reading(again, sources[0])
    yield _times("the same in a process that runs : our reader", theirs, parsing, 1)


_GROUPS: dict[str, Callable[[Path, list[Path]], Iterator[Row]]] = {
    "starts": _starts,
    "loading": _loading,
    "validating": _validating,
    "linting": _linting,
    "formatting": _formatting,
    "comparing": _comparing,
    "drawing": _drawing,
    "reporting": _reporting,
    "retelling": _retelling,
    "exporting": _exporting,
    "importing": _importing,
    "printing": _printing,
}


def _ratio(what: str, ours: Run, floor: Run, limit: float) -> Row:
    """A row in which a small quotient is good."""
    ratio = ours.seconds / floor.seconds
    found = f"{ratio:.2f}  ({_time(ours)} : {_time(floor)})"
    return Row(what, found, f"<= {limit}", ratio <= limit)


def _times(what: str, other: Run, ours: Run, limit: float) -> Row:
    """A row in which a large quotient is good."""
    ratio = other.seconds / ours.seconds
    found = f"{ratio:.2f}  ({_time(other)} : {_time(ours)})"
    return Row(what, found, f">= {limit}", ratio >= limit)


def _time(one: Run) -> str:
    if one.seconds >= 1:
        return f"{one.seconds:.2f} s"
    return f"{one.seconds * 1000:.{0 if one.seconds >= 0.02 else 2}f} ms"


if __name__ == "__main__":
    main(sys.argv[1:])
