"""Which lists somebody may see and how much of them; who can offer; what is due; counts and errors through the gate."""

from __future__ import annotations

import hashlib
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any

from django.conf import settings
from django.core.cache import caches
from django.db.models import Q, QuerySet

from fairwater.content import content_of
from fairwater.disclosure import Released
from fairwater.supports import (
    BY,
    Errors,
    Message,
    Messages,
    Reply,
    Rules,
    Supports,
    errors_from,
    in_time,
    released_shares,
    rules_of,
    supports_of,
)
from fairwater.supports import messages_of as messages_in
from fairwater.supports.rule import as_data
from fairwater.tables.student_rows import student_rows
from fairwater.vocabulary import Audience, Better
from fairwater_web.common.permissions import can, why_not
from fairwater_web.data.queries import DataScope, data_scope
from fairwater_web.documents.enums import Stage as DocumentStage
from fairwater_web.documents.models import Document
from fairwater_web.documents.queries import documents_for
from fairwater_web.organisations.enums import Kind
from fairwater_web.organisations.models import Organisation
from fairwater_web.organisations.queries import schools_of
from fairwater_web.people.models import Membership, Person
from fairwater_web.people.permissions import Permission
from fairwater_web.people.queries import held_today, moved_rights, rights_of
from fairwater_web.supports.enums import WAS_OFFERED, Stage, State
from fairwater_web.supports.models import FamilyReply, OwedSupport, OwedTo, SupportList, TextRead

FEWEST = 10
"""Of fewer students, or replies, no share is said on these pages, to nobody."""
PLAN = "pilot-plan"


# ---- content


def _folder(name: str) -> Path:
    return Path(settings.FAIRWATER_CONTENT) / "supports" / name


def rules() -> Rules:
    """Return every rule: those that are shipped, and the district's own."""
    return rules_of(_folder("rules"))


def supports() -> Supports:
    """Return every support that can be owed."""
    return supports_of(_folder("kinds"))


def messages() -> Messages:
    """Return every message home."""
    return messages_in(_folder("messages"))


def days_off() -> frozenset[date]:
    """Return the weekdays without school, as the district's file `supports/days-off.toml` has them under `days`."""
    path = _folder("days-off.toml")
    found = content_of(path).given.get("days", []) if path.is_file() else []
    return frozenset(each for each in found if type(each) is date)


# ---- who sees what


def lists_for(actor: Any) -> QuerySet[SupportList]:
    """Return the lists that the actor may know of: those of their school, or of the schools of their district."""
    if not can(actor, Permission.SEE_SUPPORTS_OWED) or actor.organisation.kind not in (Kind.SCHOOL, Kind.DISTRICT):
        return SupportList.objects.none()
    found = SupportList.objects.filter(organisation__in=schools_of(actor.organisation))
    return found.select_related("organisation__parent", "plan", "made_by", "confirmed_by")


def is_of_school(actor: Any, found: SupportList) -> bool:
    """Say whether the actor acts in the school of a list: nobody else sees a student's number."""
    return bool(actor.organisation == found.organisation and can(actor, Permission.SEE_SUPPORTS_OWED))


def leads(actor: Any, found: SupportList) -> bool:
    """Say whether the actor leads a list, and so sees all of it."""
    return is_of_school(actor, found) and can(actor, Permission.LEAD_SUPPORTS_OWED)


def why_not_begin(actor: Any) -> str:
    """Return the message id of why the actor cannot begin a list; empty where they can."""
    if reason := why_not(actor, Permission.LEAD_SUPPORTS_OWED):
        return reason
    return "" if actor.organisation.kind == Kind.SCHOOL else "refused-supports-school"


def why_not_lead(actor: Any, found: SupportList) -> str:
    """Return the message id of why the actor cannot lead a list; empty where they can."""
    if found.stage == Stage.EXPIRED:
        return "refused-supports-expired"
    if reason := why_not(actor, Permission.LEAD_SUPPORTS_OWED):
        return reason
    return "" if leads(actor, found) else "refused-supports-of-others"


def why_not_change(actor: Any, owed: OwedSupport) -> str:
    """Return why the actor cannot change a support: they neither lead the list nor offer it."""
    found = owed.owed_to.support_list
    if found.stage != Stage.EXPIRED and is_of_school(actor, found) and owed.offered_by_id == actor.person.pk:
        return ""
    return why_not_lead(actor, found)


def owed_for(actor: Any, found: SupportList) -> QuerySet[OwedSupport]:
    """Return the supports of a list that the actor may see: all for whoever leads it, their own for others of the school."""
    if not is_of_school(actor, found):
        return OwedSupport.objects.none()
    owed = OwedSupport.objects.filter(owed_to__support_list=found)
    if not leads(actor, found):
        own = Q(offered_by=actor.person) | Q(owed_to__replies__answers=actor.person)
        owed = owed.filter(own).exclude(state__in=(State.PROPOSED, State.TAKEN_OFF)).distinct()
    return owed.select_related("owed_to__support_list__organisation__parent", "offered_by").order_by("due_on", "pk")


def replies_for(actor: Any, lists: Iterable[SupportList]) -> QuerySet[FamilyReply]:
    """Return the replies that the actor may see: of lists that they lead, and those that they answer."""
    own = Q(answers=actor.person)
    led = [each.pk for each in lists if leads(actor, each)]
    within = [each.pk for each in lists if is_of_school(actor, each)]
    found = FamilyReply.objects.filter(Q(owed_to__support_list__in=led) | own, owed_to__support_list__in=within)
    return found.select_related("owed_to__support_list__organisation", "answers")


