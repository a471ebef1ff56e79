"""Maps written in every way that YAML allows: data → text, with comments and gaps everywhere."""

from __future__ import annotations

import json
from random import Random
from typing import Any

from cjmap.text.scalar import scalar

COMMENTS = ("# why", "#", "#- old: line", "# ü: [x, {y", "#no space", "# 'quote \"")
ODD = frozenset("\x85\u2028\u2029\ufeff")


class Writer:
    """One text of some data; `random` decides how everything is written."""

    def __init__(self, random: Random) -> None:
        self.random = random
        self.noise = random.choice((0.0, 0.1, 0.3))
        self.anchors: dict[str, str] = {}

    def map(self, data: dict[str, Any]) -> str:
        """The whole file."""
        head = "".join(
            self._one_of("", "", "# head\n", "\n", "  # in\n", "---\n") for _ in range(2)
        )
        if head.count("---") > 1:
            head = ""
        indent = self._one_of(0, 0, 0, 0, 1, 3)
        text = head + self.block_map(data, indent)
        text += self._one_of("", "", "\n\n", "# end\n", "  \n", "    # end")
        if self._maybe(0.2):
            text = text.rstrip("\n")
        return text.replace("\n", "\r\n") if self._maybe(0.15) else text

    def block_map(self, data: dict[str, Any], indent: int, first: str | None = None) -> str:
        """A mapping on lines of its own; `first` stands in front of its first line."""
        parts = []
        for at, (key, value) in enumerate(data.items()):
            begin = first if at == 0 and first is not None else self._between(indent) + " " * indent
            parts.append(begin + self._key(key) + self._one_of("", "", "", " ") + ":")
            parts.append(self._value(value, indent))
        return "".join(parts)

    def block_list(self, data: list[Any], indent: int) -> str:
        """A list on lines of its own."""
        parts = []
        for one in data:
            parts.append(self._between(indent) + " " * indent + "-")
            gap = self._one_of(" ", " ", " ", "   ")
            if isinstance(one, dict) and one and self._maybe(0.7):
                parts.append(self.block_map(one, indent + 1 + len(gap), gap))
            else:
                parts.append(self._value(one, indent, dash=True))
        return "".join(parts)

    def _value(self, value: Any, indent: int, dash: bool = False) -> str:
        """What follows a colon or a dash, to the end of the line or lines."""
        deeper = indent + self._one_of(1, 2, 2, 2, 3, 4, 6)
        if isinstance(value, dict) and value and self._maybe(0.75):
            return self._behind(dash) + self.block_map(value, deeper)
        if isinstance(value, list) and value and self._maybe(0.75):
            bare = not dash and self._maybe(0.3)
            return self._behind(dash) + self.block_list(value, indent if bare else deeper)
        if isinstance(value, str) and self._maybe(0.25):
            block = self._block_text(value, indent, deeper)
            if block:
                return block
        gap = self._one_of(" ", " ", "   ", *([] if dash else ["\t", " \t "]))
        if self._maybe(0.1):
            gap = self._behind(dash) + " " * deeper
        if value is None:
            return self._behind(dash)
        return gap + self._anchored(value, indent) + self._behind()

    def _anchored(self, value: Any, indent: int) -> str:
        """A value, perhaps as an alias of one that was there, or with an anchor for later."""
        whole = json.dumps(value)
        if whole in self.anchors and self._maybe(0.3):
            return f"*{self.anchors[whole]}"
        if not self._maybe(0.05):
            return self.flow(value, indent)
        name = f"a{len(self.anchors)}"
        written = f"&{name}{self._one_of(' ', '  ')}{self.flow(value, indent)}"
        self.anchors[whole] = name
        return written

    def _block_text(self, value: str, indent: int, deeper: int) -> str:
        if not value.strip() or value != value.strip() or ODD & set(value) or "\r" in value:
            return ""
        if not value.replace("\n", "").isprintable() or "\n\n" in value:
            return ""
        lines = value.split("\n")
        if any(line != line.strip() for line in lines):
            return ""
        mark = self._one_of("", "", str(deeper - indent))
        body = "".join(" " * deeper + line + "\n" for line in lines)
        sign = self._one_of("|", ">") if len(lines) == 1 else "|"
        tail = "\n" if self._maybe(0.3) else ""
        return f" {sign}{mark}-{self._one_of('', '', '  # block')}\n{body}{tail}"

    def flow(self, value: Any, indent: int) -> str:
        """A value in brackets, or a text."""
        if isinstance(value, dict):
            pairs = [f"{self._key(k, True)}: {self.flow(v, indent)}" for k, v in value.items()]
            return "{" + self._joined(pairs, indent) + "}"
        if isinstance(value, list):
            return "[" + self._joined([self.flow(one, indent) for one in value], indent) + "]"
        return "" if value is None else self._text(value, True)

    def _joined(self, parts: list[str], indent: int) -> str:
        if any(not one or one[-1:] in ": " for one in parts):
            return ", ".join(one or "null" for one in parts)
        comma = self._one_of(", ", ",  ", " , ", ",\n" + " " * (indent + 3))
        if comma[1:2] == "\n" and self._maybe(0.3):
            comma = ",  # in brackets\n" + " " * (indent + 5)
        pad = self._one_of("", "", " ")
        last = "," if parts and self._maybe(0.1) else ""
        return pad + comma.join(parts) + last + pad

    def _key(self, key: str, flow: bool = False) -> str:
        return self._text(key, flow, key=True)

    def _text(self, value: str, flow: bool, key: bool = False) -> str:
        style = self._one_of("plain", "plain", "plain", "double", "single")
        if style == "single" and value.isprintable() and value:
            return "'" + value.replace("'", "''") + "'"
        if style == "plain" and value.isprintable() and (flow or key):
            return scalar(value, True)
        if style == "plain" and value.isprintable():
            return scalar(value, flow)
        text = json.dumps(value, ensure_ascii=False)
        return "".join(f"\\u{ord(c):04x}" if c in ODD or "\x7f" <= c <= "\x9f" else c for c in text)

    def _behind(self, dash: bool = False) -> str:
        """The end of a line; YAML has no tabs behind a dash."""
        tab = "  " if dash else "\t"
        if self._maybe(self.noise):
            return self._one_of(" ", "   ", tab) + self._one_of(*COMMENTS) + "\n"
        return self._one_of("", "", "", "  ", tab) + "\n"

    def _between(self, indent: int) -> str:
        """Lines between two entries."""
        if not self._maybe(self.noise):
            return ""
        lines = []
        for _ in range(self._one_of(1, 1, 2, 3)):
            column = self._one_of(indent, indent, indent, 0, max(0, indent - 2), indent + 1)
            lines.append(self._one_of("\n", "   \n", " " * column + self._one_of(*COMMENTS) + "\n"))
        return "".join(lines)

    def _maybe(self, chance: float) -> bool:
        return self.random.random() < chance

    def _one_of(self, *choices: Any) -> Any:
        return self.random.choice(choices)
