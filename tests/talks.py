"""Speeches from short to enormous, made up as plain values and fitted in every look: what to say, how long, how many."""

from __future__ import annotations

import json
from functools import cache, lru_cache
from itertools import count, islice
from typing import TYPE_CHECKING, Any, NamedTuple

from hypothesis import strategies as st

from slides import kinds, outline, plan, source, template, theme

if TYPE_CHECKING:
    from collections.abc import Iterator

    from slides.deck import Fill, SlideSpec
    from slides.layout import Template
    from slides.speech import Outline

Look = tuple[str, str]
"""A theme and a shape of screen."""

SHAPES = ("16:9", "4:3", "32:9")
LOOKS: tuple[Look, ...] = tuple((name, shape) for name in theme.names(theme.folders()) for shape in SHAPES)
FURNITURE = frozenset({"part", "mark", "footer", "number", "date"})
"""Slots that repeat on every page; one that can't hold its text is left off."""

VOICES = {
    "zh": (
        (
            "抓好落实|推进改革发展|“两张皮”问题依然存在|服务群众、提升质量|《工作条例（试行）》|保障安全生产——这是关键|"
            "责任机制层层压实|以党建思路促工作开展|党建业务融合发展|把堡垒作用发挥到哪里……|党委书记亲自抓"
        ),
        "，",
    ),
    "en": (
        (
            "the quality of growth|is the measure of our work|party branches report on open-source tools|“quoted words” stay whole|"
            "a well-known example (see below)|characteristically|we serve each household|internationalizing|it isn't done yet"
        ),
        ", ",
    ),
    "mixed": (
        (
            "增长5.8%以上|达到320家|完成投资1,200万元|推行“互联网+党建”|用好AI和GDP等指标|2026年11月22日召开例会|满意率98.6%|"
            "支出￥3,500|抓好 Safety First 活动|构建1+2+3+4体系|走访群众（共计120次）|下降-0.5℃"
        ),
        "；",
    ),
    "emoji": (
        "👩‍👩‍👧👨‍👩‍👧‍👦|加油👍🏽👍🏿|🇨🇳🇺🇳🇨🇳🇺🇳|第1️⃣2️⃣3️⃣步|❤️🧑‍🚒抓好落实|teams 🏳️‍🌈 report|🚀🚀🚀🚀🚀🚀",
        "，",
    ),
    "bare": ("|".join("抓好落实推进改革服务群众提升质量保障安全生产责任机制党建业务融合发展"), ""),
    "endless": ("W", ""),
}
"""Phrases and what joins them; `bare` Chinese has no mark to pause at, `endless` is one word."""

ENORMOUS = 1_000
KINDS = ("achievement", "problem", "sector", "recommendation", "content", "opening", "closing")
SECTIONS = {kind: f"{kind}s" for kind in KINDS[:4]} | {kind: kind for kind in KINDS[4:]}


class Talk(NamedTuple):
    """A speech: its voice, about how many characters a text has, how many points an item has and how many items a part."""

    voice: str
    length: int
    points: int = 3
    items: int = 1
    kinds: tuple[str, ...] = KINDS

    def outline(self) -> Outline:
        """Return the speech as it comes through the door."""
        written = json.dumps(_values(self), ensure_ascii=False).encode()  # JSON is YAML
        return outline.bind(source.parse(written, "talk.yaml", kinds.keys()))


def said(voice: str, length: int, start: int = 0) -> str:
    """Return whole phrases of `voice` from the one at `start`, at least `length` characters; a longer one begins with a shorter."""
    phrases, joint = VOICES[voice]
    listed = phrases.split("|")
    found: list[str] = []
    for number in count(start):
        found.append(listed[number % len(listed)])
        length -= len(found[-1]) + len(joint)
        if length <= 0:
            break
    return joint.join(found)


def numbered(voice: str, length: int, number: int) -> str:
    """Return a text as `said` that no other number has; of enormous ones every eighth is so long."""
    shown = length if length < ENORMOUS or number % 8 == 0 else 30
    return f"{said(voice, shown, number)}{' ' if voice == 'en' else ''}{number}号"


def _values(talk: Talk) -> dict[str, Any]:
    """Return the speech as YAML would be read: every key that a kind has, once in short and once in long form."""
    texts = (numbered(talk.voice, talk.length, number) for number in count())
    words = (numbered(talk.voice, min(talk.length, 12), number) for number in count(1_000))
    found: dict[str, Any] = {
        "title": next(texts),
        "subtitle": next(texts),
        "meeting": {"name": next(texts), "place": next(texts), "date": "2026年11月22日", "mark": next(words)},
        "speaker": {"name": next(words), "post": next(texts), "unit": next(texts)},
    }
    for kind in talk.kinds:
        made = [dict(_item(kind, talk, number, texts, words)) for number in range(talk.items)]
        found[SECTIONS[kind]] = (
            made[0] if kind in {"opening", "closing"} else {"title": next(texts), "lead": next(texts), "items": made}
        )
    return found


def _item(kind: str, talk: Talk, number: int, texts: Iterator[str], words: Iterator[str]) -> Iterator[tuple[str, Any]]:
    yield "slogan" if kind == "closing" else "title", next(texts)
    yield "notes", said(talk.voice, talk.length * 2, number) + "。\n\n" + next(texts)
    if number % 2 == 0:
        yield "lead", next(texts)
    if kind == "achievement" and number % 2 == 0:
        yield "examples", [{"unit": next(words), "did": next(texts), "result": next(texts)} for _ in range(talk.points)]
    elif kind == "recommendation" and number % 2 == 0:
        yield "steps", [{"title": next(texts), "owner": next(words), "due": next(words)} for _ in range(talk.points)]
        yield "owner", [*islice(words, 2)]
        yield "due", next(words)
    elif kind in {"sector", "content"} and number % 3 != 1:
        name = "columns" if kind == "content" and number % 3 else "groups"
        yield name, [{"name": next(words), "points": [*islice(texts, 2)]} for _ in range(talk.points)]
    else:
        yield "points", [{"title": next(texts), "points": [next(texts)]}, *islice(texts, talk.points - 1)]
    if kind == "sector":
        yield "name", next(words)
        yield "chips", [f"实干+{chip}" for chip in islice(words, 1 + talk.points % 8)]
    if kind == "problem":
        yield "figure", [{"value": "98.1", "unit": "%", "caption": next(words)}]


talks = st.builds(
    Talk,
    st.sampled_from(sorted(VOICES)),
    st.one_of(st.integers(1, 40), st.integers(1, 40), st.integers(40, 400)),
    st.integers(1, 14),
    st.integers(1, 4),
    st.lists(st.sampled_from(KINDS), min_size=1, max_size=2, unique=True).map(tuple),
)
looks = st.sampled_from(LOOKS)


@cache
def compiled(look: Look) -> Template:
    name, shape = look
    return template.compile(theme.load(name, folders=theme.folders()), template.size(shape), "zh-CN")


@lru_cache(maxsize=4)
def planned(talk: Talk) -> tuple[SlideSpec, ...]:
    return plan.plan(talk.outline())


def sizes_of(fill: Fill) -> tuple[float, ...]:
    return fill.sizes or tuple(level.sizes[0] for level in fill.slot.levels)
