"""The conversation of the sample district, made by a worker."""

from __future__ import annotations

from datetime import timedelta

from django.utils import timezone

from fairwater_web.common.jobs import actions as jobs
from fairwater_web.common.jobs.kinds import Progress, work
from fairwater_web.conversations.models import Conversation
from fairwater_web.conversations.samples import make_sample_conversation


@work("sample-conversation")
def make_conversation(_progress: Progress, tries: int) -> None:
    """Make the conversation once its round is there."""
    if not make_sample_conversation() and not Conversation.objects.exists() and tries > 0:
        due = timezone.now() + timedelta(seconds=10)
        jobs.ask("sample-conversation", [tries - 1], key=f"sample-conversation {tries - 1}", due=due)


def ask_for_sample_conversation() -> None:
    """Ask the worker for the conversation of the sample district."""
    jobs.ask("sample-conversation", [30], key="sample-conversation 30")
