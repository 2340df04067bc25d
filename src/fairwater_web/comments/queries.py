"""What was said of a thing, and who can be mentioned."""

from __future__ import annotations

from django.db.models import QuerySet
from django.utils import timezone

from fairwater_web.comments.models import Comment
from fairwater_web.organisations.models import Organisation
from fairwater_web.people.models import Person
from fairwater_web.people.queries import memberships_in


def comments_on(tenant: Organisation, kind: str, number: int) -> QuerySet[Comment]:
    """Return what was said of a thing and not taken back, the oldest first."""
    return Comment.objects.filter(organisation=tenant, kind=kind, thing=number, taken_back_at=None).select_related(
        "said_by"
    )


def comments_by_part(tenant: Organisation, kind: str, number: int) -> dict[str, tuple[Comment, ...]]:
    """Return what was said of the parts of a thing, by part: what is open before what is resolved, each the oldest first."""
    found: dict[str, tuple[Comment, ...]] = {}
    for each in sorted(comments_on(tenant, kind, number), key=lambda comment: comment.is_resolved):
        if each.part:
            found[each.part] = (*found.get(each.part, ()), each)
    return found


def mentioned_in(tenant: Organisation, text: str) -> list[Person]:
    """Return the people of a tenant whose names stand in a text after an @, the longest name where two begin alike."""
    if "@" not in text:
        return []
    people = {each.person for each in memberships_in(tenant, timezone.localdate())}
    found, rest = [], text.casefold()
    for person in sorted(people, key=lambda each: -len(each.name)):
        spoken = f"@{person.name.casefold()}"
        if spoken in rest:
            found.append(person)
            rest = rest.replace(spoken, " ")
    return sorted(found, key=lambda each: each.pk)
