"""Observing in the sample district: a rubric from its portrait and statement, two calibrations, visits. Invented."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime, time, timedelta
from typing import Any

from django.db import transaction
from django.utils import timezone

from fairwater_web.documents.models import Document
from fairwater_web.frameworks.queries import framework_for
from fairwater_web.observing import actions, composing
from fairwater_web.observing.calibrating import thresholds_here
from fairwater_web.observing.composing import Draft, from_term
from fairwater_web.observing.models import Observation, Rubric, Visit
from fairwater_web.observing.queries import observed_rows
from fairwater_web.organisations.queries import schools_of
from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person

ANA, PAUL, OLIVE, NORA = (f"{name}@riverbend.example" for name in ("ana", "paul", "olive", "nora"))
EASTSIDE, HARBOR = "0201", "0301"
TITLE = {"en": "What we look for in a Riverbend classroom", "es": "Lo que buscamos en un salón de Riverbend"}
TERMS = (
    ("thinking.students", "students"),
    ("collaboration.students", "students"),
    ("thinking.adults", "adults"),
    ("self-direction.adults", "adults"),
)
POWER = {
    "en": "Students change what happens next: a question, an idea or a rule of theirs is taken up",
    "es": "Los estudiantes cambian lo que sigue: se retoma una pregunta, una idea o una regla suya",
}
KEPT_IN = {
    "en": "Students are in the room: few are sent home",
    "es": "Los estudiantes están en el salón: a pocos se les envía a casa",
}
ANCHORS: dict[str, dict[str, dict[str, str]]] = {
    "students": {
        "1": {"en": "Few students, or only when asked", "es": "Pocos estudiantes, o solo si se les pide"},
        "2": {"en": "Some students, with help", "es": "Algunos estudiantes, con ayuda"},
        "3": {"en": "Most students, most of the time", "es": "La mayoría, casi todo el tiempo"},
        "4": {"en": "Every student, also without help", "es": "Cada estudiante, también sin ayuda"},
    },
    "adults": {
        "1": {"en": "For some students", "es": "Para algunos estudiantes"},
        "2": {"en": "For all, in the same way", "es": "Para todos, de la misma manera"},
        "3": {"en": "For each, in more than one way", "es": "Para cada quien, de más de una manera"},
        "4": {"en": "Made together with students", "es": "Hecho junto con los estudiantes"},
    },
}
VISITS = (
    (EASTSIDE, "Grade 6, mathematics", 40, {OLIVE: (3, 3, 2, 3, 2), PAUL: (3, 2, 2, 3, 2)}),
    (EASTSIDE, "Grade 7, science", 33, {OLIVE: (3, 4, 3, 3, 2)}),
    (EASTSIDE, "Grade 8, English", 26, {PAUL: (2, 3, 3, 2, 1)}),
    (HARBOR, "Grade 9, algebra", 19, {OLIVE: (2, 2, 2, 3, 1), PAUL: (2, 3, 2, 3, 1)}),
    (HARBOR, "Grade 10, history", 12, {PAUL: (3, 3, 4, 3, 3)}),
    (HARBOR, "Grade 11, chemistry", 8, {OLIVE: (4, 3, 3, 0, 2)}),
    (EASTSIDE, "Grade 7, mathematics", 5, {NORA: (4, 4, 4, 4, 4)}),
)
"""School, place, days ago, and the levels that each observer gave; Nora has not calibrated."""
EARLIER = ("Recording 1, grade 8 ratios", "Recording 2, grade 6 reading")
MASTER_1 = (3, 2, 4, 1, 3, 3, 2, 4, 2, 3)
FIRST = {OLIVE: (4, 3, 3, 3, 3, 4, 2, 4, 3, 1), NORA: (4, 4, 4, 3, 4, 4, 3, 4, 4, 4)}
"""The first session, two items of five rows: the master's levels, and those of two observers who miss what was agreed."""
TABLE = ((8, 3, 0, 0), (2, 12, 4, 0), (0, 3, 14, 2), (0, 0, 2, 10))
"""The second, twelve items of five rows: how often the master gave a level, and Olive which beside it."""
PAUL_DIFFERS = (4, 13, 21, 22, 30, 38, 44, 51)
"""Where Paul gave another level than the master, one higher or lower in turn."""
N_ITEMS = 12
LINES = (
    ("students", "14 of 22 hands are up; the first one answers."),
    ("adults", "“Tell me how you know.” Waits six seconds."),
    ("students", "A table of four argues whether the slope can be negative; one draws it."),
)


def _actor(email: str) -> Any:
    return acting_person(Person.objects.get(email=email, is_sample=True), timezone.localdate())


