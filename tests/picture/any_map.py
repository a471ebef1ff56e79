"""Maps of every shape that are right: what the picture must be able to draw."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import Any

from hypothesis import Phase
from hypothesis import strategies as st

Data = dict[str, Any]

AS_FOUND = (Phase.explicit, Phase.generate)
"""For `settings(phases=…)` where one try takes long: a map that fails is shown as it was found; to
look for a smaller one would take minutes."""
ESCAPED = re.compile("[\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]")
"""What JSON leaves as it is and YAML takes for a line end, or refuses."""
LONG = "Everyone had told her that it would be over in a minute, and then it was not. " * 39
TEXTS = (
    *(" ", "\u202e", "\u3000\u200b", "\xad"),
    *("Waits", "Compares three places", "Nobody calls me back.", "a", "3/5", "no", "…", "- x"),
    *("Opens the app and looks for the order that she placed on Tuesday", LONG[:3000].strip()),
    *("Donaudampfschifffahrtsgesellschaftskapitänsmütze" * 4 + "n", "x" * 200),
    *("https://example.com/a/very/long/address?with=a&query=that#" + "never-ends" * 12, "W" * 90),
    *("لماذا أنتظر كل هذا الوقت؟", "سأشتري (ربما) من متجر 24 آخر", "למה אני מחכה כל כך הרבה?"),
    *("ทำไมต้องรอนานขนาดนี้ ฉันไม่เข้าใจเลย", "今日は天気がいいので、公園に行きましょう。", "世界" * 60),
    *(
        "오늘 날씨가 좋아서 공원에 갔습니다.",
        "मुझे इतनी देर क्यों इंतज़ार करना पड़ता है?",
        "Tệ quá, hiểu được",
    ),
    *(
        "👩‍👧‍👦 🏳️‍🌈 👍🏽 🇩🇪 1️⃣",
        "😀" * 50,
        "e\u0301\u0323" * 30,
        "Z\u0351\u036b\u0343a\u0329\u030dlgo",
    ),
    *(
        "bell\x07 null\x00 delete\x7f next\x85line",
        "up\x0bdown\x0cleft\ttab",
        "two\nlines\r\nthree",
    ),
    *("\u202eturned\u202c around", "\u2067isolated\u2069 \u200fmark", "zero\u200bwidth\ufeffjoins"),
    *("<script>alert(1)</script>", "]]>", "<!-- -- -->", "&amp; &lt;b&gt; &#0;", '"it\'s" `\'"'),
    *(
        '" onload="alert(1)',
        "</text><image href='x'/>",
        "{{title}} ${x} %s \\n",
        "| a | b |\n|---|",
    ),
)
"""Plain words, very long ones, many scripts, characters that mean something elsewhere."""
LANGUAGES = ("en", "de-CH", "ar", "he", "ja", "th", "zh-Hant", "x-klingon")
PLAIN_LANES = (
    *("physical_evidence", "goals", "thoughts", "needs", "gains", "frontstage", "backstage"),
    *("support_processes", "systems", "insights"),
)
OWN_KINDS = ("text", "quote", "tags", "score", "metric", "image")

texts = st.sampled_from(TEXTS) | st.lists(st.sampled_from(TEXTS[4:12]), min_size=2, max_size=5).map(
    " ".join
)
short = texts.filter(lambda text: len(text) < 300)
links = st.sampled_from(["https://example.com/?a=1&b=<2>", "mailto:a@example.com", "b.yaml#x y"])
figures = st.sampled_from([0, 1, -1, 62, 99.95, -1234567.5, 1e15, 0.001])
shares = st.sampled_from([0, 0.5, 12, 100])


def written(data: Data) -> str:
    """The data as a map file: JSON is YAML, but for a few characters."""
    text = json.dumps(data, ensure_ascii=False)
    return ESCAPED.sub(lambda found: f"\\u{ord(found[0]):04x}", text)


@dataclass
class Known:
    """What the parts of one map may refer to."""

    personas: list[str]
    sources: list[str]
    channels: list[str]
    metrics: list[str]
    own: dict[str, str]
    scales: dict[str, tuple[float, float]]
    steps: list[str] = field(default_factory=list)
    phases: list[str] = field(default_factory=list)
    pains: list[str] = field(default_factory=list)


@st.composite
def maps(draw: st.DrawFn) -> Data:
    """A map as a file has it, in the long form."""
    known, data = draw(_definitions())
    sizes = draw(st.lists(st.integers(0, 5), min_size=1, max_size=6))
    known.phases = [f"f{p}" for p in range(len(sizes))]
    known.steps = [f"f{p}a{a}" for p, size in enumerate(sizes) for a in range(size)]
    phases = [draw(_phase(known, p, size)) for p, size in enumerate(sizes)]
    first = phases[0].setdefault("fields", {})
    first |= {name: [draw(_own_item(known, name))] for name in known.own}
    data |= draw(_some(_lanes(known, level="map"), 3))
    data |= {"phases": phases, "title": draw(texts)}
    return data | draw(_some(_head(), 4))


@st.composite
def _definitions(draw: st.DrawFn) -> tuple[Known, Data]:
    """Personas, sources, channels, metrics, scales and lanes."""
    counts = [draw(st.integers(0, most)) for most in (4, 3, 3, 2)]
    personas, sources, channels, metrics = (
        [f"{kind}{i}" for i in range(n)] for kind, n in zip("pscm", counts, strict=True)
    )
    names = draw(st.lists(short, max_size=3, unique_by=lambda name: " ".join(name.split())))
    own = {f"{name} {i}": draw(st.sampled_from(OWN_KINDS)) for i, name in enumerate(names)}
    ends = draw(st.sampled_from([(-2, 2), (1, 5), (0, 100), (-0.5, 0.25), (0, 1e9)]))
    scales: dict[str, tuple[float, float]] = {"emotions": ends}
    scales |= {name: (1, 7) for name, kind in own.items() if kind == "score"}
    known = Known(personas, sources, channels, metrics, own, scales)
    data: Data = {
        "personas": [{"id": one, **draw(_persona(known))} for one in known.personas],
        "sources": [{"id": one, **draw(_source())} for one in known.sources],
        "channels": [{"id": one, "name": draw(short)} for one in known.channels],
        "metrics": [{"id": one, "name": draw(texts), **draw(_figures())} for one in known.metrics],
        "scale": {"min": ends[0], "max": ends[1], **draw(_some(_scale(ends), 2))},
        "lanes": {name: draw(_lane(name, known)) for name in own},
    }
    for lane in draw(st.lists(st.sampled_from(PLAIN_LANES), max_size=2, unique=True)):
        data["lanes"][lane] = draw(_some({"name": texts, "hidden": st.booleans()}, 2))
    return known, data


def _some(keys: dict[str, st.SearchStrategy[Any]], most: int) -> st.SearchStrategy[Data]:
    """A few of the keys, each with a value of its own."""

    @st.composite
    def choose(draw: st.DrawFn) -> Data:
        names = draw(st.lists(st.sampled_from(list(keys)), max_size=most, unique=True))
        return {name: draw(keys[name]) for name in names}

    return choose()


def few(value: st.SearchStrategy[Any], most: int = 2) -> st.SearchStrategy[list[Any]]:
    """Up to a few of a thing."""
    return st.lists(value, max_size=most)


def _head() -> dict[str, st.SearchStrategy[Any]]:
    return {
        "type": st.sampled_from(["purchase", "service"]) | texts,
        "state": st.sampled_from(["current", "future"]),
        "language": st.sampled_from(LANGUAGES),
        "objectives": few(texts),
        "scope": texts,
        "audience": texts,
        "owner": texts,
        "brand_promise": texts,
        "version": texts,
        "team": few(texts, 3),
        "timeframe": texts | st.just({"from": "2026-03", "to": "2026-Q4"}),
        "review": st.just({"last": "2026-06-30", "every": "6 months"}),
        "scenario": st.fixed_dictionaries(
            {"text": texts},
            optional={"trigger": texts, "expectations": few(texts), "outcome": texts},
        ),
        "fields": st.dictionaries(short, texts, min_size=1, max_size=1),
    }


def _persona(known: Known) -> st.SearchStrategy[Data]:
    return st.fixed_dictionaries(
        {"name": texts, "kind": st.sampled_from(["customer", "customer", "staff", "system"])},
        optional={"role": texts, "quote": texts, "share": shares, "goals": few(texts)},
    )


def _source() -> st.SearchStrategy[Data]:
    kinds = st.sampled_from(["survey", "analytics", "observation", "word of mouth"])
    return st.fixed_dictionaries(
        {"name": texts},
        optional={"kind": kinds, "date": st.just("2026-Q2"), "n": st.just(1944)},
    )


def _scale(ends: tuple[float, float]) -> dict[str, st.SearchStrategy[Any]]:
    return {
        "neutral": st.sampled_from([ends[0], ends[1], (ends[0] + ends[1]) / 2]),
        "better": st.sampled_from(["higher", "lower"]),
        "labels": st.fixed_dictionaries({str(ends[0]): texts, str(ends[1]): texts})
        if "e" not in f"{ends}"
        else st.just({}),
    }


def _lane(name: str, known: Known) -> st.SearchStrategy[Data]:
    always: dict[str, st.SearchStrategy[Any]] = {"kind": st.just(known.own[name])}
    if name in known.scales:
        always["scale"] = st.just({"min": 1, "max": 7})
    others = ["actions", "emotions", "opportunities", "backstage"]
    earlier = list(known.own)[: list(known.own).index(name)]
    optional = {"after": st.sampled_from([*others, *earlier]), "description": texts, "name": texts}
    return st.fixed_dictionaries(always, optional=optional)


@st.composite
def _phase(draw: st.DrawFn, known: Known, number: int, size: int) -> Data:
    data: Data = {"id": f"f{number}", "name": draw(texts)}
    more = {
        "group": st.sampled_from(["Before", "Buying: the part of the journey that sells", LONG]),
        "description": texts,
        "flow": st.sampled_from(["loop", "ongoing", "linear"]),
        **_lanes(known, "phase"),
        **_common(known),
    }
    if not size:
        more |= _step(known)
    data |= draw(_some(more, 5))
    data["actions"] = [draw(_action(known, f"f{number}a{a}")) for a in range(size)]
    return data


@st.composite
def _action(draw: st.DrawFn, known: Known, name: str) -> Data:
    more = {**_step(known), **_lanes(known, "action"), **_common(known)}
    path = st.sampled_from(["", "", "", "left", "right", "Only with a very long name of its own"])
    return {"id": name, "text": draw(texts), "path": draw(path), **draw(_some(more, 4))}


def _step(known: Known) -> dict[str, st.SearchStrategy[Any]]:
    """What an action has besides lanes, and a phase without actions too."""
    to = st.sampled_from([*known.steps, *known.phases, "end"])
    way = st.fixed_dictionaries({"to": to}, optional={"when": texts, "share": shares})
    return {
        "kind": st.sampled_from(["step", "milestone", "decision", "wait"]),
        "optional": st.booleans() | texts,
        "moment_of_truth": st.booleans() | texts,
        "time": texts,
        "next": few(way, 3),
    }


def _common(known: Known) -> dict[str, st.SearchStrategy[Any]]:
    return {
        "by": few(st.sampled_from(known.personas), 3) if known.personas else st.just([]),
        "sources": few(st.sampled_from(known.sources), 3) if known.sources else st.just([]),
        "confidence": st.sampled_from(["low", "medium", "high"]),
        "status": texts,
        "owner": texts,
        "tags": few(texts),
        "link": links,
        "note": texts,
        "details": few(texts),
    }


def _item(known: Known, level: str, **own: st.SearchStrategy[Any]) -> st.SearchStrategy[Data]:
    """An item with its text and a few attributes."""
    more = {**_common(known), "fields": st.dictionaries(short, texts, max_size=2), **own}
    if level == "map":
        more["phases"] = few(st.sampled_from(known.phases))
    return st.tuples(texts, _some(more, 3)).map(lambda pair: {"text": pair[0], **pair[1]})


def _score(known: Known, level: str, lane: str) -> st.SearchStrategy[Data]:
    low, high = known.scales[lane]
    scores = st.sampled_from([low, high, (low + high) / 2, low + (high - low) / 3]).map(
        lambda score: f"{score:.4f}"
    )
    some = _some({"score": scores, "text": texts, "target": scores, **_common(known)}, 4)
    return st.tuples(scores, some).map(
        lambda pair: pair[1] if pair[1].keys() & {"text", "target"} else {"score": pair[0]}
    )


def _figures() -> st.SearchStrategy[Data]:
    numbers = dict.fromkeys(("value", "baseline", "target", "low"), figures)
    more = {
        **numbers,
        "unit": st.sampled_from(["%", "min", "EUR", "points of a hundred and more"]),
        "better": st.sampled_from(["higher", "lower"]),
        "n": st.sampled_from([0, 412]),
        "trend": few(figures, 8),
    }
    return _some(more, 4)


def _metric(known: Known) -> st.SearchStrategy[Data]:
    names = st.sampled_from([*known.metrics, "Something else that is counted"])
    return st.tuples(names, _figures(), _some({"name": texts, "text": texts}, 2)).map(
        lambda parts: {"metric": parts[0], **parts[1], **parts[2]}
    )


def _touchpoint(known: Known, level: str) -> st.SearchStrategy[Data]:
    channel = st.sampled_from([*known.channels, "Somewhere", "Counter", "x" * 80])
    image = st.fixed_dictionaries({"src": st.just("shop.png")}, optional={"alt": texts})
    return _item(known, level, channel=channel, image=image)


def _opportunity(known: Known, level: str) -> st.SearchStrategy[Data]:
    rating = st.integers(1, 5)
    return _item(
        known,
        level,
        impact=rating,
        effort=rating,
        priority=st.sampled_from(["high", "low", 2]),
        addresses=few(st.sampled_from(known.pains), 3) if known.pains else st.just([]),
        outcome=texts,
        tickets=few(texts),
        due=st.just("2026-06"),
        resources=texts,
        status=st.sampled_from(["idea", "done", "dropped"]),
    )


@st.composite
def _pain(draw: st.DrawFn, known: Known, level: str) -> Data:
    data = draw(_item(known, level, severity=st.integers(1, 3)))
    known.pains.append(f"x{len(known.pains)}")
    return {"id": known.pains[-1], **data}


def _own_item(known: Known, name: str) -> st.SearchStrategy[Data]:
    kind = known.own[name]
    if kind == "score":
        return _score(known, "phase", name)
    if kind == "metric":
        return _metric(known)
    if kind == "image":
        return st.fixed_dictionaries(
            {"src": st.just("shop.png")}, optional={"alt": texts, "text": texts}
        )
    return _item(known, "phase")


def _lanes(known: Known, level: str) -> dict[str, st.SearchStrategy[Any]]:
    """The lanes that may hang on the map, a phase or an action."""
    quote = _item(known, level, translation=texts, lang=st.sampled_from(LANGUAGES))
    lanes: dict[str, st.SearchStrategy[Any]] = {
        **{lane: few(_item(known, level)) for lane in PLAIN_LANES},
        "quotes": few(quote),
        "touchpoints": few(_touchpoint(known, level)),
        "pain_points": few(_pain(known, level), 3),
        "opportunities": few(_opportunity(known, level), 3),
    }
    if level == "map":
        return lanes
    lanes |= {
        "channels": few(st.sampled_from([*known.channels, "Somewhere", "x" * 80])),
        "emotions": few(_score(known, level, "emotions"), 3),
        "metrics": few(_metric(known)),
    }
    if known.own:
        own = {name: few(_own_item(known, name)) for name in known.own}
        lanes["fields"] = _some(own, len(own))
    return lanes
