"""Writing to the access log, and verifying it."""

from __future__ import annotations

from typing import Any

from django.db import transaction
from django.db.models import Max
from django.utils import timezone

from fairwater_web.common.access_log import entries_of, tenant_of
from fairwater_web.common.chain import Verdict, hash_of, verdict_of
from fairwater_web.common.features import known_events
from fairwater_web.common.models import AccessChain, AccessEntry


class UnknownEvent(LookupError):
    """An event that no feature says it writes: a fault of the program. A feature lists its events in `feature.py`."""


def log_access(
    *,
    by: Any,
    event: str,
    subject: str,
    policy: str = "",
    release: str = "",
    download: str = "",
    n_withheld: int = 0,
) -> AccessEntry:
    """Write one line of the access log for an actor (a person in an organisation), or for nobody known (None).

    It is the next of the organisation that answers for the actor's. One writer at a time holds the end of a chain,
    until the transaction around it is over, so that no two entries follow the same one.
    """
    if event not in known_events():
        raise UnknownEvent(event)
    organisation, person = (tenant_of(by), by.person) if by is not None else (None, None)
    with transaction.atomic():
        chain = _held_chain(organisation)
        entry = AccessEntry(
            number=chain.n_entries + 1,
            at=timezone.now(),
            person=person,
            organisation=organisation,
            event=event,
            subject=subject[:300],
            policy=policy,
            release=release,
            download=download[-200:],
            n_withheld=n_withheld,
            previous=chain.head,
        )
        entry.hash = hash_of(entry, chain.name)
        entry.save(force_insert=True)
        chain.n_entries, chain.head = entry.number, entry.hash
        chain.save(update_fields=["n_entries", "head"])
    return entry


def _held_chain(organisation: Any) -> AccessChain:
    """Return the chain of an organisation, which nobody else writes to until the transaction is over.

    On PostgreSQL its row is locked; on SQLite the transaction holds the whole database from its beginning.
    """
    name = organisation.slug if organisation is not None else ""
    made, _ = AccessChain.objects.get_or_create(organisation=organisation, defaults={"name": name})
    return AccessChain.objects.select_for_update().get(pk=made.pk)


def verify_chain(chain: AccessChain, noted: str = "") -> Verdict:
    """Recompute a chain from its first entry, keep what was found, and return it. Writing goes on beside it."""
    newest = entries_of(chain.organisation_id).aggregate(newest=Max("number"))["newest"] or 0
    n, head = AccessChain.objects.values_list("n_entries", "head").get(pk=chain.pk)  # later: never behind `newest`
    lines = entries_of(chain.organisation_id).filter(number__lte=max(n, newest)).order_by("number").iterator(2000)
    found = verdict_of(lines, chain=chain.name, n=n, head=head, noted=noted)
    fault = str(found.fault) if found.fault else ""
    AccessChain.objects.filter(pk=chain.pk).update(
        verified_at=timezone.now(), verified_n=found.n, fault=fault, broken_at=found.at if fault else None
    )
    return found
