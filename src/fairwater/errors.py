"""The tree of errors whose text a user may read: what happened, where, and what to do next."""

from __future__ import annotations

from fairwater import words


class FairwaterError(Exception):
    """A refusal that carries a message id and its values; `str()` is the English sentence."""

    def __init__(self, message_id: str, **values: object) -> None:
        super().__init__(message_id)
        self.message_id = message_id
        self.values = values

    def sentence(self, language: str = words.DEFAULT_LANGUAGE) -> str:
        """Return the sentence in `language`."""
        return words.text(self.message_id, language, **self.values)

    def __str__(self) -> str:
        return self.sentence()


class BadInput(FairwaterError):
    """A file, a column or a value that cannot be taken as it is."""


class BadQuestion(FairwaterError):
    """A question that cannot be asked of this data: an unknown group, measure or reference."""


class NotForThisAudience(FairwaterError):
    """A release that the gate refuses for the audience that asked."""
