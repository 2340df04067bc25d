"""Rounds of the sample district: families were heard, staff are being heard. Every answer is invented."""

from __future__ import annotations

from datetime import date, timedelta

import numpy as np

from fairwater.content import digest_of
from fairwater.instruments import Answered, content_of_instrument, shipped_instruments
from fairwater.synthetic.voices import VoicePlan, invented_answers
from fairwater_web.listening.actions import plant_round
from fairwater_web.listening.enums import Consent, Stage
from fairwater_web.listening.intake.actions import plant_answers
from fairwater_web.listening.models import Round, Survey
from fairwater_web.listening.queries import places_of
from fairwater_web.organisations.models import Organisation
from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person

WHO = "ana@riverbend.example"
SEED = 20261
FAMILY_WORDS = (
    "The meetings are at 3 when I work. Please make them in the evening.",
    "Las cartas llegan en inglés. Mi hija me las traduce.",
    "My son was sent out of class and nobody called us for two days.",
    "More buses after the clubs, so that he can stay.",
    "Que alguien conteste el teléfono en español.",
    "I would like to hear what became of last year’s survey.",
    "Teachers greet my children by name. Please keep that.",
    "Por favor expliquen cómo se entra a las clases avanzadas.",
)
STUDENT_WORDS = (
    "Let us start class again after a mistake instead of the hallway.",
    "Books with people like us.",
    "Ask us before the schedule is made.",
    "More time between classes.",
    "When there is a fight, talk with both.",
)

FAMILIES_PROMISED = {
    "es": {
        "seen_by": "Las escuelas ven los resultados de sus propias familias, a partir de diez respuestas. "
        "Lo que usted escribe lo lee el equipo de equidad.",
        "comes_back": "En la asamblea de primavera, y en la página de cada escuela.",
    },
    "ar": {
        "seen_by": "ترى كل مدرسة نتائج عائلاتها ابتداءً من عشر إجابات. وما تكتبونه يقرؤه فريق الإنصاف.",
        "comes_back": "في اللقاء العام في الربيع، وعلى صفحة كل مدرسة.",
    },
}
STUDENTS_PROMISED = {
    "es": {
        "seen_by": "Maestros y directivos ven resultados a partir de diez respuestas. "
        "Nadie puede saber cuál respuesta es tuya.",
        "comes_back": "En la tutoría, dos semanas después de que cierre la encuesta.",
    }
}
LEADERS_PROMISED = {
    "es": {
        "seen_by": "Ven el resultado las personas a quienes se preguntó.",
        "comes_back": "En la próxima reunión de liderazgo, antes de escribir la definición común.",
    }
}


def make_sample_rounds(*, today: date) -> int | None:
    """Make the rounds of the sample district where it has none yet; return how many, None while its schools are not there."""
    person = Person.objects.filter(email=WHO, is_sample=True).first()
    actor = acting_person(person, today) if person else None
    if actor is None or Round.objects.filter(tenant=actor.tenant).exists():
        return 0
    schools = {each.name: each for each in places_of(actor.organisation)}
    if len(schools) < 2:
        return None
    families = plant_round(
        by=actor,
        title="What families know",
        purpose="To hear from families what keeps them away, before the problem of practice is written.",
        seen_by="Schools see results of their own families, from ten answers on. What you write is read by the equity team.",
        comes_back="At the town hall in the spring, and on every school’s page.",
        promised=FAMILIES_PROMISED,
        opens_on=today - timedelta(days=64),
        closes_on=today - timedelta(days=36),
        languages=["en", "es", "ar"],
    )
    days = [(today - timedelta(days=64 - n)).isoformat() for n in range(26)]
    _answers(_survey(families, actor.person, "families", Stage.CLOSED), schools, _families(schools, days))
    students = plant_round(
        by=actor,
        title="What students find",
        purpose="To learn whether students feel that they belong, and who does not.",
        seen_by="Teachers and leaders see results from ten answers on. Nobody can tell which answer is yours.",
        comes_back="In advisory, two weeks after the survey closes.",
        promised=STUDENTS_PROMISED,
        opens_on=today - timedelta(days=20),
        closes_on=today + timedelta(days=10),
        languages=["en", "es"],
    )
    secondary = {
        name: each for name, each in schools.items() if each.level in ("middle", "high", "secondary")
    } or schools
    survey = _survey(students, actor.person, "students-6-12", Stage.OPEN, Consent.NOTICE)
    days = [(today - timedelta(days=20 - n)).isoformat() for n in range(18)]
    _answers(survey, secondary, _students(secondary, days))
    leaders = plant_round(
        by=actor,
        title="Who leads for equity?",
        purpose="To learn whether those who lead mean the same by “advances equity”.",
        seen_by="Those who were asked see the result.",
        comes_back="At the next leadership meeting, before the shared definition is written.",
        promised=LEADERS_PROMISED,
        opens_on=today - timedelta(days=90),
        closes_on=today - timedelta(days=83),
        languages=["en", "es"],
    )
    _nominations(_survey(leaders, actor.person, "nomination", Stage.CLOSED), schools, today - timedelta(days=88))
    return 3


