"""Languages other than English: labels from a gettext catalogue, numbers and dates from CLDR."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import dataclass, field
from decimal import Decimal
from functools import partial
from gettext import GNUTranslations
from pathlib import Path

from babel import Locale, UnknownLocaleError
from babel.dates import format_interval, format_skeleton
from babel.lists import format_list
from babel.numbers import format_decimal, format_percent

from cjmap.language.choice import spoken
from cjmap.language.direction import LRM, RLM, code_is_rtl, isolate
from cjmap.language.language import Language
from cjmap.language.numbers import MINUS, NARROW

_SKELETONS = {0: "y", 1: "yMMM", 2: "yMMMd"}
_QUARTERS = {"ja": "yQQQQ"}
_COMMAS = {"ar": "، ", "ja": "、", "zh": "、"}
_WITHOUT_GAP = ("ja", "ko", "zh")
"""Languages that write a unit in their own script directly behind its number."""


@dataclass(frozen=True, slots=True)
class Translated(Language):
    """A language with a catalogue. `locale` may be nearer to the code than the catalogue is."""

    catalogue: GNUTranslations = field(kw_only=True, repr=False, compare=False)
    locale: Locale = field(kw_only=True)

    def number(self, value: float) -> str:
        """A number as CLDR writes it, with a true minus sign."""
        return self._signed(_decimal(_exact(value), locale=self.locale))

    def signed(self, value: float) -> str:
        """A number with its sign, also where it is a plus."""
        number = self.number(value)
        return self._formula(f"+{number}") if value > 0 else number

    def percent(self, value: float) -> str:
        """A share of 100."""
        return self._signed(_percent(_exact(value) / 100, locale=self.locale))

    def figure(self, value: float, unit: str | None) -> str:
        """A number with its unit; a unit of the other direction takes its number along."""
        if unit == "%":
            return self.percent(value)
        number = self.number(value)
        if not unit:
            return number
        close = self.locale.language in _WITHOUT_GAP and ord(unit[0]) > 0x2E7F
        return isolate(f"{number}{'' if close else NARROW}{unit}", self.rtl)

    def date(self, text: str) -> str:
        """A date of the map as CLDR writes it, as exact as it was given."""
        day, skeleton = self._read(text)
        return str(format_skeleton(skeleton, day, locale=self.locale))

    def period(self, first: str, last: str) -> str:
        """From one date of the map to another; what both have in common is said once."""
        (start, skeleton), (end, other) = self._read(first), self._read(last)
        if skeleton == other and "Q" not in skeleton and start <= end:
            return str(format_interval(start, end, skeleton, locale=self.locale))
        pattern = str(self.locale.interval_formats[None])
        return pattern.format(self.date(first), self.date(last))

    @property
    def comma(self) -> str:
        """What stands between the names of a series."""
        return _COMMAS.get(self.locale.language, ", ")

    def list_of(self, texts: Sequence[str]) -> str:
        """The same in a sentence."""
        return format_list(self._isolated(texts), locale=self.locale)

    def _told(self, text: str) -> str:
        return self.catalogue.gettext(text)

    def _counted(self, one: str, many: str, n: int) -> str:
        return self.catalogue.ngettext(one, many, n)

    def _signed(self, text: str) -> str:
        return self._formula(text.replace("-", MINUS)) if "-" in text else text

    def _formula(self, text: str) -> str:
        """Signs and digits read from the left in every language."""
        return f"{RLM}{LRM}{text}{LRM}{RLM}" if self.rtl else text

    def _read(self, text: str) -> tuple[datetime.date, str]:
        """The first day that a date of the map means, and what is to be said of it."""
        year, *rest = text.split("-")
        if rest and rest[0].upper().startswith("Q"):
            skeleton = _QUARTERS.get(self.locale.language, "yQQQ")
            return datetime.date(int(year), 3 * int(rest[0][1:]) - 2, 1), skeleton
        month, day = (*(int(part) for part in rest), 1, 1)[:2]
        return datetime.date(int(year), month, day), _SKELETONS[len(rest)]


# No digit is rounded away.
_decimal = partial(format_decimal, decimal_quantization=False)
_percent = partial(format_percent, decimal_quantization=False)


def _exact(value: float) -> Decimal:
    return Decimal(str(round(value, 6)))


def names() -> dict[str, tuple[str, str]]:
    """The codes of all languages that labels are there in, with their English and own names."""
    found = ((code, Locale.parse(code, sep="-")) for code in spoken())
    return {code: (str(one.english_name), str(one.display_name)) for code, one in found}


def translated(code: str, name: str, file: Path) -> Translated:
    """The language of a code with the catalogue of this name: `de-CH` may be said by `de`."""
    with file.open("rb") as stream:
        catalogue = GNUTranslations(stream)
    try:
        locale = Locale.parse(code, sep="-")
    except (UnknownLocaleError, ValueError):
        locale = Locale.parse(name)
    return Translated(code, code_is_rtl(name), catalogue=catalogue, locale=locale)
