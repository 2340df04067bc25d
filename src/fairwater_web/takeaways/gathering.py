"""What is gathered for a take-away: for one reader, with everything that it rests on and everything that was withheld."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from fairwater import words
from fairwater.takeaway import Withheld
from fairwater_web.takeaways.seeing import Words, as_read_by
from fairwater_web.thread.kinds import named
from fairwater_web.thread.queries import Thing, withdrawn


class Gathering:
    """Who makes it, who reads it, in which language, with pictures or without; the things in it; what was left out, each once."""

    def __init__(self, maker: Any, made_for: str, language: str, *, draws: bool = True) -> None:
        self.maker, self.made_for, self.language, self.draws = maker, made_for, language, draws
        self.reader = as_read_by(maker, made_for)
        self.words = Words(maker.tenant, self.reader)
        self.things: dict[Thing, None] = {}
        self._withheld: dict[Withheld, None] = {}

    @property
    def withheld(self) -> tuple[Withheld, ...]:
        """Return what was left out, and why."""
        return tuple(self._withheld)

    def say(self, message_id: str, **values: object) -> str:
        """Return a sentence in the language of the file."""
        return words.text(message_id, self.language, **values)

    def withhold(self, what: str, why: str) -> None:
        """Note that something is left out, by the message id of why."""
        self._withheld[Withheld(what, self.say(why))] = None

    def take(self, *things: Thing) -> None:
        """Note that things are in it."""
        self.things |= dict.fromkeys(things)

    def allowed(self, text: str, what: str) -> str:
        """Return a text that people wrote; nothing where it repeats words that may not go so far, which is noted."""
        if not text or not self.words.are_in(text):
            return text
        self.withhold(what, "withheld-words")
        return ""

    def sorted_out(self, things: Iterable[Thing]) -> tuple[list[Thing], list[Thing], list[Thing]]:
        """Return which of some things the reader may see, which were withdrawn, and which are not theirs to see."""
        every = list(dict.fromkeys(things))
        gone = withdrawn(self.maker.tenant, every)
        seen = named(self.reader, every, self.language)
        left = [each for each in every if each not in gone]
        return (
            [each for each in left if each in seen],
            [each for each in every if each in gone],
            [each for each in left if each not in seen],
        )
