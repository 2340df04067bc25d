"""What the tests of accounts share: people who are not samples, a clock that stands still, a telephone with codes."""

from __future__ import annotations

import re
from datetime import UTC, datetime, timedelta

from django.test import Client

PASSWORD = "seven herons by the river"
NOON = datetime(2026, 11, 2, 12, 0, 7, tzinfo=UTC)


class Clock:
    """The time that everybody is told."""

    def __init__(self, monkeypatch) -> None:
        from django.utils import timezone

        self.now = NOON
        monkeypatch.setattr(timezone, "now", lambda: self.now)

    def go_on(self, **time: float) -> None:
        self.now += timedelta(**time)


def person(email: str, *roles: str, name: str = "Rosa Quinn"):
    """Make somebody who is no sample, with roles in Riverbend."""
    from fairwater_web.organisations.models import Organisation
    from fairwater_web.people.actions import give_role, make_person

    made = make_person(email=email, name=name, password=PASSWORD)
    for role in roles:
        give_role(person=made, organisation=Organisation.objects.get(slug="riverbend"), role=role)
    return made


def browser(language: str = "en", agent: str = "", **more) -> Client:
    return Client(headers={"accept-language": language, "user-agent": agent}, **more)


def sign_in(client: Client, email: str, password: str = PASSWORD, then: str = "/"):
    return client.post("/sign-in/", {"username": email, "password": password, "next": then})


def is_signed_in(client: Client) -> bool:
    return client.get("/account/").status_code == 200


def code(secret: str, at: datetime, steps: int = 0) -> str:
    """The code that a telephone shows whose clock is so many steps ahead."""
    from fairwater_web.accounts.codes import code_at, step_at

    return code_at(secret, step_at(at) + steps)


def set_up_codes(client: Client, clock: Clock) -> tuple[str, list[str]]:
    """Set up time codes; return the key and the recovery codes."""
    page = client.get("/account/second-factor/codes/").content.decode()
    secret = re.search(r'<code class="by-hand">([A-Z2-7 ]+)</code>', page)[1].replace(" ", "")
    done = client.post("/account/second-factor/codes/", {"code": code(secret, clock.now)})
    assert done.status_code == 200, done.url
    codes = re.findall(r'<code class="by-hand">(\d{5} \d{5})</code>', done.content.decode())
    clock.go_on(seconds=60)  # so that the code of the setting up is not the next one
    return secret, codes


def events(**where) -> list[tuple[str, str]]:
    from fairwater_web.common.models import AccessEntry

    return list(AccessEntry.objects.filter(**where).order_by("pk").values_list("event", "subject"))
