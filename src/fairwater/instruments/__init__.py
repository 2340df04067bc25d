"""Something that people answer or rate: instruments as files of content, answers, and tables of them for the gate."""

from fairwater.instruments.answering import Answers, answers_in, is_asked
from fairwater.instruments.checking import Check, Weight, checks_of, needs_consent
from fairwater.instruments.kinds import (
    AskedOf,
    Instrument,
    Item,
    ItemKind,
    Kind,
    Layout,
    Protected,
    Section,
    Sensitive,
)
from fairwater.instruments.loading import (
    Instruments,
    content_of_instrument,
    instrument_in,
    instruments_of,
    shipped_instruments,
)
from fairwater.instruments.tabling import Answered, answer_table

__all__ = [
    "Answered",
    "Answers",
    "AskedOf",
    "Check",
    "Instrument",
    "Instruments",
    "Item",
    "ItemKind",
    "Kind",
    "Layout",
    "Protected",
    "Section",
    "Sensitive",
    "Weight",
    "answer_table",
    "answers_in",
    "checks_of",
    "content_of_instrument",
    "instrument_in",
    "instruments_of",
    "is_asked",
    "needs_consent",
    "shipped_instruments",
]
