"""Talks in person of the sample district, as its file of content tells them, and what two people read in its survey."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any

from fairwater_web.codebook.actions import plant_readings, plant_themes
from fairwater_web.interviews.actions import PlantedTalk, plant_talk
from fairwater_web.interviews.models import Talk
from fairwater_web.listening.enums import Stage
from fairwater_web.listening.models import Round
from fairwater_web.listening.queries import places_of
from fairwater_web.people.models import Person

FILE = Path(__file__).with_name("samples.toml")
ROUND, SECOND_READER = "What families know", "sam@riverbend.example"


def make_sample_talks() -> int | None:
    """Make the talks in the sample district's round of families, where there are none yet; return how many.

    None where that round is not there yet.
    """
    round_ = Round.objects.filter(made_by__is_sample=True, title=ROUND).select_related("organisation").first()
    if round_ is None:
        return None
    if Talk.objects.filter(round=round_).exists():
        return 0
    told = tomllib.loads(FILE.read_text(encoding="utf-8"))
    second = Person.objects.filter(email=SECOND_READER, is_sample=True).first()
    themes = plant_themes(round_=round_, titles=[(each["title"], each["about"]) for each in told["themes"]])
    numbers = {each["id"]: number for number, each in enumerate(told["themes"])}
    places = places_of(round_.organisation)
    for number, talk in enumerate(told["talks"]):
        planted = PlantedTalk(
            talk["kind"],
            round_.closes_on - timedelta(days=talk["days"]),
            places[number % len(places)],
            tuple(
                (person, role, language, reach, words, numbers[first], numbers[then])
                for person, role, language, reach, first, then, words in talk["quotes"]
            ),
            language=talk.get("language", "en"),
            guide=talk["guide"],
            needs=talk.get("needs", ["transport"]),
            came=_came(talk),
        )
        plant_talk(round_=round_, planted=planted, themes=themes, second=second)
    survey = round_.surveys.filter(stage=Stage.CLOSED).select_related("round__tenant", "made_by").first()
    if survey is not None and second is not None:
        read = {
            each["words"]: (themes[numbers[each["first"]]], themes[numbers[each["second"]]]) for each in told["written"]
        }
        plant_readings(survey=survey, readers=(round_.made_by, second), read=read)
    return len(told["talks"])


def _came(talk: Mapping[str, Any]) -> dict[tuple[str, str], int]:
    """Return who came by role, and families by group; an interview is with one."""
    roles: Mapping[str, int] = talk.get("came", {talk["quotes"][0][1]: 1})
    groups: Mapping[str, int] = talk.get("groups", {})
    return {(role, ""): n for role, n in roles.items()} | {("families", group): n for group, n in groups.items()}