@transaction.atomic
def make_sample_observing() -> int | None:
    """Make it where there is none yet; return how many visits. None while the portrait is not published."""
    lead = Person.objects.filter(email=ANA, is_sample=True).first()
    if lead is None or Rubric.objects.filter(organisation__slug="riverbend").exists():
        return 0
    by, today = _actor(ANA), timezone.localdate()
    statement = Document.objects.filter(organisation=by.tenant, kind="equity-statement").order_by("pk").first()
    if framework_for(by.tenant, "graduate-portrait") is None or statement is None:
        return None
    rubric = _rubric(by, statement)
    _session(by, rubric, "First calibration", today - timedelta(days=76), EARLIER, MASTER_1, FIRST)
    later = (*EARLIER, *(f"Recording {n}" for n in range(len(EARLIER) + 1, N_ITEMS + 1)))
    master, olive = second_session()
    scores = {OLIVE: olive, PAUL: _paul(master)}
    _session(by, rubric, "Second calibration", today - timedelta(days=54), later, master, scores)
    for school, place, ago, levels in VISITS:
        _visit(rubric, school, place, today - timedelta(days=ago), levels)
    _plan(_actor(PAUL), rubric, HARBOR, "Grade 9, English", today, [OLIVE])
    return Visit.objects.filter(rubric=rubric).count()


def _rubric(by: Any, statement: Document) -> Rubric:
    portrait = framework_for(by.tenant, "graduate-portrait")
    assert portrait is not None
    drafts = [_anchored(from_term(portrait, code, kind)) for code, kind in TERMS if code in portrait.by_code]
    drafts.append(_anchored(Draft("students", POWER, document=statement, document_field="power")))
    counted = {"measure": "suspended-out-of-school", "cuts": ("0.12", "0.08", "0.04"), "higher_is_better": False}
    drafts.append(Draft("measure", KEPT_IN, document=statement, document_field="access", **counted))
    made = composing.compose(by=by, title=TITLE, rows=drafts)
    composing.publish_rubric(by=by, rubric=made)
    return made


def _anchored(draft: Draft) -> Draft:
    return Draft(**{**vars(draft), "anchors": ANCHORS[draft.kind]})


def _plan(by: Any, rubric: Rubric, school: str, place: str, on: date, observers: Sequence[str]) -> Visit:
    return actions.plan_visit(
        by=by,
        school=schools_of(by.organisation).get(local_id=school),
        place=place,
        on=on,
        purpose="Whose questions count in the room?",
        rubric=rubric,
        observers=list(Person.objects.filter(email__in=observers, is_sample=True)),
    )


def _visit(rubric: Rubric, school: str, place: str, on: date, levels: dict[str, tuple[int, ...]]) -> None:
    visit = _plan(_actor(PAUL), rubric, school, place, on, list(levels))
    codes = [row.term.code for row in observed_rows(rubric)]
    for email, given in levels.items():
        own = Observation.objects.get(visit=visit, observer__email=email)
        at = timezone.make_aware(datetime.combine(on, time(9, 40)))
        actions.plant_observation(observation=own, lines=LINES, levels=dict(zip(codes, given, strict=True)), at=at)


def second_session() -> tuple[tuple[int, ...], tuple[int, ...]]:
    """Return the levels of the master and of Olive in the second session; its first ten are the anchors of the first."""
    left = [[master, given] for master, row in enumerate(TABLE, 1) for given, n in enumerate(row, 1) for _ in range(n)]
    pairs = []
    for level in MASTER_1:
        same = next((pair for pair in left if pair == [level, level]), None)
        pairs.append(same or next(pair for pair in left if pair[0] == level))
        left.remove(pairs[-1])
    pairs += left
    return tuple(master for master, _ in pairs), tuple(given for _, given in pairs)


def _paul(master: tuple[int, ...]) -> tuple[int, ...]:
    def beside(level: int, n: int) -> int:
        return min(4, max(1, level + (1 if n % 2 else -1)))

    return tuple(beside(level, at) if at in PAUL_DIFFERS else level for at, level in enumerate(master))


def _session(
    by: Any,
    rubric: Rubric,
    title: str,
    on: date,
    items: Sequence[str],
    master: Sequence[int],
    scores: dict[str, Sequence[int]],
) -> None:
    session = actions.begin_session(
        by=by,
        title=title,
        rubric=rubric,
        on=on,
        against="master",
        items=items,
        raters=list(Person.objects.filter(email__in=list(scores), is_sample=True)),
        thresholds=thresholds_here(),
    )
    codes = [row.term.code for row in observed_rows(rubric)]
    units = [(item, code) for item in range(len(items)) for code in codes]
    at = timezone.make_aware(datetime.combine(on, time(15)))
    for rater in session.raters.select_related("person"):
        given = master if rater.is_master else scores[rater.person.email]
        actions.plant_scores(rater=rater, levels=dict(zip(units, given, strict=True)), at=at)
    actions.close_session(by=by, session=session)
