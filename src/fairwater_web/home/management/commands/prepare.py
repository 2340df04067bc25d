"""What has to be there before Fairwater is served on this machine: database, files, sample organisations."""

from __future__ import annotations

from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.core.management.base import BaseCommand, CommandError, CommandParser
from django.db import OperationalError
from django.utils import timezone

from fairwater_web.allocation.tasks import ask_for_sample_allocation
from fairwater_web.coaching.samples import make_sample_coaching
from fairwater_web.cohorts.tasks import ask_for_sample_cohort
from fairwater_web.common.databases import said_of
from fairwater_web.common.jobs.actions import end
from fairwater_web.common.serving import say_prepared
from fairwater_web.conversations.tasks import ask_for_sample_conversation
from fairwater_web.data.actions import ask_for_sample
from fairwater_web.data.models import SnapshotRecord
from fairwater_web.data.samples import PLACE_NAMES, SAMPLE_PASSWORD, SAMPLE_PEOPLE, SAMPLES, make_sample_people
from fairwater_web.definitions.tasks import ask_for_sample_definitions
from fairwater_web.documents.samples import make_sample_documents
from fairwater_web.exemplars.tasks import ask_for_sample_exemplars
from fairwater_web.interviews.tasks import ask_for_sample_talks
from fairwater_web.journeys.samples import make_sample_journey
from fairwater_web.listening.tasks import ask_for_sample_rounds
from fairwater_web.network.tasks import ask_for_sample_network
from fairwater_web.notices.actions import ask_for_daily_mail
from fairwater_web.observing.tasks import ask_for_sample_observing
from fairwater_web.pilots.samples import make_sample_pilot
from fairwater_web.pilots.tasks import ask_for_sample_barriers, ask_for_sample_places
from fairwater_web.practice.samples import make_sample_assessments
from fairwater_web.profiles.tasks import ask_for_sample_profile
from fairwater_web.recognition.tasks import ask_for_lists, ask_for_sample_recognition
from fairwater_web.registers.samples import make_sample_entries
from fairwater_web.registers.tasks import ask_for_reminders
from fairwater_web.releases.tasks import ask_for_sample_releases
from fairwater_web.rewards.tasks import ask_for_sample_rewards
from fairwater_web.supports.samples import HARBOR_PEOPLE
from fairwater_web.supports.tasks import ask_for_expiry, ask_for_sample_supports
from fairwater_web.takeaways.tasks import ask_for_sample_take_aways


class Command(BaseCommand):
    """`python -m fairwater_web prepare`: what `serve` does beside the web server, which waits for it."""

    help = "Bring the database up to date and make the samples that are missing."
    requires_system_checks = ()  # they read in all pages, which the web server beside this does

    def add_arguments(self, parser: CommandParser) -> None:
        """Add the option."""
        parser.add_argument("--then-work-as", default="", help="then do long work under this name until stopped")

    def handle(self, *args: Any, **options: Any) -> None:
        """Prepare what is missing, say so to who waits for it, and work."""
        _migrate()
        worker = options["then_work_as"]
        call_command("collectstatic", verbosity=0, interactive=False)
        end(worker)  # one of this name that ended by itself: what it held is taken up at once
        make_sample_people()
        _ask_for_samples()
        make_sample_documents(today=timezone.localdate())
        make_sample_entries(today=timezone.localdate())
        make_sample_journey(today=timezone.localdate())
        make_sample_pilot(today=timezone.localdate())
        make_sample_coaching(today=timezone.localdate())
        make_sample_assessments(today=timezone.localdate())
        ask_for_sample_rounds()
        ask_for_sample_conversation()
        ask_for_sample_talks()
        ask_for_sample_definitions()
        ask_for_sample_supports()
        ask_for_expiry(timezone.localtime(), at_once=True)
        ask_for_sample_places()
        ask_for_sample_releases()
        ask_for_sample_allocation()
        ask_for_sample_barriers()
        ask_for_sample_take_aways()
        ask_for_sample_cohort()
        ask_for_sample_observing()
        ask_for_sample_profile()
        ask_for_sample_exemplars()
        ask_for_sample_rewards()
        ask_for_sample_network()
        ask_for_sample_recognition()
        ask_for_lists(timezone.localtime())
        ask_for_reminders(timezone.localtime())
        _ask_for_daily_mail()
        say_prepared(_lines())
        if worker:
            call_command("worker", name=worker)


def _lines() -> list[str]:
    """Return who can sign in, and where everything is kept."""
    return [
        "Sample accounts, all invented:",
        *(
            f"  {email:<26} {name}, {role.value.replace('-', ' ')} of {PLACE_NAMES.get(where, where.title())}"
            for email, name, where, role in (*SAMPLE_PEOPLE, *HARBOR_PEOPLE)
        ),
        f"  password for each: {SAMPLE_PASSWORD}",
        "",
        f"Everything is kept in {settings.DATA}",
    ]


def _migrate() -> None:
    try:
        call_command("migrate", verbosity=0, interactive=False)
    except OperationalError as fault:
        raise CommandError(
            f"The database does not answer: {said_of(settings.DATABASES['default'])}. Start it, or mend "
            f"FAIRWATER_DATABASE. It said: {str(fault).strip()}"
        ) from None


def _ask_for_daily_mail() -> None:
    """Ask the worker for the daily mail, where there is a mail server."""
    if settings.FAIRWATER_MAIL:
        ask_for_daily_mail(timezone.localtime())


def _ask_for_samples() -> None:
    """Ask the worker for the samples that are not there yet."""
    for name in SAMPLES:
        if not SnapshotRecord.objects.filter(organisation__slug=name).exists():
            ask_for_sample(name)
