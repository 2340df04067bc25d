"""The routes of CASE 1.1: open to anybody and any site, in the shape of the standard, and only what is published openly."""

from __future__ import annotations

import pytest

from tests.cast import ANA, NOBODY
from tests.core.frameworks.case_shape import faults

CASE = "/ims/case/v1p1/"


@pytest.fixture
def visitor(signed_in):
    return signed_in(NOBODY)


def given(visitor, address: str):
    answer = visitor.get(CASE + address)
    assert answer.status_code == 200, address
    assert answer["Access-Control-Allow-Origin"] == "*"
    assert answer["Content-Type"].startswith("application/json")
    return answer.json()


def document(visitor, title: str):
    return next(each for each in given(visitor, "CFDocuments")["CFDocuments"] if each["title"] == title)


def test_every_shipped_framework_is_listed_with_its_package(visitor):
    listed = given(visitor, "CFDocuments")["CFDocuments"]
    assert len(listed) >= 9
    for each in listed:
        assert given(visitor, f"CFDocuments/{each['identifier']}") == each
        assert each["CFPackageURI"]["uri"].endswith(f"{CASE}CFPackages/{each['identifier']}")
        assert list(faults(given(visitor, f"CFPackages/{each['identifier']}"))) == []


def test_the_list_goes_by_pages(visitor):
    every = given(visitor, "CFDocuments")["CFDocuments"]
    answer = visitor.get(f"{CASE}CFDocuments?limit=2&offset=1")
    assert answer.json()["CFDocuments"] == every[1:3]
    assert answer["X-Total-Count"] == str(len(every))
    assert len(visitor.get(f"{CASE}CFDocuments?limit=-1&offset=x").json()["CFDocuments"]) == len(every)


def test_every_object_of_a_package_has_its_address(visitor):
    whole = given(visitor, f"CFPackages/{document(visitor, 'Capability model')['identifier']}")
    for kind in ("CFItems", "CFAssociations", "CFRubrics"):
        for each in whole[kind][:3]:
            assert each["uri"].endswith(f"{CASE}{kind}/{each['identifier']}")
            found = given(visitor, f"{kind}/{each['identifier']}")
            assert found.items() >= each.items()
    item = whole["CFItems"][2]
    beside = given(visitor, f"CFItemAssociations/{item['identifier']}")
    assert beside["CFItem"]["CFDocumentURI"]["title"] == "Capability model"
    assert len(beside["CFAssociations"]) >= 2
    assert given(visitor, f"CFItemTypes/{item['CFItemTypeURI']['identifier']}")["title"] == item["CFItemType"]


def test_what_is_not_there_is_said_in_the_standards_way(visitor):
    answer = visitor.get(f"{CASE}CFItems/00000000-0000-4000-8000-000000000000")
    assert answer.status_code == 404
    assert answer.json()["imsx_codeMajor"] == "failure"
    assert answer["Access-Control-Allow-Origin"] == "*"


def test_a_browser_on_another_site_may_ask_and_nobody_may_write(visitor):
    asked = visitor.options(f"{CASE}CFDocuments")
    assert asked.status_code == 204 and "GET" in asked["Access-Control-Allow-Methods"]
    assert visitor.post(f"{CASE}CFDocuments").status_code == 405


def test_a_districts_own_is_given_from_the_day_it_is_opened_until_it_is_closed(signed_in, visitor):
    from fairwater_web.frameworks.models import OwnFramework

    before = {each["identifier"] for each in given(visitor, "CFDocuments")["CFDocuments"]}
    ana = signed_in(ANA)
    ana.post("/frameworks/psel-3/1/copy/")
    row = OwnFramework.objects.get()

    def new():
        return [each for each in given(visitor, "CFDocuments")["CFDocuments"] if each["identifier"] not in before]

    assert new() == []
    ana.post(f"/framework-drafts/{row.pk}/publish/")
    assert new() == []
    ana.post("/frameworks/psel-3/1.1/open/", {"openly": "yes"})
    (found,) = new()
    assert (found["version"], found["adoptionStatus"]) == ("1.1", "Adopted")
    assert given(visitor, f"CFPackages/{found['identifier']}")["CFItems"]
    ana.post("/frameworks/psel-3/1.1/open/", {"openly": "no"})
    assert new() == []
    assert visitor.get(f"{CASE}CFPackages/{found['identifier']}").status_code == 404


def test_it_may_be_opened_as_it_is_published(signed_in, visitor):
    from fairwater_web.frameworks.models import OwnFramework

    ana = signed_in(ANA)
    ana.post("/frameworks/psel-3/1/copy/")
    ana.post(f"/framework-drafts/{OwnFramework.objects.get().pk}/publish/", {"openly": "yes"})
    assert [each for each in given(visitor, "CFDocuments")["CFDocuments"] if each["version"] == "1.1"]
