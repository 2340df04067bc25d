"""The network: who is listed, which needs and offers cross, who follows shifts, what a public page says."""

from __future__ import annotations

import pytest
from django.utils import timezone

from fairwater_web.network import actions
from fairwater_web.network.models import Followed, Listing, SharedEntry
from tests.cast import ANA, FAY, LEE, NOBODY, NORA, OMAR, SAM
from tests.web.cohorts import acting, district, lead_of, text_of

pytestmark = [pytest.mark.web, pytest.mark.django_db]


@pytest.fixture
def ana():
    return acting(ANA)


@pytest.fixture
def newfield():
    return district("newfield")


def entry(lead, what: str = "Somebody who interprets Arabic", **values):
    from fairwater_web.registers.actions import make_entry
    from fairwater_web.registers.queries import register_or_404

    given = {"what": what, "kind": "need", "about": "people", "owner": "Omar Haddad"} | values
    return make_entry(by=lead, register=register_or_404(lead, "needs-and-offers"), values=given)


def test_an_organisation_lists_itself_and_takes_itself_out(signed_in, ana, newfield):
    sent = {"do": "list", "line": "Two schools ask before they write.", "ask": "Equity lead"}
    for who in (OMAR, NORA):
        assert signed_in(who).post("/network/", sent).status_code == 400, who
    assert signed_in(ANA).post("/network/", sent | {"line": " "}).status_code == 400
    assert signed_in(ANA).post("/network/", sent).status_code == 302
    assert "Two schools ask before they write." in text_of(signed_in(lead_of("newfield")).get("/network/"))
    assert "Two schools ask" not in signed_in(NOBODY).get("/public/riverbend/").content.decode()
    assert "Newfield" not in text_of(signed_in(ANA).get("/network/")), "nobody is listed who did not ask for it"
    signed_in(ANA).post("/network/", sent | {"for_everybody": "yes"})
    assert "Two schools ask" in signed_in(NOBODY).get("/public/riverbend/").content.decode()
    signed_in(SAM).post("/network/", {"do": "unlist"})
    assert not Listing.objects.exists()
    assert "Two schools ask" not in signed_in(NOBODY).get("/public/riverbend/").content.decode()
    assert signed_in(LEE).get("/network/").status_code == 403


def test_a_programme_says_what_it_certifies(signed_in, ana):
    from tests.web.recognition import offered

    fay = acting(FAY)
    actions.be_listed(by=fay, line="We convene.", ask="", for_everybody=False)
    offered("inclusion")
    assert "It certifies: Inclusion" in text_of(signed_in(ANA).get("/network/"))
    page = text_of(signed_in(NOBODY).get(f"/public/{fay.organisation.slug}/"))
    assert "What it certifies" in page and "Inclusion" in page and "We convene" not in page


def test_needs_and_offers_cross_one_by_one_and_name_nobody(signed_in, ana, newfield):
    first = entry(ana, more="On report-card evening. For 14 families.")
    entry(ana, "A secret need")
    client, other = signed_in(ANA), signed_in(lead_of("newfield"))
    assert "Somebody who interprets" not in text_of(other.get("/network/"))
    assert client.post("/network/", {"do": "share", "entry": first.pk}).status_code == 302
    page = text_of(other.get("/network/"))
    assert "Somebody who interprets Arabic" in page and "On report-card evening." in page and "Riverbend" in page
    for hidden in ("A secret need", "Omar", "14 families"):
        assert hidden not in page
    shared = SharedEntry.objects.get()
    assert other.post("/network/", {"do": "unshare", "shared": shared.pk}).status_code == 400
    assert other.post("/network/", {"do": "share", "entry": entry(ana).pk}).status_code == 404
    assert client.post("/network/", {"do": "answer", "shared": shared.pk}).status_code == 400, "one's own"
    assert other.post("/network/", {"do": "answer", "shared": shared.pk}).status_code == 302
    told = text_of(signed_in(SAM).get("/notices/"))
    assert "equity-lead newfield, Newfield wants to talk" in told
    first.closed_at, first.closed_by = timezone.now(), ana.person
    first.save()
    assert "Somebody who interprets" not in text_of(other.get("/network/")), "what is met is gone"


def test_who_follows_shifts_is_told_of_a_new_version(signed_in, ana, newfield):
    from fairwater_web.frameworks.models import OwnFramework

    content = {"id": "ours", "version": "1", "title": "Our shifts", "languages": ["en"], "licence": "", "source": ""}
    content |= {"creator": "Newfield", "dated": "2026-06-14", "terms": [{"code": "A", "statement": "a"}]}
    given = {"organisation": newfield.organisation, "framework": "ours", "content": content, "digest": "d"}
    given |= {"made_by": newfield.person, "stage": "published", "published_at": timezone.now()}
    closed = OwnFramework.objects.create(**given, version="1")
    sent = {"do": "follow", "of": newfield.organisation.pk, "framework": "ours"}
    assert signed_in(ANA).post("/network/", sent).status_code == 400, "not published for everybody"
    closed.openly = True
    closed.save()
    assert "Our shifts" in text_of(signed_in(ANA).get("/network/"))
    for _ in range(2):
        assert signed_in(ANA).post("/network/", sent).status_code == 302
    assert Followed.objects.count() == 1
    for _ in range(2):
        OwnFramework.objects.update_or_create(version="2", framework="ours", defaults=given | {"openly": True})
    page = text_of(signed_in(ANA).get("/notices/"))
    assert "One notice is new" in page and "There is a new version of shifts that you follow, of Newfield" in page
    signed_in(ANA).post("/network/", sent | {"do": "unfollow"})
    assert not Followed.objects.exists()
