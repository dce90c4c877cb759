"""What one kind of page is, as a value; each file of this folder defines one as `KIND`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from slides.messages.message import Message

if TYPE_CHECKING:
    from collections.abc import Callable

    from slides.deck import SlideSpec
    from slides.kinds.place import Place
    from slides.records import Value
    from slides.speech import Item
    from slides.vocabulary import Key


class Kind(NamedTuple):
    """A kind of page: its names, its place in the outline, its fields and how it is recognised.

    A kind with a `section` opens a part of the speech (or, with `single`, stands for one page); one without is made
    by the deck itself. `model` holds the fields; `cues` are words by which an importer knows the kind's part.
    """

    name: str  # "achievement"
    zh: str  # 成绩
    about: Message
    page: Callable[[Any, Place], SlideSpec]  # the page of an outline, a section or an item at its place
    section: str = ""  # "achievements"
    section_zh: str = ""
    title: Message = Message("", "")  # the default title of a part
    label: Message = Message("", "")  # what an item is called before its ordinal
    model: type[Item] | None = None
    parts: tuple[type[Value], ...] = ()  # the models of its own that its fields hold
    single: bool = False
    among_peers: bool = False  # whether its page depends on the other items of its part
    cues: tuple[str, ...] = ()
    example: Message = Message("", "")  # a few lines of an outline

    @property
    def keys(self) -> tuple[Key, ...]:
        """The keys that an item of this kind may have."""
        return self.model.KEYS if self.model else ()

    @property
    def inside_sections(self) -> bool:
        """Whether items of this kind may stand in a part."""
        return self.model is not None and not self.single
