"""Who the people of a OneRoster bundle are: their roles at schools, and the student groups that the bundle tells of."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from fairwater.errors import BadInput
from fairwater.tables.readers.oneroster_bundle import FLAGS, HISPANIC, SEVERAL, Bundle
from fairwater.tables.readers.places import grade_of
from fairwater.tables.readers.race_ethnicity import race_columns
from fairwater.tables.readers.remarks import Tally

STUDENT = "student"
FAMILY = frozenset({"guardian", "parent", "relative", "contact"})
SEXES = {"female": "female", "f": "female", "male": "male", "m": "male"}
YES_NO = {"true": True, "1": True, "false": False, "0": False}

Groups = dict[str, str | None]


@dataclass(frozen=True)
class Role:
    """What a user is at an organisation; blank where the bundle does not know where."""

    user: str
    role: str
    org: str


@dataclass(frozen=True)
class People:
    """The users of a bundle, their roles, and the numbers by which the district knows them."""

    numbers: Mapping[str, str]
    grades: Mapping[str, str]
    roles: tuple[Role, ...]
    primary: Mapping[str, str]
    """User → the organisation that the bundle calls theirs first."""

    @property
    def students(self) -> frozenset[str]:
        """Return the users who are students somewhere."""
        return frozenset(role.user for role in self.roles if role.role == STUDENT)


def several(text: str) -> list[str]:
    """Return the values of a field that may hold several, a list with commas."""
    return [value for part in text.split(",") if (value := part.strip())]


def people_of(bundle: Bundle, orgs: frozenset[str], tally: Tally) -> People:
    """Return the people of a bundle. Raises BadInput for a bundle without a student."""
    users = list(bundle.select("users", "sourcedId", "identifier", "grades", "primaryOrgSourcedId"))
    numbers = {user: number for user, number, _, _ in users}
    found = _roles_of_users(bundle) if bundle.version == "1.1" else _roles_of_file(bundle)
    roles = _known(found, frozenset(numbers), orgs, bundle.version, tally)
    primary: dict[str, str] = {user: org for user, _, _, org in users if org in orgs}
    for role in roles:
        if role.org:
            primary.setdefault(role.user, role.org)
    people = People(numbers, {user: grades for user, _, grades, _ in users}, roles, primary)
    if not people.students:
        raise BadInput("input-roster-no-students", file="users.csv" if bundle.version == "1.1" else "roles.csv")
    with_org = {role.user for role in found if role.org}
    tally.add("note-roster-no-org", sum(user not in with_org for user in numbers))
    return people


def _roles_of_users(bundle: Bundle) -> list[Role]:
    rows = bundle.select("users", "sourcedId", "role", "orgSourcedIds")
    return [Role(user, role.lower(), org) for user, role, orgs in rows for org in several(orgs) or [""]]


def _roles_of_file(bundle: Bundle) -> list[Role]:
    """Return the roles of roles.csv, the primary ones first."""
    rows = sorted(
        bundle.select("roles", "userSourcedId", "role", "orgSourcedId", "roleType"),
        key=lambda row: row[3].lower() != "primary",
    )
    return [Role(user, role.lower(), org) for user, role, org, _ in rows]


def _known(
    roles: list[Role], users: frozenset[str], orgs: frozenset[str], version: str, tally: Tally
) -> tuple[Role, ...]:
    """Return the roles of known users; one at an organisation that the bundle lacks is kept without it, and noted."""
    file, column = ("users.csv", "orgSourcedIds") if version == "1.1" else ("roles.csv", "orgSourcedId")
    of_nobody = sum(role.user not in users for role in roles)
    tally.add("note-roster-dangling", of_nobody, file=file, column="userSourcedId", other="users.csv")
    found: dict[Role, None] = {}
    for role in roles:
        if role.user not in users:
            continue
        is_known = role.org in orgs
        tally.add(
            "note-roster-dangling", int(bool(role.org) and not is_known), file=file, column=column, other="orgs.csv"
        )
        found[role if is_known else Role(role.user, role.role, "")] = None
    return tuple(found)


def grades_of(people: People, tally: Tally) -> dict[str, str | None]:
    """Return the grade of each student; several grades, or one that our tables do not hold, are not reported."""
    found: dict[str, str | None] = {}
    for student in people.students:
        given = several(people.grades[student])
        grade = grade_of(given[0]) if len(given) == 1 else None
        if len(given) > 1:
            tally.add("note-roster-several-grades")
        elif given and grade is None:
            tally.add("note-roster-grade", grade=given[0])
        found[student] = grade
    return found


def demographics_of(bundle: Bundle, people: People, blank_means_no: bool, tally: Tally) -> dict[str, Groups]:
    """Return race, ethnicity and sex of each student; nothing where the bundle has no demographics."""
    if "demographics" not in bundle.sheets:
        return {}
    students, found = people.students, {}
    columns = ("sourcedId", "sex", HISPANIC, SEVERAL, *FLAGS.values())
    for user, sex, *given in bundle.select("demographics", *columns):
        if user not in people.numbers:
            tally.add("note-roster-dangling", file="demographics.csv", column="sourcedId", other="users.csv")
        elif user in students:
            flags = [_flag(name, value, blank_means_no, tally) for name, value in zip(columns[2:], given, strict=True)]
            found[user] = _races(flags, tally) | {"sex": _sex(sex, tally)}
    missing = students - found.keys()
    tally.add("note-roster-no-demographics", len(missing))
    return found | {student: race_columns({}, None) | {"sex": None} for student in missing}


def _races(flags: list[bool | None], tally: Tally) -> Groups:
    hispanic, more = flags[:2]
    named = dict(zip(FLAGS, flags[2:], strict=True))
    n_named = sum(flag is True for flag in named.values())
    found = race_columns(named, hispanic, more is True)
    if n_named > 1 or more:
        tally.add("note-roster-several-races")
    elif not n_named:
        tally.add("note-roster-hispanic-no-race" if hispanic else "note-roster-no-race")
    if hispanic is None and (n_named or more):
        tally.add("note-roster-no-ethnicity")
    return found


def _flag(column: str, value: str, blank_means_no: bool, tally: Tally) -> bool | None:
    if not value:
        return False if blank_means_no else None
    if value.lower() not in YES_NO:
        tally.add("note-roster-value", column=column, value=value)
    return YES_NO.get(value.lower())


def _sex(value: str, tally: Tally) -> str | None:
    if value and value.lower() not in SEXES:
        tally.add("note-roster-value", column="sex", value=value)
    return SEXES.get(value.lower())
