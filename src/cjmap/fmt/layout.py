"""Where everything stands: indentation, the space between words, empty lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from cjmap.fmt.blocks import Block, target_of_comment
from cjmap.fmt.lines import Gap, rewrite
from cjmap.fmt.spaces import between
from cjmap.fmt.texts import moved
from cjmap.fmt.written import ODD_BREAK, WIDTH, Written
from cjmap.text.edit import Edit
from cjmap.text.lines import BREAK
from cjmap.text.tokens import Token

_THOUSANDS = re.compile(r"[0-9],[0-9]{3}(?![0-9])")
_START = Token("start", 0, 0)


def layout(written: Written) -> list[Edit]:
    """The edits that put every line and every space in its place."""
    return [] if written.unusual else list(_Walk(written).edits())


class _Walk:
    """One walk over the tokens, with the block that it is in."""

    def __init__(self, written: Written) -> None:
        self.written = written
        self.block: Block | None = None
        self.brackets = 0
        self.at = 0

    def edits(self) -> Iterator[Edit]:
        """What is to be changed, in file order."""
        text = self.written.text
        last, before, is_key = _START, self.block, False
        for at, token in enumerate(self.written.tokens):
            self.at = at
            in_brackets = self.brackets > 0
            self._enter(token)
            if token.start == token.end and token.kind != "eof":
                is_key = token.kind == "key"
                continue
            old = text[last.end : token.start]
            new = self._gap(old, last, token, before, is_key, in_brackets)
            if last.kind == "," and token.kind in ("]", "}") and not old.strip():
                yield Edit(last.start, token.start, new.lstrip(" "))
            elif new != old:
                yield Edit(last.end, token.start, new)
            if token.kind == "text" and BREAK.search(text, token.start, token.end):
                shift = self._shift(old, new, last, token, in_brackets)
                yield from moved(self.written, token, self.block, shift)
            last, before, is_key = token, self.block, False

    def _enter(self, token: Token) -> None:
        """Go into the block that a token opens, or out of the one that it ends."""
        kind = token.kind
        if kind in ("{", "["):
            self.brackets += 1
        elif kind in ("}", "]"):
            self.brackets -= 1
        elif self.brackets:
            return
        elif kind in ("mapping", "list"):
            self._open(token, kind == "list")
        elif kind == "-":
            if self.block is None or not self.block.is_list:
                self._open(token, True, bare=True)
        elif kind in ("key", "end"):
            if self.block is not None and self.block.bare:
                self.block = self.block.parent
            if kind == "end" and self.block is not None:
                self.block = self.block.parent

    def _open(self, token: Token, is_list: bool, bare: bool = False) -> None:
        self.block = Block(self.block, self.written.column(token.start), is_list, bare)

    def _gap(
        self,
        old: str,
        last: Token,
        token: Token,
        before: Block | None,
        is_key: bool,
        in_brackets: bool,
    ) -> str:
        """What is to stand between two tokens."""
        if (not old.isascii() and ODD_BREAK.search(old)) or (
            last.kind == "," and self._is_in_a_number(last)
        ):
            return old
        same_line = "\n" not in old and "\r" not in old
        begins = last.kind == "start" or self.written.text[last.end - 1] in "\r\n"
        if same_line and not begins and token.kind != "eof":
            return between(last, token, old)
        if not in_brackets and self._can_join(old, last, token, is_key):
            return " "
        gap = Gap(
            old,
            begins_line=begins,
            line_break=self.written.line_break if token.kind == "eof" else None,
        )
        if token.kind == "eof" and last.is_block_text and same_line:
            return old  # a line end would become a part of the text
        target = self._indentation(old, token, is_key, in_brackets)
        shift = self.block.shift if in_brackets and self.block else None
        after = self.block if is_key or token.kind == "-" else None
        return rewrite(gap, target, lambda column: target_of_comment(column, shift, before, after))

    def _indentation(self, old: str, token: Token, is_key: bool, in_brackets: bool) -> int:
        """How far a token that begins a line is to stand from the edge."""
        if self.block is None or token.kind in ("eof", "---", "..."):
            return 0
        if in_brackets:
            return max(0, self.written.column(token.start) + self.block.shift)
        return self.block.target + (0 if is_key or token.kind == "-" else 2)

    def _can_join(self, old: str, last: Token, token: Token, is_key: bool) -> bool:
        """Whether what stands on the next line can come up behind its key or dash."""
        if last.kind not in (":", "-") or "#" in old or token.kind == "-":
            return False
        if is_key:
            return last.kind == "-"
        if token.kind not in ("text", "{", "[", "*"):
            return False
        written = self.written
        end = written.line_end(token.start)
        if token.is_block_text:
            return True
        one_line = token.end <= end if token.kind in ("text", "*") else self._closes(end)
        return one_line and written.column(last.end) + 1 + end - token.start <= WIDTH

    def _is_in_a_number(self, comma: Token) -> bool:
        """Whether a comma was hardly meant to end anything, as in `1,000`: that is pointed out."""
        return _THOUSANDS.match(self.written.text, comma.start - 1) is not None

    def _closes(self, end: int) -> bool:
        """Whether the brackets that open here are closed before a place."""
        depth = 0
        for at in range(self.at, len(self.written.tokens)):
            one = self.written.tokens[at]
            if one.end > end:
                break
            depth += (one.kind in ("{", "[")) - (one.kind in ("}", "]"))
            if not depth:
                return True
        return False

    def _shift(self, old: str, new: str, last: Token, token: Token, in_brackets: bool) -> int:
        """How far the further lines of a text are to move: as its first line, or as its block."""
        if self.block is None:
            return 0
        if not in_brackets and BREAK.search(new):
            return len(BREAK.split(new)[-1]) - self.written.column(token.start)
        return self.block.shift
