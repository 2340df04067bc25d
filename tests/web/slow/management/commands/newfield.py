"""A small district in an installation of a test: `newfield make file decide` does these things as its people do."""

import json

import pyarrow as pa
from django.core.management.base import BaseCommand
from django.utils import timezone

from fairwater.tables.snapshot import write_snapshot
from fairwater_web.common.models import AccessEntry
from fairwater_web.data.actions import record_snapshot
from fairwater_web.data.models import SnapshotRecord
from fairwater_web.data.queries import snapshot_folder
from fairwater_web.imports.actions import Brought, bring, decide_to_take_in
from fairwater_web.imports.models import Import
from fairwater_web.imports.queries import path_of
from fairwater_web.notices.models import Notice
from fairwater_web.organisations.actions import make_organisation
from fairwater_web.organisations.enums import Kind
from fairwater_web.organisations.models import Organisation
from fairwater_web.people.actions import give_role, make_person
from fairwater_web.people.enums import Role
from fairwater_web.people.models import Person
from fairwater_web.people.queries import ActingPerson, acting_person
from fairwater_web.releases.actions import plan_release
from fairwater_web.releases.models import Release
from fairwater_web.releases.queries import Wish
from fairwater_web.takeaways.actions import ask_for_path
from fairwater_web.takeaways.models import TakeAway
from fairwater_web.takeaways.queries import file_of

HEADER = "student_id,school_id,school_year,grade,sex,last_school"
LINES = (f"{n:04d},{n % 2:02d},2026,09,{('female', 'male')[n // 2 % 2]},1" for n in range(300))


def kim() -> ActingPerson:
    """Return the data steward, who acts."""
    return ActingPerson(
        Person.objects.get(email="kim@newfield.example"), Organisation.objects.get(slug="newfield"), (), frozenset()
    )


def make() -> None:
    """Make the district, its data steward and its superintendent."""
    made = make_organisation(kind=Kind.DISTRICT, name="Newfield", slug="newfield")
    for name, role in (("kim", Role.DATA_STEWARD), ("sue", Role.SUPERINTENDENT)):
        person = make_person(email=f"{name}@newfield.example", name=name.title(), password="newfield-sample")
        give_role(person=person, organisation=made, role=role)


def file() -> None:
    """Bring a file whose columns have our names."""
    said = Brought("enrollment.csv", "enrollment", timezone.localdate())
    bring(by=kim(), said=said, chunks=["\n".join((HEADER, *LINES)).encode()])


def decide() -> None:
    """Decide that it is taken in."""
    decide_to_take_in(by=kim(), brought=Import.objects.get(), despite_alarms=True)


def plan() -> None:
    """Plan a release of data that are there already."""
    keys = [{"student_id": f"{n:04d}", "school_id": f"{n % 2:02d}", "school_year": 2026} for n in range(300)]
    enrolled = [key | {"last_school": 1, "sex": ("female", "male")[n // 2 % 2]} for n, key in enumerate(keys)]
    attended = [key | {"days_enrolled": 180, "days_absent": 30 if n % 6 < 2 else 2} for n, key in enumerate(keys)]
    tables = {"enrollment": pa.Table.from_pylist(enrolled), "attendance": pa.Table.from_pylist(attended)}
    folder = snapshot_folder(kim().organisation)
    snapshot = write_snapshot(folder, tables, as_of="2026-06-14", source="Newfield's own", licence="")
    record_snapshot(by=kim(), snapshot=snapshot, table="enrollment")
    plan_release(by=kim(), wish=Wish(measures=("chronic-absence",), years=("2026",), columns=("sex",), ways=1))


def path() -> None:
    """Ask for the report of the superintendent's own path."""
    sue = acting_person(Person.objects.get(email="sue@newfield.example"), timezone.localdate())
    ask_for_path(by=sue, format="docx", language="en")


def told() -> None:
    """Print what is there."""
    found = {
        "imports": [(each.stage, path_of(each).exists()) for each in Import.objects.all()],
        "releases": list(Release.objects.values_list("stage", flat=True)),
        "take-aways": [(each.stage, file_of(each).exists()) for each in TakeAway.objects.all()],
        "snapshots": SnapshotRecord.objects.count(),
        "notices": list(Notice.objects.values_list("message", "person__name")),
        "log": list(AccessEntry.objects.order_by("pk").values_list("event", flat=True)),
    }
    print(json.dumps(found))


class Command(BaseCommand):
    """`python -m fairwater_web newfield`."""

    def add_arguments(self, parser):
        """Take the steps."""
        parser.add_argument("steps", nargs="+", choices=("make", "file", "decide", "plan", "path", "told"))

    def handle(self, *, steps, **options):
        """Do each step."""
        for step in steps:
            globals()[step]()
