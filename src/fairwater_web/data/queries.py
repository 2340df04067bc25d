"""The data behind an organisation: its own newest snapshot, or its state's, with the schools that are its own."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path

from django.conf import settings
from django.db.models import QuerySet

from fairwater.disclosure import Ledger
from fairwater.tables.made_resources import Weights, need_weights, weights_from
from fairwater.tables.snapshot import Snapshot
from fairwater_web.data.models import ContextEvent, NeedWeights, SnapshotRecord
from fairwater_web.organisations.models import Organisation
from fairwater_web.organisations.queries import schools_of


@dataclass(frozen=True)
class DataScope:
    """A snapshot and the part of it that an organisation may see; `schools` are local ids, None = all."""

    holder: Organisation
    snapshot: Snapshot
    schools: tuple[str, ...] | None


def snapshot_folder(organisation: Organisation) -> Path:
    """Return the folder of an organisation's snapshots: files of its own, moved or erased as a whole."""
    return Path(settings.DATA) / "snapshots" / organisation.slug


def ledger_of(organisation: Organisation) -> Ledger:
    """Return the ledger of everything that an organisation ever showed to people outside."""
    return Ledger(Path(settings.DATA) / "ledgers" / f"{organisation.slug}.jsonl")


def history_of(organisation: Organisation) -> QuerySet[SnapshotRecord]:
    """Return every snapshot that held or holds, the newest first."""
    return SnapshotRecord.objects.filter(organisation=organisation).select_related("taken_in_by")


def current_snapshot(organisation: Organisation) -> Snapshot | None:
    """Return the organisation's own snapshot that holds now."""
    record = history_of(organisation).first()
    return _opened(snapshot_folder(organisation) / record.content_id) if record else None


def record_of(organisation: Organisation, content_id: str) -> SnapshotRecord | None:
    """Return the newest line of the history of a snapshot, of the organisation or of one that it belongs to."""
    holder: Organisation | None = organisation
    while holder is not None:
        if found := history_of(holder).filter(content_id=content_id).first():
            return found
        holder = holder.parent
    return None


def events_of(organisation: Organisation) -> list[ContextEvent]:
    """Return what happened to an organisation and to those that it belongs to, by school year."""
    found: list[ContextEvent] = []
    holder: Organisation | None = organisation
    while holder is not None:
        found += ContextEvent.objects.filter(organisation=holder)
        holder = holder.parent
    return sorted(found, key=lambda event: (event.school_year, event.pk))


@lru_cache(maxsize=64)
def _opened(folder: Path) -> Snapshot:
    return Snapshot(folder)


def need_weights_set_by(organisation: Organisation) -> QuerySet[NeedWeights]:
    """Return how an organisation set the weights of needs, the newest first."""
    return NeedWeights.objects.filter(organisation=organisation).select_related("set_by")


def need_weights_of(organisation: Organisation) -> Weights:
    """Return the weights that hold for an organisation: its own, or those shipped."""
    own = need_weights_set_by(organisation).first()
    return need_weights() if own is None else weights_from(own.weights, "need weights")


def data_scope(organisation: Organisation) -> DataScope | None:
    """Return the data that the organisation sees, or None while there are none."""
    holder: Organisation | None = organisation
    while holder is not None:
        record = SnapshotRecord.objects.filter(organisation=holder).first()
        if record:
            own = None if holder == organisation else tuple(schools_of(organisation).values_list("local_id", flat=True))
            return DataScope(holder, _opened(snapshot_folder(holder) / record.content_id), own)
        holder = holder.parent
    return None
