"""The cover: title, meeting, speaker and date; the deck makes it from the head of the outline."""

from __future__ import annotations

from typing import TYPE_CHECKING

from slides.kinds.kind import Kind
from slides.kinds.place import Place, abreast, levels, listing, spec, texts
from slides.messages.message import Message

if TYPE_CHECKING:
    from slides.deck import SlideSpec
    from slides.speech import Outline, Speaker

_PLACE, _SPEAKER = Message("地点：{}", "Place: {}"), Message("主讲：{}", "Speaker: {}")


def page(outline: Outline, place: Place) -> SlideSpec:
    """Return the cover: the meeting, the title, who speaks, when and where; its notes repeat the facts."""
    meeting = outline.meeting
    unit = listing(dict.fromkeys(speaker.unit for speaker in outline.speakers if speaker.unit), outline.lang)
    names = listing(
        (_named(speaker, outline.lang) for speaker in outline.speakers if speaker.name or speaker.post), outline.lang
    )
    day = abreast((meeting.date, meeting.place), outline.lang)
    facts = (
        meeting.name,
        meeting.date,
        _said(place, _PLACE, meeting.place),
        _said(place, _SPEAKER, f"{unit} {names}".strip()),
    )
    return spec(
        outline, place, ("cover",), kind="cover", notes="\n".join(filter(None, facts)),
        slots=texts(
            meeting=levels((0, meeting.name)),
            subtitle=levels((0, outline.subtitle)),
            speaker=levels((0, unit), (1, names)),
            day=levels((0, day)),
        ),
    )  # fmt: skip


def _named(speaker: Speaker, lang: str) -> str:
    gap = " " if lang.startswith("zh") else ", "
    parts = (speaker.post, speaker.name) if lang.startswith("zh") else (speaker.name, speaker.post)
    return gap.join(filter(None, parts))


def _said(place: Place, message: Message, shown: str) -> str:
    return place.word(message).format(shown) if shown else ""


KIND = Kind(
    name="cover",
    zh="封面",
    about=Message("封面：标题、会议、主讲人和日期", "the cover: title, meeting, speaker and date"),
    page=page,
)
