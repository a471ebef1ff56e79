"""Every case of the YAML test suite gives data or located problems."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from cjmap.text.source import Source
from cjmap.text.yaml import parse

_FILE = Path(__file__).parent.parent / "data" / "yaml-test-suite" / "cases.json"
CASES: list[dict[str, Any]] = json.loads(_FILE.read_text(encoding="utf-8"))

REFUSED_ON_PURPOSE = {"tag", "missing-key", "key-not-text", "merge-key", "several-documents"}

_LIBYAML_REFUSES = """
    2LFX 2SXE 4MUZ 4MUZ-1 4MUZ-2 58MP 5MUD 5T43 6BCT 6CA3 6LVF 8XYN 96NN 96NN-1 9SA2 A2M4 BEC7
    DBG4 DK3J DK95 DK95-3 DK95-4 FP8R HM87 K3WX MUS6-5 MUS6-6 NJ66 Q5MG R4YG VJP3-1 W5VH Y79Y-1
    Y79Y-10 ZYU8 ZYU8-1 ZYU8-2 ZYU8-3
"""
LIBYAML_REFUSES = frozenset(_LIBYAML_REFUSES.split())
"""Valid YAML 1.2 that libyaml does not read: signs after a colon without a space, `?` and `-` in
brackets, unknown directives, tabs as separation. None of it occurs in what analysts write."""

_LIBYAML_READS_ON = """
    9C9N 9JBA CVW2 DK95-1 G5U8 QB6E S98Z SU5Z X4QW Y79Y-3 YJV2
"""
LIBYAML_READS_ON = frozenset(_LIBYAML_READS_ON.split())
"""Not valid in YAML 1.2, but libyaml reads it, and it means what it looks like."""

READ_DIFFERENTLY = {
    "652Z": "libyaml takes a `?` in braces for the sign of a key",
    "HM87-1": "libyaml takes a `?` in brackets for the sign of a key",
    "Y2GN": "libyaml ends the name of an anchor at a colon",
    "JEF9-2": "libyaml does not count a last line without a line end",
    "L24T-1": "libyaml does not count a last line without a line end",
}


def _id(case: dict[str, Any]) -> str:
    return str(case["id"])


def _scalar(expected: Any, found: Any) -> bool:
    """Whether a scalar is the text that was written, or None."""
    if expected is None or isinstance(expected, str):
        return bool(found == expected)
    if isinstance(expected, bool):
        return bool(found == str(expected).lower())
    return isinstance(found, str) and float(int(found, 0) if "x" in found else found) == expected


def _same(expected: Any, found: Any) -> bool:
    if isinstance(expected, dict):
        return (
            isinstance(found, dict)
            and expected.keys() == found.keys()
            and all(_same(expected[key], found[key]) for key in expected)
        )
    if isinstance(expected, list):
        return (
            isinstance(found, list)
            and len(expected) == len(found)
            and all(map(_same, expected, found))
        )
    return _scalar(expected, found)


@pytest.mark.parametrize("case", CASES, ids=_id)
def test_gives_data_or_located_problems(case: dict[str, Any]) -> None:
    source = Source("case.yaml", case["yaml"])
    parsed = parse(source)
    assert parsed.data is not None or parsed.failed
    for problem in parsed.problems:
        assert problem.span is not None
        assert 1 <= problem.span.line <= source.line_count


@pytest.mark.parametrize("case", [case for case in CASES if "json" in case], ids=_id)
def test_valid_yaml_is_read_as_the_suite_says(case: dict[str, Any]) -> None:
    parsed = parse(Source("case.yaml", case["yaml"]))
    codes = {problem.code for problem in parsed.problems}
    if case["id"] in LIBYAML_REFUSES:
        assert parsed.failed
    elif case["json"] is None:
        assert codes & {"empty-file", "tag"}
    elif parsed.failed:
        assert codes & REFUSED_ON_PURPOSE
    else:
        assert _same(case["json"], parsed.data) is (case["id"] not in READ_DIFFERENTLY)


@pytest.mark.parametrize("case", [case for case in CASES if case.get("fail")], ids=_id)
def test_what_is_not_yaml_is_refused(case: dict[str, Any]) -> None:
    parsed = parse(Source("case.yaml", case["yaml"]))
    assert parsed.failed is (case["id"] not in LIBYAML_READS_ON)
