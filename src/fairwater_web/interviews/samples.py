"""Talks in person of the sample district: a town hall, a focus group and four interviews. Every word is invented."""

from __future__ import annotations

from datetime import timedelta
from typing import Any

from fairwater_web.interviews.actions import PlantedTalk, plant_talk, plant_themes
from fairwater_web.interviews.enums import Kind, Need, Reach, Role
from fairwater_web.interviews.models import Talk
from fairwater_web.listening.models import Round
from fairwater_web.listening.queries import places_of
from fairwater_web.people.models import Person

ROUND, SECOND_READER = "What families know", "sam@riverbend.example"
THEMES = (
    ("Called in time", "Whether families hear of it the same day, and in their language"),
    ("Meetings and hours", "When and where the school talks with families"),
    ("Ways into courses", "How a child comes into advanced classes, and who says so"),
    ("Being greeted", "Whether a child and a family are known by name"),
)
CALLED, HOURS, COURSES, GREETED = range(4)
F, S = Role.FAMILIES.value, Role.STAFF.value
TEAM, DISTRICT, PUBLIC = (each.value for each in (Reach.TEAM, Reach.DISTRICT, Reach.PUBLIC))
Line = tuple[int, str, str, str, str, int, int]
"""Person, role, language, reach, words, the theme that the first reader read in it, and the second."""

TOWN_HALL: tuple[Line, ...] = (
    (
        1,
        F,
        "en",
        PUBLIC,
        "You ask us to come at three. At three I am at work, and so is everybody I know.",
        HOURS,
        HOURS,
    ),
    (2, F, "es", PUBLIC, "Mi hija traduce las cartas. Ella tiene nueve años.", CALLED, CALLED),
    (
        3,
        F,
        "en",
        DISTRICT,
        "Nobody told us that one has to ask for the advanced class. We thought they would call.",
        COURSES,
        COURSES,
    ),
    (4, F, "en", PUBLIC, "The man at the door knows my boys by name. Start from there.", GREETED, GREETED),
    (
        5,
        S,
        "en",
        TEAM,
        "I stopped calling home because I never know who will answer, or in which language.",
        CALLED,
        CALLED,
    ),
)
FOCUS_GROUP: tuple[Line, ...] = (
    (1, F, "es", DISTRICT, "Llamo y me ponen en espera hasta que cuelgo.", CALLED, CALLED),
    (
        2,
        F,
        "es",
        PUBLIC,
        "Si la reunión fuera a las siete y hubiera quien cuide a los niños, iríamos todos.",
        HOURS,
        HOURS,
    ),
    (
        3,
        F,
        "es",
        TEAM,
        "Firmé un papel que no entendí. Después supe que era para sacarlo de la clase de inglés.",
        COURSES,
        CALLED,
    ),
)
INTERVIEWS: tuple[tuple[Line, ...], ...] = (
    (
        (1, F, "en", PUBLIC, "He was sent out on Monday. I heard of it on Wednesday, from another mother.", CALLED, CALLED),
        (1, F, "en", TEAM, "The last time I sat there, five people talked about my son and none to me.", HOURS, HOURS),
    ),
    ((1, F, "es", DISTRICT, "La maestra me escribió en español. Fue la primera vez en seis años.", CALLED, CALLED),),
    ((1, F, "en", PUBLIC, "Her counselor said algebra would be too much. She did it alone, and passed.", COURSES, COURSES),),
    ((1, F, "en", DISTRICT, "We were greeted at the bus, and my daughter walked in by herself.", GREETED, GREETED),),
)  # fmt: skip


def make_sample_talks() -> int | None:
    """Make the talks in the sample district's round of families, where there are none yet; return how many.

    None where that round is not there yet.
    """
    round_ = Round.objects.filter(made_by__is_sample=True, title=ROUND).select_related("organisation").first()
    if round_ is None:
        return None
    if Talk.objects.filter(round=round_).exists():
        return 0
    second = Person.objects.filter(email=SECOND_READER, is_sample=True).first()
    themes = plant_themes(round_=round_, titles=THEMES)
    places = places_of(round_.organisation)
    last = round_.closes_on

    def plant(kind: Kind, days: int, place: int, lines: tuple[Line, ...], **more: Any) -> None:
        planted = PlantedTalk(kind.value, last - timedelta(days=days), places[place % len(places)], lines, **more)
        plant_talk(round_=round_, planted=planted, themes=themes, second=second)

    plant(Kind.TOWN_HALL, 20, 0, TOWN_HALL, guide="town-hall", needs=list(Need.values), came=_hall())
    plant(
        Kind.FOCUS_GROUP,
        14,
        1,
        FOCUS_GROUP,
        language="es",
        guide="families",
        needs=["interpreter", "child-care", "food"],
        came={(F, ""): 8, (F, "hispanic"): 8},
    )
    for n, lines in enumerate(INTERVIEWS):
        language = lines[0][2]
        plant(
            Kind.INTERVIEW,
            11 - n,
            n,
            lines,
            language=language,
            guide="families",
            needs=["transport"],
            came={(F, ""): 1},
        )
    return 6


def _hall() -> dict[tuple[str, str], int]:
    groups = {"white": 41, "hispanic": 22, "black": 17, "asian": 6, "two-or-more": 4}
    return {(F, ""): 96, (Role.STUDENTS.value, ""): 14, (S, ""): 12, (Role.COMMUNITY.value, ""): 7} | {
        (F, group): n for group, n in groups.items()
    }
