"""What a report of a cohort is begun with: lists of what its members share now, with what is withheld named."""

from __future__ import annotations

from datetime import date
from typing import Any

from fairwater import words
from fairwater_web.cohorts.enums import Stands
from fairwater_web.cohorts.models import Cohort
from fairwater_web.cohorts.presentation import gallery_of, goals_of, matrices, shown_meetings
from fairwater_web.cohorts.queries import came_to, contributions_of, members_of, takeaways_at
from fairwater_web.cohorts.side_by_side import beside, choices_of

MOST_ROWS = 60


def report_values(cohort: Cohort, actor: Any, language: str, today: date) -> dict[str, Any]:
    """Return the lists of a report by field, in one language."""
    shown = matrices(cohort, actor, language, today)
    found = {
        "goals": [{"goal": goal, "far": far} for goal, far in goals_of(cohort, shown, language, today)],
        "districts": _districts(cohort, shown, language),
        "meetings": _meetings(cohort, actor, language, today),
        "takeaways": _takeaways(cohort, actor, language, today),
        "prototypes": [
            {"district": str(each.shared.member.district), "title": each.shared.version.title, "idea": each.idea}
            for each in gallery_of(cohort, language)
        ],
        "numbers": _numbers(cohort, language),
        "framework": [
            {
                "shift": each.shift,
                "strategy": each.strategy,
                "by": str(each.member.district) if each.is_credited else "",
            }
            for each in contributions_of(cohort).filter(stands=Stands.TAKEN)
        ],
    }
    return {field: rows[:MOST_ROWS] for field, rows in found.items()}


def _districts(cohort: Cohort, shown: Any, language: str) -> list[dict[str, str]]:
    """Return each member with where it stands; one that shares no journey is named with just that."""
    ways = [(each, way) for each in shown for way in each.ways]
    sharing = {way.shared.member_id for _, way in ways}
    rows = [
        {
            "district": way.district,
            "question": way.title,
            "far": words.text("journey-sentence", language, done=way.n_done, n=len(way.stops)),
            "next": way.next,
        }
        for _, way in ways
    ]
    not_shared = words.text("cohort-not-shared", language)
    return rows + [
        {"district": str(each.district), "question": "", "far": not_shared, "next": ""}
        for each in members_of(cohort)
        if each.pk not in sharing
    ]


def _meetings(cohort: Cohort, actor: Any, language: str, today: date) -> list[dict[str, str]]:
    return [
        {
            "when": each.day,
            "what": f"{each.kind}: {each.meeting.title}",
            "came": words.text("cohort-came", language, n=sum(came.n for came in came_to(each.meeting))),
        }
        for each in shown_meetings(cohort, actor, language, today)
        if each.is_over and each.meeting.only is None
    ]


def _takeaways(cohort: Cohort, actor: Any, language: str, today: date) -> list[dict[str, str]]:
    return [
        {
            "district": str(each.member.district),
            "said": each.text,
            "idea": words.text("cohort-idea-there" if each.entry_id else "cohort-idea-not", language),
        }
        for meeting in shown_meetings(cohort, actor, language, today)
        if meeting.meeting.only is None
        for each in takeaways_at(meeting.meeting)
    ]


def _numbers(cohort: Cohort, language: str) -> list[dict[str, str]]:
    """Return for everyone and each group what each member published, and the total beside it where there is one."""
    rows = []
    for key, _ in choices_of(cohort, language):
        found = beside(cohort, key, "", language)
        assert found is not None
        for row in found.rows:
            told = [f"{name}: {cell}" for name, cell in row.pairs]
            total = row.total
            if total and row.left_out:
                total = words.text("cohort-total-without", language, total=total, names=", ".join(row.left_out))
            rows.append({"measure": found.label, "group": row.name, "each": "; ".join(told), "total": total})
    return rows
