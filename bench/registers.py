"""How long the server takes for pages of a register of 10,000 entries, in one process. Prints one line of JSON."""

from __future__ import annotations

import json
import os
import statistics
import sys
import tempfile
import time
from datetime import timedelta

ENTRIES, REACH = 10_000, 200
PAGES = (
    "/registers/",
    "/registers/commitments/",
    "/registers/commitments/?page=150&sort=title",
    "/registers/commitments/?late=1&sort=due",
    "/registers/commitments/?text=number+99",
    "/registers/commitments/board/",
    "/registers/commitments/calendar/",
)


def fill(n: int) -> None:
    """Make so many entries of one register, half of them closed."""
    from django.utils import timezone

    from fairwater_web.data.samples import make_sample_people
    from fairwater_web.organisations.models import Organisation
    from fairwater_web.people.models import Person
    from fairwater_web.registers.models import Entry

    make_sample_people()
    people = list(Person.objects.filter(email__endswith="@riverbend.example"))
    tenant, today, now = Organisation.objects.get(slug="riverbend"), timezone.localdate(), timezone.now()
    made = []
    for number in range(1, n + 1):
        owner, due, closed = people[number % len(people)], today + timedelta(days=number % 400 - 100), number % 2
        made.append(
            Entry(
                tenant=tenant,
                organisation=tenant,
                register="commitments",
                number=number,
                title=f"Commitment number {number}",
                values={"commitment": f"Commitment number {number}", "owner": owner.name, "due": due.isoformat()},
                owner=owner,
                owner_name=owner.name,
                due_on=due,
                state="kept" if closed else "open",
                made_by=owner,
                closed_by=owner if closed else None,
                closed_at=now if closed else None,
            )
        )
    Entry.objects.bulk_create(made, batch_size=500)


def measure(runs: int = 15, entries: int = ENTRIES) -> list[dict[str, object]]:
    """Return for each page the median and the largest time of its answers, and what of it the processor was busy, in ms."""
    with tempfile.TemporaryDirectory() as folder:
        os.environ |= {"FAIRWATER_DATA": folder, "FAIRWATER_SECRET_KEY": "0" * 40}
        os.environ["DJANGO_SETTINGS_MODULE"] = "fairwater_web.settings"
        import django
        from django.conf import settings

        django.setup()
        plain = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
        settings.STORAGES = settings.STORAGES | {"staticfiles": plain}
        settings.ALLOWED_HOSTS = ["testserver"]
        from django.core.management import call_command
        from django.test import Client

        call_command("migrate", verbosity=0)
        fill(entries)
        from fairwater_web.people.models import Person

        client = Client()
        client.force_login(Person.objects.get(email="ana@riverbend.example"))
        found = []
        for page in PAGES:
            times, busy = [], []
            for _ in range(runs + 1):
                start, begun = time.perf_counter(), time.process_time()
                answer = client.get(page)
                busy.append(1000 * (time.process_time() - begun))
                times.append(1000 * (time.perf_counter() - start))
                assert answer.status_code == 200, (page, answer.status_code)
            median, most = round(statistics.median(times[1:]), 1), round(max(times[1:]), 1)
            figures = {"median_ms": median, "most_ms": most, "busy_ms": round(statistics.median(busy[1:]), 1)}
            found.append({"page": page, "entries": entries, **figures, "reach_ms": REACH, "reached": median <= REACH})
        return found


if __name__ == "__main__":
    print(json.dumps({"registers": measure(**json.loads(sys.argv[1] if sys.argv[1:] else "{}"))}))
