"""Sentences said in coaching, planted to be looked for everywhere else: if one is found, a note has reached where it may not."""

from __future__ import annotations

import html
from dataclasses import dataclass
from datetime import timedelta

from tests.cast import COLE, NORA

NUMBER = 777_777
"""Of the coaching: no test asks for it by chance."""
BY_COLE = "A heron stood in the shallow water while she spoke"
COUNTED_BY_COLE = "Eleven lanterns went out along the northern quay"
SHARED_BY_COLE = "The ferryman counts his oars before he counts the coins"
BY_NORA = "My grandmother would have burned that letter unread"
PURPOSE = "To mend the weir before the autumn floods arrive"
PROMISED = "I carry the blue bucket to the upper well each morning"
SAID = (BY_COLE, COUNTED_BY_COLE, SHARED_BY_COLE, BY_NORA, PURPOSE, PROMISED)


@dataclass(frozen=True)
class Whispers:
    """What was planted: where, and what somebody may not come to read."""

    coaching: int
    session: int

    def hidden_from(self, who: str) -> tuple[str, ...]:
        """Return the sentences that somebody may read nowhere."""
        return {COLE: (BY_NORA,), NORA: (BY_COLE, COUNTED_BY_COLE)}.get(who, SAID)


def plant() -> Whispers:
    """Have Cole coach Nora, and both write in every tier. Nothing is planted that the pages could not make."""
    from django.utils import timezone

    from fairwater_web.coaching import actions
    from fairwater_web.coaching.models import Coached, Coaching
    from fairwater_web.coaching.sealing import seal_purpose
    from fairwater_web.people.models import Person
    from fairwater_web.people.queries import acting_person

    today = timezone.localdate()
    cole, nora = (acting_person(Person.objects.get(email=each), today) for each in (COLE, NORA))
    made = Coaching(pk=NUMBER, tenant=cole.tenant, organisation=cole.organisation, coach=cole.person, begins_on=today)
    seal_purpose(made, PURPOSE)
    made.save(force_insert=True)
    Coached.objects.create(coaching=made, person=nora.person)
    actions.agree(by=nora, coaching=made, has_read=True)
    there = [nora.person.pk]
    held = actions.keep_session(by=cole, coaching=made, on=today, minutes=45, step="reflect", attended=there)
    for by, tier, words in (
        (cole, "private", BY_COLE),
        (cole, "counted", COUNTED_BY_COLE),
        (cole, "shared", SHARED_BY_COLE),
        (nora, "private", BY_NORA),
    ):
        actions.write_note(by=by, session=held, words=words, tier=tier, topics=["six-conditions/power"])
    due = today + timedelta(days=9)
    actions.promise(by=nora, session=held, who=nora.person.pk, words=PROMISED, due_on=due)
    return Whispers(made.pk, held.pk)


def heard_in(answer, hidden: tuple[str, ...]) -> list[str]:
    """Return the sentences that stand in an answer, page or file."""
    raw = b"".join(answer.streaming_content) if answer.streaming else answer.content
    text = html.unescape(raw.decode("utf-8", "replace")).casefold()
    return [each for each in hidden if each.casefold() in text]