def _nominations(survey: Survey, schools: dict[str, Organisation], day: date) -> None:
    """Ten administrators, and nearly ten answers: each names the schools that they know."""
    chance, numbers = np.random.default_rng(SEED), [each.pk for each in schools.values()]
    practices = ["listens", "data", "access", "discipline", "resources", "culture"]
    answered = [
        Answered(
            {
                "schools": [f"place-{number}" for number in sorted(chance.choice(numbers, 3, replace=False))],
                "practice": sorted(map(str, chance.choice(practices, 2, replace=False))),
                "how-sure": str(chance.integers(2, 6)),
            },
            language="en",
            day=day.isoformat(),
        )
        for _ in range(10)
    ]
    plant_answers(survey=survey, answered=answered, places=schools)


def _survey(round_: Round, person: Person, instrument: str, stage: Stage, consent: Consent = Consent.NOT_SET) -> Survey:
    places = {f"place-{each.pk}": each.name for each in places_of(round_.organisation)}
    found = shipped_instruments()[instrument].with_places(places).without_sensitive(frozenset())
    content = content_of_instrument(found)
    return Survey(
        round=round_,
        instrument=instrument,
        content=content,
        digest=digest_of(content),
        languages=[each for each in found.languages if each in round_.languages],
        asked_of=found.asked_of.value,
        stage=stage,
        consent=consent,
        is_open_to_all=stage == Stage.OPEN,
        opened_on=round_.opens_on,
        closed_on=round_.closes_on if stage == Stage.CLOSED else None,
        made_by=person,
    )


def _answers(survey: Survey, schools: dict[str, Organisation], plan: VoicePlan) -> None:
    found: list[Answered] = invented_answers(shipped_instruments()[survey.instrument], plan, SEED)
    plant_answers(survey=survey, answered=found, places=schools)


def _families(schools: dict[str, Organisation], days: list[str]) -> VoicePlan:
    return VoicePlan(
        n=1140,
        places=dict.fromkeys(schools, 1.0),
        shares={
            "white": 0.55, "black": 0.11, "hispanic": 0.17, "asian": 0.08, "two-or-more": 0.06, "american-indian": 0.006,
        },
        leans={
            ("", ""): 3.7,
            ("engagement", "hispanic"): 2.5,
            ("engagement", "black"): 2.9,
            ("affirmation", "hispanic"): 3.0,
            ("affirmation", "black"): 2.8,
            ("safety", "black"): 3.0,
            ("trust", ""): 3.6,
        },
        languages={"hispanic": {"es": 0.7, "en": 0.3}, "": {"en": 0.97, "ar": 0.03}},
        written={"should-change": FAMILY_WORDS, "ask-answered": FAMILY_WORDS, "barrier-language": ("Mixteco", "العربية")},
        days=days,
    )  # fmt: skip


def _students(schools: dict[str, Organisation], days: list[str]) -> VoicePlan:
    return VoicePlan(
        n=2300,
        places=dict.fromkeys(schools, 1.0),
        shares={
            "white": 0.4, "black": 0.19, "hispanic": 0.26, "asian": 0.07, "two-or-more": 0.06, "american-indian": 0.007,
        },
        leans={
            ("", ""): 3.6,
            ("belonging", "black"): 2.8,
            ("belonging", "hispanic"): 3.1,
            ("relevance", ""): 3.0,
            ("voice", ""): 2.7,
            ("voice", "black"): 2.4,
            ("safety", "black"): 3.0,
        },
        languages={"hispanic": {"es": 0.2, "en": 0.8}},
        written={"should-change": STUDENT_WORDS},
        days=days,
    )  # fmt: skip
