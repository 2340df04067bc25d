"""Words that name who somebody is: race, ethnicity, origin, sex, religion. What is given answers to need, never to these."""

from __future__ import annotations

import re
import unicodedata

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
"""Such words in English and in Spanish, in small letters and without accents."""


def plain_words(text: str) -> list[str]:
    """Return the words of a text or a column's name in small letters, without accents."""
    plain = unicodedata.normalize("NFD", text.casefold())
    return re.findall(r"[a-z]+", "".join(letter for letter in plain if not unicodedata.combining(letter)))


def names_identity(text: str) -> bool:
    """Say whether a text has a word that names who somebody is."""
    return not IDENTITY.isdisjoint(plain_words(text))
