"""The language of a text, where its letters tell it."""

from __future__ import annotations

import re
from collections.abc import Iterable

_KANA = re.compile(r"[\u3041-\u30ff]")
_HANGUL = re.compile(r"[\uac00-\ud7af]")
_HAN = re.compile(r"[\u3400-\u9fff]")
_LATIN = re.compile(r"[^\W\d_\u3041-\u30ff\uac00-\ud7af\u3400-\u9fff]+")
_SAMPLE = 20_000


def language_of(texts: Iterable[str]) -> str:
    """Japanese, Korean or Chinese; empty where the letters are those of many languages.

    A name in other letters among them counts as one letter of theirs.
    """
    text = " ".join(texts)[:_SAMPLE]
    kana, hangul, han = (len(one.findall(text)) for one in (_KANA, _HANGUL, _HAN))
    if kana + hangul + han <= len(_LATIN.findall(text)):
        return ""
    if hangul > kana + han:
        return "ko"
    return "ja" if kana * 10 > han else "zh"
