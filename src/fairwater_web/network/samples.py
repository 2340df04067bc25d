"""The network of the sample organisations: who is listed, and one need and one offer that are shared."""

from __future__ import annotations

from django.db import transaction
from django.utils import timezone

from fairwater_web.network import actions
from fairwater_web.network.models import Listing
from fairwater_web.network.queries import EXCHANGE, to_share
from fairwater_web.people.models import Person
from fairwater_web.people.queries import acting_person
from fairwater_web.registers.actions import make_entry
from fairwater_web.registers.queries import register_or_404

LINES = {
    "ana@riverbend.example": (
        "Twenty-four schools on a river. We ask three questions before anything is written, and count what follows.",
        "Equity lead",
        True,
    ),
    "fay@network.example": (
        "We convene districts for two years, and recognise what their leaders can show.",
        "Cohort facilitator",
        True,
    ),
    "ben@marlow-bay.example": (
        "A bay with eleven schools. Students lead a circle before the bell.",
        "Equity lead",
        True,
    ),
    "tess@fernwick.example": ("Small, stubborn, and curious how English learners graduate elsewhere.", "", False),
}
"""Who lists their organisation: the line, whom to ask, whether everybody may read it. All invented."""
OFFER = ("ben@marlow-bay.example", "Two students who show how a circle is led, by video or in your room")


@transaction.atomic
def make_sample_network() -> int | None:
    """List the sample organisations where none is listed; return how many. None while the sample cohort is not there."""
    today = timezone.localdate()
    people = {each.email: each for each in Person.objects.filter(is_sample=True, email__in=LINES)}
    if "ana@riverbend.example" not in people or Listing.objects.exists():
        return 0
    if len(people) < len(LINES):
        return None
    actors = {email: acting_person(each, today) for email, each in people.items()}
    for email, (line, ask, for_everybody) in LINES.items():
        actions.be_listed(by=actors[email], line=line, ask=ask, for_everybody=for_everybody)
    by, what = actors[OFFER[0]], OFFER[1]
    values = {"what": what, "kind": "offer", "about": "know-how", "owner": ""}
    offered = make_entry(by=by, register=register_or_404(by, EXCHANGE), values=values)
    actions.share_entry(by=by, entry=offered)
    ana = actors["ana@riverbend.example"]
    for each in to_share(ana)[:1]:
        actions.share_entry(by=ana, entry=each)
    return len(LINES)
