"""Comparisons of small maps."""

from __future__ import annotations

from pathlib import Path

from cjmap.alongside import side_by_side
from cjmap.compare.comparison import Comparison
from cjmap.compare.differences import differences
from cjmap.compare.sentences import sentence
from cjmap.pipeline import Drawing, map_of, open_map

EXAMPLES = Path(__file__).parents[2] / "examples"


def compared(*texts: str, **options: object) -> Comparison:
    """Maps given as texts, side by side; `options` are those of a drawing."""
    documents = [map_of(text.encode(), f"{n}.yaml", None) for n, text in enumerate(texts)]
    assert all(one.ok for one in documents), [one.problems for one in documents]
    return side_by_side(documents, Drawing(**options))  # type: ignore[arg-type]


def examples(*names: str) -> Comparison:
    """Examples, side by side."""
    found = [open_map(str(EXAMPLES / f"{name}.journey.yaml")) for name in names]
    return side_by_side(found, Drawing())


def told(comparison: Comparison) -> list[str]:
    """All that differs, in sentences."""
    language = comparison.boards[0].language
    return [sentence(one, comparison, language) for one in differences(comparison)]
