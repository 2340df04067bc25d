"""Defining together: what a definition starts from and must have, what is missing, and when people agree."""

from fairwater.definitions.kinds import DefinitionKind, Under, definition_in, definitions_of, shipped_definitions
from fairwater.definitions.standing import Lack, Missing, Tally, lacks, words_of

__all__ = [
    "DefinitionKind",
    "Lack",
    "Missing",
    "Tally",
    "Under",
    "definition_in",
    "definitions_of",
    "lacks",
    "shipped_definitions",
    "words_of",
]