def people_of(school: Organisation, today: date) -> list[Person]:
    """Return who can offer a support and answer a family in a school: whoever may see what is owed there."""
    moved = moved_rights(school.tenant)
    held = Membership.objects.filter(held_today(today), organisation=school).select_related("person")
    found = {each.person for each in held if Permission.SEE_SUPPORTS_OWED in rights_of(each.role, moved)}
    return sorted(found, key=lambda person: (person.name, person.pk))


def plans_for(actor: Any) -> list[Document]:
    """Return the pilot plans that a list can belong to."""
    found = documents_for(actor).filter(kind=PLAN).exclude(stage=DocumentStage.SET_ASIDE)
    return list(found[:50])


# ---- messages


def message_for(found: SupportList, chosen: str) -> Message | None:
    """Return the message that was chosen, else the one of which most languages were read in the district."""
    known = messages().found
    tenant = found.organisation.tenant
    most = max(known.values(), key=lambda each: len(read_in(tenant, each)), default=None)
    return known.get(chosen) or most


def digest_of(message: Message, language: str) -> str:
    """Return what names the text of a message in a language: another text, another digest."""
    return hashlib.sha256(message.texts.get(language, "").encode()).hexdigest()


def read_in(tenant: Organisation, message: Message) -> dict[str, TextRead]:
    """Return the languages in which somebody of a district has read the text of a message as it stands now."""
    found = TextRead.objects.filter(organisation=tenant, message=message.id).select_related("by")
    return {each.language: each for each in found if each.digest == digest_of(message, each.language)}


# ---- through the gate


def audience_of(actor: Any) -> Audience:
    """Return as whom the actor reads errors of a rule: staff with a need, or families."""
    return Audience.STAFF if can(actor, Permission.SEE_STAFF_NUMBERS) else Audience.FAMILIES


def scope_of(school: Organisation) -> DataScope | None:
    """Return the data of the district of a school."""
    return data_scope(school.tenant)


def errors_of(found: SupportList, audience: Audience) -> Errors | None:
    """Return the errors of a list's rule on earlier classes of the whole district; None where there is no rule or outcome.

    They take seconds to reckon and are kept; a worker reckons them when a list is begun.
    """
    rule = rules().found.get(str(found.rule.get("id", "")))
    scope = scope_of(found.organisation)
    if rule is None or scope is None:
        return None
    asked = repr((scope.snapshot.id, as_data(rule), rule.reaches, audience))
    key = f"support-errors-{hashlib.sha256(asked.encode()).hexdigest()}"
    kept: tuple[Errors | None] | None = caches["charts"].get(key)
    if kept is None:
        kept = (errors_from(rule, scope.snapshot, audience),)
        caches["charts"].set(key, kept)
    return kept[0]


def counts_of(found: SupportList) -> Released | None:
    """Return, of the students to whom something is owed, to how many it was offered, by group, as families may know it.

    Everybody gets the same answer, staff too: these are children of one school.
    """
    if found.stage != Stage.CONFIRMED:
        return None
    key = f"support-counts-{found.pk}-{found.changed_at.isoformat()}"
    kept: tuple[Released | None] | None = caches["charts"].get(key)
    if kept is None:
        kept = (_counts(found),)
        caches["charts"].set(key, kept)
    return kept[0]


def _counts(found: SupportList) -> Released | None:
    owed: dict[str, list[str]] = {}
    for each in OwedSupport.objects.filter(owed_to__support_list=found).exclude(state=State.TAKEN_OFF):
        owed.setdefault(each.owed_to.student, []).append(each.state)
    groups = _groups_of(found, owed)
    rows = [(any(state in WAS_OFFERED for state in states), groups.get(who, {})) for who, states in owed.items()]
    return released_shares(rows, BY, Audience.FAMILIES, Better.HIGHER)


def _groups_of(found: SupportList, students: Collection[str]) -> dict[str, dict[str, str | None]]:
    scope = scope_of(found.organisation)
    if scope is None or found.school_year is None:
        return {}
    rows = student_rows(
        scope.snapshot,
        school_years=[found.school_year],
        where={},
        values={},
        groups=BY,
        schools=(found.organisation.local_id,),
    )
    return {row["student_id"]: {name: row.get(name) for name in BY} for row in rows if row["student_id"] in students}


@dataclass(frozen=True)
class InTime:
    """Replies by language and by school, through the gate: the share answered in time."""

    by: tuple[str, ...]
    released: Released | None


def answered_in_time(lists: Iterable[SupportList], today: date) -> InTime:
    """Return the share of replies answered in time, by the language of the reply and by school, as families may know it."""
    off, rows = days_off(), []
    for each in FamilyReply.objects.filter(owed_to__support_list__in=list(lists)).select_related(
        "owed_to__support_list__organisation"
    ):
        kept = in_time(Reply(each.came_on, each.answered_on), today, off)
        if kept is not None:
            place = each.owed_to.support_list.organisation
            rows.append((kept, {"home_language": each.language or None, "school_id": place.name}))
    by = ("home_language", "school_id")
    return InTime(by, released_shares(rows, by, Audience.FAMILIES, Better.HIGHER))


def students_on(found: SupportList) -> QuerySet[OwedTo]:
    """Return the students of a list to whom something is still owed or was: without those who were taken off."""
    return OwedTo.objects.filter(
        pk__in=OwedSupport.objects.filter(owed_to__support_list=found)
        .exclude(state__in=(State.TAKEN_OFF, State.PROPOSED))
        .values("owed_to")
    )
