"""Steps, channels and items of lanes as pieces of a slide."""

from __future__ import annotations

from collections.abc import Iterator

from cjmap.board.figures import figures
from cjmap.board.voices import voices
from cjmap.export.grid import mood_of, told
from cjmap.export.pptx.canvas import Canvas
from cjmap.export.pptx.flow import Piece
from cjmap.export.pptx.photos import shown
from cjmap.export.pptx.pieces import BODY, SMALL, Card, Shop, Text, together
from cjmap.language.direction import dotted
from cjmap.language.speech import has_italics, quoted
from cjmap.language.words import (
    EFFORT,
    IMPACT,
    MOMENT,
    OPTIONAL,
    SEVERITIES,
    STATUSES,
    STEPS,
    WAYS,
    word,
)
from cjmap.layout.channel_icons import icon_of
from cjmap.layout.mood import face, tone
from cjmap.layout.paints import filled
from cjmap.layout.pictograms import pictogram
from cjmap.layout.scene import Circle, Node, Style
from cjmap.layout.scene import Text as Line
from cjmap.model.items import ItemAttributes, MetricItem, Opportunity, PainPoint, Quote, Score
from cjmap.model.journey import Action
from cjmap.model.registry import Channel
from cjmap.query.action import Chance
from cjmap.query.entries import Entry
from cjmap.query.story import Step

_HANG = 28.0
_ICON = 17.0
_CARDS = ("bubble", "pain", "opportunity")
"""What stands on cards; their edges tell what is assumed."""


