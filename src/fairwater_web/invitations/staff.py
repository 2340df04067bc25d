"""A list of staff: read like any file, compared with who is here, carried out as far as somebody ticked it."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator, Sequence, Set
from pathlib import Path
from typing import Any

from fairwater.errors import BadInput
from fairwater.tables.mapping import named_as
from fairwater.tables.readers.any_file import read_raw
from fairwater.tables.readers.raw import RawTable, whole
from fairwater_web.common.permissions import Refused
from fairwater_web.invitations import actions
from fairwater_web.invitations.models import StaffList
from fairwater_web.organisations.models import Organisation
from fairwater_web.organisations.queries import organisations_under
from fairwater_web.people.actions import let_leave
from fairwater_web.people.enums import HELD_IN, Role
from fairwater_web.people.models import Membership, Person

NAMES = {
    "email": ("email", "e-mail", "mail", "email address", "correo", "correo electronico"),
    "name": ("name", "full name", "staff name", "nombre"),
    "given": ("given name", "givenname", "first name"),
    "family": ("family name", "familyname", "last name", "surname"),
    "role": ("role", "position", "job title", "funcion"),
    "school": ("school", "school id", "building", "campus", "escuela", "school number"),
}
ROLES = {
    Role.PRINCIPAL: ("principal", "head of school", "director", "directora"),
    Role.TEACHER: ("teacher", "classroom teacher", "docente", "maestra", "maestro"),
    Role.SUPERINTENDENT: ("superintendent", "superintendente"),
    Role.PRINCIPAL_SUPERVISOR: ("principal supervisor",),
    Role.EQUITY_LEAD: ("equity lead", "district equity lead"),
    Role.DATA_STEWARD: ("data steward", "data analyst"),
    Role.OBSERVER: ("observer",),
}
BY_WORD = {word: role for role, spoken in ROLES.items() for word in (role.value, *spoken)}


def compare(*, by: Any, file: Any) -> StaffList:
    """Read a list of staff and keep what it would change. Raises BadInput for a file that is no list of staff."""
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / Path(str(file.name)).name
        path.write_bytes(b"".join(file.chunks()))
        raw = whole(read_raw(path, table="people"))
    found = _compared(by.tenant, raw)
    return actions.keep_staff_list(by=by, file=str(file.name)[-200:], found=found)


def _compared(tenant: Organisation, raw: RawTable) -> dict[str, Any]:
    columns = {ours: theirs for ours, names in NAMES.items() if (theirs := _column(names, raw.header))}
    lacking = [name for name in ("email", "role") if name not in columns]
    if lacking:
        raise BadInput("staff-list-columns", file=raw.file, columns=", ".join(lacking))
    places = {each.local_id: each for each in organisations_under(tenant) if each.local_id}
    held = list(
        Membership.objects.filter(organisation__in=organisations_under(tenant), ended_at=None).select_related("person")
    )
    here = {(each.person.email, each.organisation_id, each.role) for each in held}
    result: dict[str, Any] = {"new": [], "waiting": [], "same": 0, "gone": []}
    listed = set()
    for number, row in _rows(raw, columns):
        listed.add(row["email"])
        fault = _fault(row, tenant, places)
        if fault is not None:
            result["waiting"].append({"row": number, "email": row["email"], "message": fault[0], "values": fault[1]})
            continue
        role, place = BY_WORD[row["role"].lower()], places.get(row["school"], tenant)
        if (row["email"], place.pk, role.value) in here:
            result["same"] += 1
        else:
            wanted = {"email": row["email"], "name": row["name"], "role": role.value, "place": place.pk}
            result["new"].append({"key": str(number), "place_name": place.name, **wanted})
    gone = {each.person for each in held if each.role in ROLES and each.person.email not in listed}
    result["gone"] = [{"person": each.pk, "name": each.name, "email": each.email} for each in sorted(gone, key=str)]
    return result


def _column(names: Sequence[str], header: Sequence[str]) -> str | None:
    """Return the column of the header that bears one of the names, the first of them first."""
    return next((theirs for name in names for theirs in header if named_as(theirs, (name,))), None)


def _rows(raw: RawTable, columns: dict[str, str]) -> Iterator[tuple[int, dict[str, str]]]:
    values = {ours: raw.columns[theirs].to_pylist() for ours, theirs in columns.items()}
    for place, number in enumerate(raw.numbers.tolist()):
        row = {ours: str(values[ours][place] or "").strip() if ours in values else "" for ours in NAMES}
        row["email"] = row["email"].lower()
        row["name"] = row["name"] or f"{row['given']} {row['family']}".strip()
        yield number, row


def _fault(
    row: dict[str, str], tenant: Organisation, places: dict[str, Organisation]
) -> tuple[str, dict[str, str]] | None:
    """Return why a row cannot be taken, as a message and its values."""
    role = BY_WORD.get(row["role"].lower())
    if role is None:
        return "staff-list-role", {"role": row["role"] or "–"}
    if row["school"] and row["school"] not in places:
        return "staff-list-school", {"school": row["school"]}
    place = places.get(row["school"], tenant)
    if place.kind not in HELD_IN[role]:
        return "refused-role-place", {"organisation": place.name}
    try:
        actions.address_of(row["email"])
    except Refused:
        return "refused-address", {"given": row["email"]}
    return None


def carry_out(*, by: Any, staff_list: StaffList, invite: Set[str], leave: Set[str], site: str) -> list[Refused]:
    """Invite and let leave what was ticked of a list; return what was refused. Doing it twice does nothing more."""
    refused = []
    places = {each.pk: each for each in organisations_under(by.tenant)}
    for row in staff_list.found["new"]:
        if row["key"] in invite and row["place"] in places:
            try:
                actions.invite(
                    by=by,
                    email=row["email"],
                    organisation=places[row["place"]],
                    role=row["role"],
                    ends_on=None,
                    language="en",
                    site=site,
                )
            except Refused as refusal:
                if refusal.message_id not in ("refused-invited-twice", "refused-invited-member"):
                    refused.append(refusal)
    for row in staff_list.found["gone"]:
        person = Person.objects.filter(pk=row["person"], is_active=True).first()
        if str(row["person"]) in leave and person is not None:
            try:
                let_leave(by=by, person=person)
            except Refused as refusal:
                refused.append(refusal)
    actions.note_staff_list_done(staff_list=staff_list)
    return refused
