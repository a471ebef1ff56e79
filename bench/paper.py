"""How long PNG and PDF take, beside bare Typst with the same pictures, and beside a browser."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

from bench.measure import Run, pair, run

_BARE = """
import re, sys
from pathlib import Path
import typst
folder, format, *paths = sys.argv[1:]
fonts = typst.Fonts(
    include_system_fonts=False, include_embedded_fonts=False, font_paths=[folder]
)
program = b'''
#set page(width: auto, height: auto, margin: 0pt)
#image(bytes(sys.inputs.svg), format: "svg", width: float(sys.inputs.width) * 1pt)
'''
for path in paths:
    svg = Path(path).read_text(encoding="utf-8")
    width = re.search(r' width="([0-9.]+)"', svg)[1]
    inputs = {"svg": svg, "width": width}
    ppi = 72 * 1920 / float(width)
    data = typst.compile(program, font_paths=fonts, format=format, ppi=ppi, sys_inputs=inputs)
    Path(path).with_suffix("." + format).write_bytes(data)
"""
_FONTS = Path(__file__).parent.parent / "src" / "cjmap" / "layout" / "fonts"
_CHROMIUM = next(filter(None, map(shutil.which, ("chromium", "chromium-browser", "chrome"))), None)


def pictures(cjmap: str, folder: Path, maps: list[Path]) -> list[Path]:
    """The SVGs that all are given."""
    run([cjmap, "render", *map(str, maps), "-o", f"{folder}/paper/"])
    return sorted((folder / "paper").glob("*.svg"))


def beside_bare(
    cjmap: str, folder: Path, maps: list[Path], svgs: list[Path], format: str, jobs: str
) -> tuple[Run, Run]:
    """Making all maps, and bare Typst with their finished pictures; whole processes.

    In one process it is processor time that counts, which is the same on a busy machine.
    """
    options = ["--width", "1920"] if format == "png" else []
    output = ["-f", format, *options, "--jobs", jobs, "-o", f"{folder}/paper-{format}/"]
    ours = [cjmap, "render", *map(str, maps), *output]
    bare = [sys.executable, "-c", _BARE, str(_FONTS), format, *map(str, svgs)]
    if jobs != "1":
        return pair(ours, bare, 3)
    runs = [(run(ours), run(bare)) for _ in range(3)]
    first, second = (min(one.processor for one in some) for some in zip(*runs, strict=True))
    return Run(first, 0), Run(second, 0)


def browser(folder: Path, svg: Path) -> list[str]:
    """The command that has headless Chromium make a PNG of a picture; empty without one."""
    if not _CHROMIUM:
        return []
    flags = ["--headless", "--no-sandbox", "--disable-gpu", "--hide-scrollbars"]
    target = [f"--screenshot={folder / 'browser.png'}", "--window-size=1920,2400"]
    return [_CHROMIUM, *flags, f"--user-data-dir={folder / 'browser'}", *target, svg.as_uri()]