class Items:
    """Makes pieces of what a map holds."""

    def __init__(self, canvas: Canvas, shop: Shop) -> None:
        self._canvas, self._shop, self._board = canvas, shop, canvas.board
        self._language = canvas.language

    def step(self, step: Step) -> Iterator[Piece]:
        """What somebody does: its number in the colour of the phase, then its words."""
        content = step.column.content
        name = content.text if isinstance(content, Action) else content.name or ""
        texts = [Text(name)]
        say = self._language.say
        about = [say(STEPS[content.kind])] if content.kind in STEPS else []
        if content.time and isinstance(content, Action):
            about.append(content.time)
        if content.optional:
            about.append(say(OPTIONAL))
        if step.column.content.moment_of_truth:
            about.append(f"★ {say(MOMENT)}")
        if about:
            texts.append(self._small(about))
        elif not isinstance(content, Action):
            return  # the title of the slide says it
        texts += [Text(f"– {one}", SMALL, "muted") for one in content.details]
        role = self._canvas.writing.colours.theme.phase(step.column.phase)
        label = step.column.label
        number = Line(0, BODY * 1.02, label, Style(16, 700), role, 20, 20)
        yield from self._shop.text(texts, (number,), _HANG)

    def channel(self, name: str) -> Iterator[Piece]:
        """A channel with its icon."""
        known = self._board.index.channel(name) or Channel(name=name)
        icon = icon_of(known)
        mark = (pictogram(icon, 0, 1, _ICON, "muted"),) if icon else ()
        yield from self._shop.text([Text(name, 14)], mark, _HANG)

    def chance(self, chance: Chance) -> Iterator[Piece]:
        """An opportunity of the ranking: its rank in a disc, where it is, whose it is."""
        rated = chance.item.impact and chance.item.effort
        texts = [Text(chance.item.text, 15, bold=True)]
        say, entry = self._language.say, chance.entry
        names = [self._board.stretches[i].phase.name or "" for i in entry.phases]
        whole = entry.slot.level == "map" and not entry.slot.item.phases
        about = [say("whole journey") if whole else self._language.series(names)]
        about += self._about(entry)
        if not entry.slot.item.owner and entry.owner:
            about.append(entry.owner)
        texts.append(self._small([one for one in about if one]))
        role = "opportunity.mark" if rated else "quiet"
        label = self._language.number(chance.rank)
        disc = Circle(10, 11, 10, filled(role))
        number = Line(10, 15.2, label, Style(12, 700), "background", 20, 20, "middle")
        yield from self._shop.text(texts, (disc, number), _HANG)

    def item(self, entry: Entry) -> Iterator[Piece]:
        """An item as its lane shows it, below its picture if it has one."""
        pieces = list(self._item(entry))
        image = getattr(entry.slot.item, "image", entry.slot.item)
        data = self._canvas.page.view.images.get(getattr(image, "src", None) or "", "")
        if shown(data):
            alt = getattr(image, "alt", None) or told(entry.slot, entry.lane, self._board)
            pieces[:1] = [together([self._shop.picture(data, alt), *pieces[:1]])]
        yield from pieces

    def _item(self, entry: Entry) -> Iterator[Piece]:
        item, slot = entry.slot.item, entry.slot
        texts = list(self._texts(entry))
        assumed = slot.known == "assumed" and self._board.evidenced
        link = item.link or ""
        match entry.lane.drawn:
            case "curve" | "dots" if isinstance(item, Score) and item.score is not None:
                face_of = self._face(entry, item.score)
                yield from self._shop.text(texts, face_of, _HANG if face_of else 0)
            case "bubble":
                yield from self._shop.card(texts, Card("bubble.fill", "bubble.edge", assumed), link)
            case "pain":
                yield from self._shop.card(texts, Card("pain.fill", "pain.edge", assumed), link)
            case "opportunity":
                look = Card("opportunity.fill", "opportunity.edge", assumed)
                yield from self._shop.card(texts, look, link)
            case _:
                yield from self._shop.text(texts)

    def _face(self, entry: Entry, score: float) -> tuple[Node, ...]:
        mood = mood_of(score, entry.lane, self._board)
        if entry.lane.drawn == "dots":
            return ()
        actors = entry.slot.actors
        shape = actors[0].index if len(actors) == 1 else 0
        return face(10, 10.5, mood, tone(mood), 9.5, shape)

    def _texts(self, entry: Entry) -> Iterator[Text]:
        """What it says, and in small what is known of it."""
        slot, item = entry.slot, entry.slot.item
        if isinstance(item, MetricItem):
            yield from self._figures(item)
            return
        text = told(
            slot if isinstance(item, Score) else slot._replace(actors=()), entry.lane, self._board
        )
        if entry.lane.drawn == "bubble":
            own = getattr(item, "text", None) or text
            slanted = has_italics(own)
            yield Text(quoted(own, self._board.code), 15, italic=slanted)
        elif entry.lane.drawn == "dots" and slot.level == "action":
            yield Text(f"{self._board.columns[slot.first].label}\u00a0· {text}", 15)
        else:
            yield Text(text, BODY if entry.lane.drawn == "curve" else 15)
        yield from (Text(f"– {one}", SMALL, "muted") for one in item.details)
        if isinstance(item, Quote) and item.translation:
            yield Text(item.translation, SMALL, "muted")
        if about := list(self._about(entry)):
            yield self._small(about)

    def _small(self, about: list[str]) -> Text:
        return Text(dotted(about, self._board.rtl), SMALL, "muted", before=1)

    def _about(self, entry: Entry) -> Iterator[str]:
        slot, item, say = entry.slot, entry.slot.item, self._language.say
        if slot.item and not isinstance(item, Score):
            yield from (name for _, name in voices(slot, self._board))
        if isinstance(item, PainPoint) and item.severity:
            dots = "●" * item.severity + "○" * (3 - item.severity)
            yield f"{dots} {say(SEVERITIES[item.severity])}"
        if isinstance(item, Opportunity):
            number = self._language.number
            if item.impact:
                yield f"{say(IMPACT)} {number(item.impact)}"
            if item.effort:
                yield f"{say(EFFORT)} {number(item.effort)}"
        if entry.lane.drawn not in _CARDS and slot.known == "assumed" and self._board.evidenced:
            yield say(WAYS["assumed"])
        yield from self._work(item)

    def _work(self, item: ItemAttributes) -> Iterator[str]:
        """Who does it, how far it is, until when."""
        if item.owner:
            yield item.owner
        if item.status:
            yield word(STATUSES, item.status, self._language)
        if isinstance(item, Opportunity) and item.due:
            yield self._language.say("due {date}", date=self._language.date(item.due))

    def _figures(self, item: MetricItem) -> Iterator[Text]:
        """A large figure below its name."""
        language = self._language
        name, found = figures(item, self._board.index)
        yield Text(name, 14)
        value = language.say("no figure yet")
        if found.value is not None:
            value = language.figure(found.value, found.unit)
        yield Text(value, 22, bold=True)
        about = []
        if extent := language.interval(found.low, found.high):
            about.append(extent)
        if found.target is not None:
            told_target = language.figure(found.target, found.unit)
            about.append(language.say("target\u00a0{figure}", figure=told_target))
        if found.n is not None:
            about.append(language.say("n\u00a0=\u00a0{n}", n=language.number(found.n)))
        if about:
            yield self._small(about)
