"""Making organisations and naming sets of schools."""

from __future__ import annotations

from collections.abc import Iterable

from django.db import transaction
from django.utils.text import slugify

from fairwater_web.organisations.enums import Kind, Level
from fairwater_web.organisations.models import Organisation, SchoolSet


def make_organisation(
    *, kind: Kind, name: str, slug: str, parent: Organisation | None = None, local_id: str = ""
) -> Organisation:
    """Return the organisation with this slug, made where there is none yet."""
    made, _ = Organisation.objects.get_or_create(
        slug=slug, defaults={"kind": kind, "name": name, "parent": parent, "local_id": local_id}
    )
    return made


@transaction.atomic
def make_children(
    *, parent: Organisation, kind: Kind, places: Iterable[tuple[str, str, Level]]
) -> dict[str, Organisation]:
    """Make the (local id, name, level) that the parent does not have yet; return all its children by local id."""
    known = {child.local_id: child for child in parent.children.all()}
    new = [
        Organisation(
            kind=kind,
            name=name,
            slug=slugify(f"{parent.slug}-{local_id}")[:80],
            parent=parent,
            local_id=local_id,
            level=level,
        )
        for local_id, name, level in places
        if local_id not in known
    ]
    Organisation.objects.bulk_create(new)
    return {child.local_id: child for child in Organisation.objects.filter(parent=parent)}


def name_school_set(*, organisation: Organisation, name: str, schools: Iterable[Organisation]) -> SchoolSet:
    """Name a set of schools, or change which schools it has."""
    made, _ = SchoolSet.objects.get_or_create(organisation=organisation, slug=slugify(name), defaults={"name": name})
    made.schools.set(schools)
    return made
