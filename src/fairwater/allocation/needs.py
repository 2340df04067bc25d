"""What may weigh in an allocation: four needs of students. Who somebody is, is none of them."""

from __future__ import annotations

import re
import unicodedata
from enum import StrEnum

from fairwater.errors import BadInput


class Need(StrEnum):
    """What a student may need more for; the value is the name of the column that counts such students."""

    ECONOMIC_DISADVANTAGE = "economic_disadvantage"
    ENGLISH_LEARNER = "english_learner"
    DISABILITY = "disability"
    MOBILITY = "mobility"
    """Students who came to the school, or left it, during the school year."""


IDENTITY = frozenset(
    {
        "race",
        "races",
        "racial",
        "raza",
        "ethnic",
        "ethnicity",
        "etnia",
        "etnico",
        "hispanic",
        "latino",
        "latina",
        "latinx",
        "black",
        "african",
        "white",
        "blanco",
        "asian",
        "asiatico",
        "native",
        "indigenous",
        "indigena",
        "indian",
        "alaska",
        "hawaiian",
        "pacific",
        "islander",
        "multiracial",
        "biracial",
        "color",
        "colour",
        "sex",
        "sexo",
        "gender",
        "genero",
        "male",
        "female",
        "boy",
        "boys",
        "girl",
        "girls",
        "lgbt",
        "lgbtq",
        "orientation",
        "religion",
        "religious",
        "faith",
        "muslim",
        "christian",
        "jewish",
        "catholic",
        "hindu",
        "origin",
        "nationality",
        "immigrant",
        "immigration",
    }
)
"""Words that name who somebody is, in what a scheme calls a weight."""


def need_named(name: str) -> Need:
    """Return the need that a scheme names. Raises BadInput for an identity, saying why, and for what is no known need."""
    plain = unicodedata.normalize("NFD", name.casefold())
    words = re.findall(r"[a-z]+", "".join(letter for letter in plain if not unicodedata.combining(letter)))
    if IDENTITY.intersection(words):
        raise BadInput("allocation-identity", given=name[:60])
    try:
        return Need("_".join(words))
    except ValueError:
        raise BadInput("allocation-unknown-need", given=name[:60], known=", ".join(Need)) from None
