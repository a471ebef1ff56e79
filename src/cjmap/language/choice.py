"""Which languages there are labels in, and which of them a code means."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from cjmap.language.language import Language

_HOME = Path(__file__).with_name("catalogues")


def spoken() -> tuple[str, ...]:
    """The codes of all languages that labels are there in."""
    return tuple(
        sorted(["en", *(path.parts[-3].replace("_", "-") for path in _HOME.glob("*/*/cjmap.mo"))])
    )


@lru_cache(maxsize=32)
def speak(code: str | None) -> Language:
    """The language of a BCP 47 code; English where there are no labels in it."""
    name = catalogue(code or "en")
    if name is None:
        return Language()
    if name == "en":
        return Language(code or "en")
    from cjmap.language.translated import translated

    assert code is not None
    return translated(code, name, _file(name))


def catalogue(code: str) -> str | None:
    """The name of the catalogue for a code: `de` for `de-CH`; None where there is none.

    Chinese has two, by its characters: where the code does not say which, the country does.
    """
    language, *rest = code.lower().replace("_", "-").split("-")
    name = _OTHER_CODES.get(language, language)
    if name == "zh" and _TRADITIONAL.intersection(rest) and "hans" not in rest:
        name = "zh_Hant"
    return name if name == "en" or _file(name).is_file() else None


def _file(name: str) -> Path:
    return _HOME / name / "LC_MESSAGES" / "cjmap.mo"


_OTHER_CODES = {"iw": "he", "cmn": "zh"}
_TRADITIONAL = frozenset(("hant", "tw", "hk", "mo"))
