"""What may weigh in an allocation: four needs of students. Who somebody is, is none of them."""

from __future__ import annotations

from enum import StrEnum

from fairwater.errors import BadInput
from fairwater.identity import names_identity, plain_words


class Need(StrEnum):
    """What a student may need more for; the value is the name of the column that counts such students."""

    ECONOMIC_DISADVANTAGE = "economic_disadvantage"
    ENGLISH_LEARNER = "english_learner"
    DISABILITY = "disability"
    MOBILITY = "mobility"
    """Students who came to the school, or left it, during the school year."""


def need_named(name: str) -> Need:
    """Return the need that a scheme names. Raises BadInput for an identity, saying why, and for what is no known need."""
    if names_identity(name):
        raise BadInput("allocation-identity", given=name[:60])
    try:
        return Need("_".join(plain_words(name)))
    except ValueError:
        raise BadInput("allocation-unknown-need", given=name[:60], known=", ".join(Need)) from None
