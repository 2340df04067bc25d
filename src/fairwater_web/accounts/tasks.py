"""Mail about accounts, sent by a worker. A link is made when it is sent, so that no queue holds one."""

from fairwater import words
from fairwater_web.accounts import actions
from fairwater_web.accounts.tokens import reset_path
from fairwater_web.common.jobs.kinds import Progress, work
from fairwater_web.mail.kinds import written
from fairwater_web.people.models import Person


@work("reset-link")
def queue_reset_link(_progress: Progress, number: int, site: str, language: str, once: str) -> None:
    """Queue the mail with a link to choose a new password; nothing where the number is nobody's."""
    actions.queue_reset_link(number=number, site=site, language=language, once=once)


@written("reset-link")
def reset_link(number: int, site: str, language: str) -> tuple[str, str] | None:
    """Write the mail with a link that is made now."""
    person = Person.objects.filter(pk=number, is_active=True).first()
    if person is None:
        return None
    body = words.text("mail-reset", language, name=person.name, link=site + reset_path(person))
    return words.text("mail-reset-subject", language), body
