"""The other tools, where `bench/setup` could install them."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

from bench.maps import steps

HERE = Path(__file__).parent
NODE = HERE / "node" / "node_modules" / ".bin"
PYTHON = HERE / ".venv" / "bin"
SCHEMA = HERE.parent / "schemas" / "journey-map.schema.json"


def ajv(folder: Path) -> list[str] | None:
    """ajv-cli on all maps of a folder."""
    options = ["--spec=draft2020", "--strict=false", "-s", str(SCHEMA), "-d", f"{folder}/*.yaml"]
    return _found(NODE / "ajv", ["validate", *options])


def sourcemeta(folder: Path) -> list[str] | None:
    """sourcemeta's jsonschema on all maps of a folder."""
    options = ["validate", str(SCHEMA), str(folder), "--extension", ".yaml"]
    return _found(NODE / "jsonschema", options)


def check_jsonschema(maps: list[Path]) -> list[str] | None:
    """check-jsonschema on some maps."""
    return _found(PYTHON / "check-jsonschema", ["--schemafile", str(SCHEMA), *map(str, maps)])


def yamllint(maps: list[Path]) -> list[str] | None:
    """yamllint on some maps, with its relaxed rules."""
    return _found(PYTHON / "yamllint", ["-d", "relaxed", *map(str, maps)])


def mermaid(folder: Path, seed: int) -> list[str] | None:
    """mermaid-cli on a `journey` of 36 steps, with the machine's own Chromium."""
    chromium = shutil.which("chromium") or shutil.which("google-chrome")
    if not chromium:
        return None
    config = folder / "puppeteer.json"
    config.write_text(json.dumps({"executablePath": chromium, "args": ["--no-sandbox"]}))
    source = diagram(folder, seed)
    output = str(folder / "journey.svg")
    return _found(NODE / "mmdc", ["-q", "-p", str(config), "-i", str(source), "-o", output])


def diagram(folder: Path, seed: int) -> Path:
    """A `journey` of 36 steps."""
    source = folder / f"journey{seed}.mmd"
    lines = ["journey", "  title A journey"]
    for phase, actions in steps(seed):
        lines.append(f"  section {phase}")
        lines += [f"    {text}: {score}: Person" for text, score in actions]
    source.write_text("\n".join(lines))
    return source


def mermaid_reading(source: Path, times: int) -> list[str] | None:
    """Mermaid in Node: it reads a `journey` once, and then so many times again."""
    node = shutil.which("node")
    if not node or not (HERE / "node" / "node_modules" / "mermaid").exists():
        return None
    return [node, str(HERE / "node" / "read.mjs"), str(source), str(times)]


def _found(program: Path, arguments: list[str]) -> list[str] | None:
    return [str(program), *arguments] if program.exists() else None
