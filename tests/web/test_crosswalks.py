"""Crosswalks of one's own: pair by pair, checked, published for good, on both frameworks' pages, in CASE; and links elsewhere."""

from __future__ import annotations

import json
import tomllib

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import Error, transaction

from tests.cast import ANA, OMAR

ORIGIN, DESTINATION = "six-conditions 1", "equity-dimensions 1"
HERE = "/frameworks/six-conditions/1/"


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    """A content folder of this test's own."""
    settings.FAIRWATER_CONTENT = tmp_path
    (tmp_path / "frameworks").mkdir()


@pytest.fixture
def codes():
    """The first two codes of each of the two frameworks."""
    from fairwater.frameworks import shipped

    keys = (tuple(each.split(" ")) for each in (ORIGIN, DESTINATION))
    return [[term.code for _, term in shipped().by_key[key].tree()][:2] for key in keys]


@pytest.fixture
def begun(signed_in):
    """A draft of a crosswalk, as its page."""
    answer = signed_in(ANA).post("/framework-crosswalks/", {"origin": ORIGIN, "destination": DESTINATION})
    assert answer.status_code == 302
    return answer["Location"]


def text_of(client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def pair(origin: str, destination: str, **more: str) -> dict[str, str]:
    return {"act": "add", "origin": origin, "how": "isPartOf", "destination": destination} | more


def published(client, address: str, codes) -> None:
    assert client.post(address, pair(codes[0][0], codes[1][0], note="Because it is.")).status_code == 302
    assert client.post(address, {"act": "publish"}).status_code == 302


def test_a_crosswalk_is_written_pair_by_pair_and_seen_by_everybody_once_it_is_published(signed_in, begun, codes):
    ana, omar = signed_in(ANA), signed_in(OMAR)
    assert "Begin a crosswalk" in text_of(ana, HERE) and "Begin a crosswalk" not in text_of(omar, HERE)
    assert ana.post(begun, pair(codes[0][0], codes[1][0], note="Because it is.")).status_code == 302
    assert ana.post(begun, pair(codes[0][1], codes[1][0])).status_code == 302
    page = text_of(ana, begun)
    assert "2 pairs of terms stand here" in page and "is part of" in page and "Because it is." in page
    assert "Because it is." not in text_of(omar, HERE)
    ana.post(begun, {"act": "remove", "origin": codes[0][1], "how": "isPartOf", "destination": codes[1][0]})
    details = {
        "act": "details",
        "title": "Conditions seen as dimensions",
        "source": "Written by us",
        "licence": "CC BY 4.0",
    }
    assert ana.post(begun, details).status_code == 302
    assert ana.post(begun, {"act": "publish"}).status_code == 302
    for address, said in ((HERE, "is part of"), ("/frameworks/equity-dimensions/1/", "has as a part")):
        page = text_of(omar, address)
        assert "Conditions seen as dimensions" in page and said in page and "Because it is." in page
    assert "has as a part" in text_of(omar, f"/frameworks/equity-dimensions/1/terms/{codes[1][0]}/")


def test_a_pair_is_checked(signed_in, begun, codes):
    ana = signed_in(ANA)
    assert ana.post(begun, {"act": "publish"}).status_code == 400
    assert ana.post(begun, pair(codes[0][0], codes[1][0])).status_code == 302
    again = ana.post(begun, pair(codes[0][0], codes[1][0], note="typed twice"))
    assert again.status_code == 400 and "stands there already" in again.content.decode()
    assert "typed twice" in again.content.decode()
    assert ana.post(begun, pair(codes[0][0], codes[1][1], how="isChildOf")).status_code == 400
    assert ana.post(begun, pair("no such code", codes[1][0])).status_code == 400
    assert "One pair of terms stands here" in text_of(ana, begun)


@pytest.mark.parametrize("destination", ["six-conditions 1", "none 1", "psel-3", ""])
def test_a_crosswalk_leads_from_one_published_framework_to_another(signed_in, destination):
    from fairwater_web.frameworks.models import OwnCrosswalk

    ana = signed_in(ANA)
    ana.post("/frameworks/ten-practices/1/copy/")
    for wanted in (destination, "ten-practices 1.1"):
        answer = ana.post("/framework-crosswalks/", {"origin": ORIGIN, "destination": wanted})
        assert answer.status_code == 403 and "Choose two" in answer.content.decode()
    assert not OwnCrosswalk.objects.exists()


def test_what_is_published_stays_and_a_change_is_a_new_version(signed_in, begun, codes):
    from fairwater_web.frameworks.models import OwnCrosswalk

    ana = signed_in(ANA)
    published(ana, begun, codes)
    row = OwnCrosswalk.objects.get()
    assert row.stage == "published" and len(row.digest) == 64
    for form in (pair(codes[0][1], codes[1][0]), {"act": "publish"}, {"act": "throw-away"}):
        assert ana.post(begun, form).status_code == 400
    for change in (lambda: OwnCrosswalk.objects.update(content={}), lambda: row.delete()):
        with pytest.raises(Error), transaction.atomic():
            change()
    following = ana.post(begun, {"act": "next"})
    assert following.status_code == 302
    assert ana.post(begun, {"act": "next"}).status_code == 400  # one is begun
    following = following["Location"]
    assert ana.post(following, pair(codes[0][1], codes[1][1])).status_code == 302
    ana.post(following, {"act": "publish"})
    assert sorted(OwnCrosswalk.objects.values_list("version", "stage")) == [("1", "published"), ("2", "published")]
    terms = text_of(signed_in(OMAR), f"/frameworks/equity-dimensions/1/terms/{codes[1][0]}/")
    assert terms.count("has as a part") == 1, "of two versions the newest is shown"


def test_a_draft_is_thrown_away(signed_in, begun):
    from fairwater_web.frameworks.models import OwnCrosswalk

    assert signed_in(ANA).post(begun, {"act": "throw-away"}).status_code == 302
    assert not OwnCrosswalk.objects.exists()


def test_a_crosswalk_goes_out_as_a_spreadsheet_as_a_file_and_in_case(signed_in, begun, codes):
    from fairwater.content import Part
    from fairwater.frameworks.files import crosswalk_of

    ana = signed_in(ANA)
    published(ana, begun, codes)
    lines = ana.get(f"{begun}file.csv").content.decode("utf-8-sig").splitlines()
    assert lines == ["from,association,to,note", f"{codes[0][0]},isPartOf,{codes[1][0]},Because it is."]
    read = crosswalk_of(Part(tomllib.loads(ana.get(f"{begun}file.toml").content.decode()), "again"))
    assert [(each.origin, each.destination) for each in read.pairs] == [(codes[0][0], codes[1][0])]
    assert ana.get(f"{begun}file.exe").status_code == 404
    package = json.loads(signed_in(OMAR).get(f"{HERE}file.json").content)
    (leads,) = (each for each in package["CFAssociations"] if each["associationType"] == "isPartOf")
    theirs = json.loads(signed_in(OMAR).get("/frameworks/equity-dimensions/1/file.json").content)
    assert leads["destinationNodeURI"]["identifier"] in {each["identifier"] for each in theirs["CFItems"]}
    assert leads["originNodeURI"]["identifier"] in {each["identifier"] for each in package["CFItems"]}
    assert leads["notes"] == "Because it is."


def test_a_crosswalk_between_frameworks_that_were_opened_is_served_with_them(signed_in, client, codes):
    from fairwater_web.frameworks.models import OwnFramework

    ana = signed_in(ANA)
    for name in ("six-conditions", "equity-dimensions"):
        ana.post(f"/frameworks/{name}/1/copy/")
        number = OwnFramework.objects.get(framework=name).pk
        assert ana.post(f"/framework-drafts/{number}/publish/", {"openly": "yes"}).status_code == 302
    ends = {"origin": "six-conditions 1.1", "destination": "equity-dimensions 1.1"}
    begun = ana.post("/framework-crosswalks/", ends)["Location"]

    def served() -> list[dict]:
        documents = client.get("/ims/case/v1p1/CFDocuments?limit=500").json()["CFDocuments"]
        mine = next(each for each in documents if each["version"] == "1.1" and "onditions" in each["title"])
        package = client.get(f"/ims/case/v1p1/CFPackages/{mine['identifier']}").json()
        return [each for each in package["CFAssociations"] if each["associationType"] != "isChildOf"]

    assert served() == []
    published(ana, begun, codes)
    (leads,) = served()
    there = client.get(f"/ims/case/v1p1/CFItems/{leads['destinationNodeURI']['identifier']}")
    assert there.status_code == 200 and there.json()["humanCodingScheme"] == codes[1][0]
    ana.post("/frameworks/equity-dimensions/1.1/open/", {"openly": "no"})
    assert served() == [], "nothing leads to what nobody outside may read"


def test_what_a_package_says_of_things_elsewhere_is_shown_changed_with_its_term_and_goes_out_again(signed_in):
    from fairwater_web.frameworks.models import OwnFramework
    from tests.core.frameworks.test_case_packages import other

    ana, given = signed_in(ANA), other()
    far = {"identifier": "far", "uri": "https://far.example/1", "title": "Far <b>away</b>"}
    for each in given["CFAssociations"]:
        if each["associationType"] == "exactMatchOf":
            each["destinationNodeURI"] = far
    file = SimpleUploadedFile("state.json", json.dumps(given).encode())
    ana.post("/framework-drafts/bring/case/", {"file": file})
    row = OwnFramework.objects.get()
    term = {"code": "B-1", "parent": "", "kind": "standard", "statement-en": "One"}
    assert ana.post(f"/framework-drafts/{row.pk}/terms/A-1/", term).status_code == 302
    ana.post(f"/framework-drafts/{row.pk}/publish/")
    place = f"/frameworks/{row.framework}/{row.version}/"
    page = text_of(signed_in(OMAR), f"{place}terms/B-1/")
    assert 'href="https://far.example/1" rel="noopener nofollow"' in page and "is the same as" in page
    assert "Far &lt;b&gt;away" in page and "far.example" not in text_of(signed_in(OMAR), f"{place}terms/A-1-2/")
    package = json.loads(ana.get(f"{place}file.json").content)
    leads = [each for each in package["CFAssociations"] if each["associationType"] == "exactMatchOf"]
    assert [each["destinationNodeURI"] for each in leads] == [far]
    ana.post(f"{place}copy/")
    copy = OwnFramework.objects.get(stage="draft")
    assert [each["code"] for each in copy.content["elsewhere"]] == ["B-1"]
    ana.post(f"/framework-drafts/{copy.pk}/terms/B-1/remove/")
    copy.refresh_from_db()
    assert copy.content["elsewhere"] == []
