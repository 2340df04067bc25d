"""Mail about accounts, sent by the worker. A link is made when it is sent, so that no queue holds one."""

from django.conf import settings
from django.core.mail import EmailMessage
from django_tasks import task

from fairwater import words
from fairwater_web.accounts.tokens import reset_path
from fairwater_web.people.models import Person


@task()
def send_reset_link(number: int, site: str, language: str) -> None:
    """Send a person a link to choose a new password; nothing where the number is nobody's."""
    person = Person.objects.filter(pk=number, is_active=True).first()
    if person is None:
        return
    subject = words.text("mail-reset-subject", language)
    body = words.text("mail-reset", language, name=person.name, link=site + reset_path(person))
    EmailMessage(subject, body, settings.DEFAULT_FROM_EMAIL, [person.email]).send()
