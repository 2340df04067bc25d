"""Frameworks: read by everybody who works here, adapted by those who keep them, and never changed once they are published."""

from __future__ import annotations

import io
import json

import openpyxl
import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import Error, transaction

from tests.cast import ANA, FAY, IVY, NOBODY, OMAR, VERA
from tests.core.frameworks.test_framework_files import FILE

COPY = "/frameworks/ten-practices/1/copy/"


@pytest.fixture(autouse=True)
def own_folder(settings, tmp_path):
    """A content folder of this test's own."""
    settings.FAIRWATER_CONTENT = tmp_path
    folder = tmp_path / "frameworks"
    folder.mkdir()
    return folder


@pytest.fixture
def draft(signed_in):
    from fairwater_web.frameworks.models import OwnFramework

    assert signed_in(ANA).post(COPY).status_code == 302
    return OwnFramework.objects.get()


def text_of(client, address: str) -> str:
    answer = client.get(address)
    assert answer.status_code == 200
    return answer.content.decode()


def term(**changed: str) -> dict[str, str]:
    """The form of a term of the ten practices."""
    return {
        "code": "11",
        "parent": "",
        "kind": "practice",
        "statement-en": "Resting",
        "statement-es": "Descansar",
    } | changed


class TestReading:
    def test_everybody_who_works_here_sees_them(self, signed_in):
        page = text_of(signed_in(OMAR), "/frameworks/")
        assert "Ten high-leverage practices" in page and "Question banks" in page
        assert "/framework-drafts/" not in page

    def test_it_is_read_in_the_readers_language(self, signed_in):
        page = text_of(signed_in(OMAR, "es"), "/frameworks/capability-model/")
        assert "Modelo de capacidades" in page and "Se escucha al personal" in page and "Arraigado" in page
        assert "Indicadores de capacidad y las diez prácticas" in page

    def test_a_term_has_everything_that_helps_to_see_it(self, signed_in):
        page = text_of(signed_in(OMAR), "/frameworks/capability-model/1/terms/FE2/")
        for said in ("internships and dual enrollment", "They are offered", "Elementary school", "is related to"):
            assert said in page
        assert "/frameworks/ten-practices/1/terms/10/" in page
        back = text_of(signed_in(OMAR), "/frameworks/ten-practices/1/terms/10/")
        assert "/frameworks/capability-model/1/terms/FE2/" in back and "/frameworks/psel-3/1/terms/3h/" in back

    def test_what_could_not_be_verified_says_so(self, signed_in):
        assert "could not be verified" in text_of(signed_in(OMAR), "/frameworks/bele/1/terms/A-blank-1/")

    @pytest.mark.parametrize(
        "address",
        [
            "/frameworks/none/",
            "/frameworks/psel-3/9/",
            "/frameworks/psel-3/1/terms/9/",
            "/frameworks/psel-3/1/file.exe",
        ],
    )
    def test_what_is_not_there_is_not_there(self, signed_in, address):
        assert signed_in(OMAR).get(address).status_code == 404

    def test_it_is_searched_within_and_from_everywhere(self, signed_in):
        page = text_of(signed_in(OMAR), "/frameworks/?q=modelos+mentales")
        assert "/frameworks/six-conditions/1/terms/mental-models/" in page
        assert "No framework says that" in text_of(signed_in(OMAR), "/frameworks/?q=zebra")
        assert "/frameworks/six-conditions/1/terms/mental-models/" in text_of(
            signed_in(OMAR), "/search/?q=mental+models"
        )

    def test_nobody_sees_nothing(self, signed_in):
        assert signed_in(NOBODY).get("/frameworks/").status_code == 302


class TestTakingAway:
    def test_as_a_spreadsheet_that_runs_nothing(self, signed_in, draft):
        ana = signed_in(ANA)
        ana.post(f"/framework-drafts/{draft.pk}/terms/", term(**{"statement-en": "=1+1"}))
        ana.post(f"/framework-drafts/{draft.pk}/publish/")
        lines = text_of(ana, "/frameworks/ten-practices/1.1/file.csv")
        assert lines.startswith("\ufeffCode,Parent,Kind,Statement,Level 1: Little or none")
        assert "'=1+1" in lines
        book = openpyxl.load_workbook(io.BytesIO(ana.get("/frameworks/ten-practices/1.1/file.xlsx").content))
        cells = [cell for row in book.active.iter_rows() for cell in row if cell.value == "=1+1"]
        assert [cell.data_type for cell in cells] == ["s"]

    def test_as_case_and_as_the_file_of_a_content_folder(self, signed_in, own_folder):
        from fairwater.frameworks import with_own

        found = json.loads(text_of(signed_in(OMAR), "/frameworks/capability-model/1/file.json"))
        assert len(found["CFItems"]) == 40
        taken = text_of(signed_in(OMAR), "/frameworks/psel-3/1/file.toml").replace('version = "1"', 'version = "2"')
        own_folder.joinpath("psel.toml").write_text(taken, encoding="utf-8")
        assert with_own(own_folder).by_key[("psel-3", "2")].names("en")["3a"].startswith("Every student")


class TestOwnFolder:
    def test_a_file_more_is_a_framework_more(self, signed_in, own_folder):
        assert signed_in(OMAR).get("/frameworks/our-rubric/").status_code == 404
        own_folder.joinpath("our-rubric.toml").write_text(FILE, encoding="utf-8")
        assert "Every name" in text_of(signed_in(OMAR), "/frameworks/our-rubric/1/terms/A1/")

    def test_a_published_version_that_was_changed_on_disk_is_refused(self, signed_in, own_folder):
        file = own_folder / "our-rubric.toml"
        file.write_text(FILE, encoding="utf-8")
        text_of(signed_in(ANA), "/frameworks/")
        file.write_text(FILE.replace("Every name", "Most names, mostly"), encoding="utf-8")
        assert "give yours a new version" in text_of(signed_in(ANA), "/frameworks/")
        assert "give yours a new version" not in text_of(signed_in(OMAR), "/frameworks/")
        assert signed_in(OMAR).get("/frameworks/our-rubric/").status_code == 404
        file.write_text(
            FILE.replace("Every name", "Most names").replace('version = "1"', 'version = "2"'), encoding="utf-8"
        )
        assert signed_in(OMAR).get("/frameworks/our-rubric/2/").status_code == 200

    def test_terms_are_choices_for_other_features(self, own_folder, db):
        from fairwater_web.frameworks.queries import framework_for, term_options
        from fairwater_web.organisations.models import Organisation

        own_folder.joinpath("our-rubric.toml").write_text(FILE, encoding="utf-8")
        riverbend = Organisation.objects.get(slug="riverbend")
        options = term_options(riverbend)
        told = {each.id: each.label.said("es") for each in options("our-rubric", "")}
        assert told == {"A": "Acogida", "A1": "Names are said rightly"}
        assert options("none", "") == options("our-rubric", "no such kind") == ()
        assert framework_for(riverbend, "our-rubric", "9") is None


class TestAdapting:
    def test_a_copy_is_a_draft_of_the_next_version_that_others_do_not_see(self, signed_in, draft):
        assert (draft.framework, draft.version, draft.organisation.slug) == ("ten-practices", "1.1", "riverbend")
        assert f"/framework-drafts/{draft.pk}/" in text_of(signed_in(IVY), "/frameworks/")
        assert "1.1" not in text_of(signed_in(OMAR), "/frameworks/ten-practices/")
        assert signed_in(OMAR).get("/frameworks/ten-practices/1.1/").status_code == 404
        signed_in(ANA).post(COPY)
        assert f"/framework-drafts/{draft.pk + 1}/" in text_of(signed_in(ANA), "/frameworks/")

    def test_terms_are_added_changed_moved_and_taken_out(self, signed_in, draft):
        ana, own = signed_in(ANA), f"/framework-drafts/{draft.pk}/"
        assert ana.post(f"{own}terms/", term(parent="10")).status_code == 302
        assert "Descansar" in text_of(ana, f"{own}terms/11/")
        changed = term(
            code="10a", parent="10", **{"statement-en": "Resting well", "anchor-1-en": "Never", "mark-core": "yes"}
        )
        changed |= {"questions-en": "How?\nWhen?", "questions-es": "¿Cómo?\n¿Cuándo?"}
        ana.post(f"{own}terms/11/", changed)
        for _ in range(2):
            ana.post(f"{own}terms/3/move/", {"step": "up"})
        ana.post(f"{own}terms/9/remove/")
        draft.refresh_from_db()
        codes = [each["code"] for each in draft.content["terms"]]
        assert codes == ["3", "1", "2", "4", "5", "6", "7", "8", "10", "10a"]
        last = draft.content["terms"][-1]
        assert (last["anchors"], last["marks"]) == ({"1": "Never"}, ["core"])
        assert last["questions"] == [{"en": "How?", "es": "¿Cómo?"}, {"en": "When?", "es": "¿Cuándo?"}]
        ana.post(f"{own}terms/10/remove/")
        draft.refresh_from_db()
        assert [each["code"] for each in draft.content["terms"]] == ["3", "1", "2", "4", "5", "6", "7", "8"]

    def test_a_new_code_takes_the_terms_under_it_along(self, signed_in, draft):
        ana, own = signed_in(ANA), f"/framework-drafts/{draft.pk}/"
        ana.post(f"{own}terms/", term(parent="10"))
        ana.post(f"{own}terms/10/", term(code="X"))
        draft.refresh_from_db()
        assert {each["code"]: each.get("parent", "") for each in draft.content["terms"]}["11"] == "X"

    @pytest.mark.parametrize(
        ("address", "given", "says"),
        [
            ("terms/", term(code="1"), "has the code “1” twice"),
            ("terms/", term(code="a/b"), "cannot stand for “code”"),
            ("terms/", term(parent="99"), "there is no such term"),
            ("terms/1/", term(code="1", parent="1"), "in a loop"),
            ("terms/", {"code": "12"}, "lacks “statement”"),
            ("terms/99/remove/", {}, "not in the draft any more"),
            ("terms/99/move/", {}, "not in the draft any more"),
        ],
    )
    def test_what_would_be_no_framework_is_refused_in_a_sentence(self, signed_in, draft, address, given, says):
        answer = signed_in(ANA).post(f"/framework-drafts/{draft.pk}/{address}", given)
        assert answer.status_code in (302, 400, 403)
        assert says in answer.content.decode()
        before = draft.content
        draft.refresh_from_db()
        assert draft.content == before

    def test_it_says_something_else_of_itself(self, signed_in, draft):
        said = {"id": "our-practices", "version": "2", "title-en": "Our practices", "languages": "en es vi"}
        said |= {"licence": "CC", "creator": "Riverbend"}
        signed_in(ANA).post(f"/framework-drafts/{draft.pk}/details/", said)
        draft.refresh_from_db()
        assert (draft.framework, draft.version, draft.content["languages"]) == (
            "our-practices",
            "2",
            ["en", "es", "vi"],
        )
        assert "Vietnamese" in text_of(signed_in(ANA), f"/framework-drafts/{draft.pk}/")
        other = signed_in(ANA).post(COPY)
        again = signed_in(ANA).post(f"{other.url}details/", said)
        assert again.status_code == 400 and "is there already" in again.content.decode()


class TestPublishing:
    def test_what_is_published_is_for_everybody_here_and_for_nobody_elsewhere(self, signed_in, draft):
        ana = signed_in(ANA)
        ana.post(
            f"/framework-drafts/{draft.pk}/terms/5/", term(code="5", **{"statement-en": "Sharing resources by need"})
        )
        assert ana.post(f"/framework-drafts/{draft.pk}/publish/").url == "/frameworks/ten-practices/1.1/"
        assert ana.get(f"/framework-drafts/{draft.pk}/").url == "/frameworks/ten-practices/1.1/"
        assert "Sharing resources by need" in text_of(signed_in(OMAR), "/frameworks/ten-practices/")
        assert "Sharing resources by need" not in text_of(signed_in(VERA), "/frameworks/ten-practices/")
        assert signed_in(VERA).get("/frameworks/ten-practices/1.1/").status_code == 404
        page = text_of(signed_in(OMAR), "/frameworks/ten-practices/compare/?before=1&after=1.1")
        assert "<del>Allocating</del><ins>Sharing</ins>" in page.replace("\n", "")
        assert "1 reworded, 0 added, 0 gone, 0 moved" in page
        assert "state the same" in text_of(signed_in(OMAR), "/frameworks/ten-practices/compare/?before=1&after=1")
        assert "Ten high-leverage practices, version 1.1" in text_of(signed_in(OMAR), "/search/?q=sharing+resources")

    def test_no_form_changes_it_any_more(self, signed_in, draft):
        ana, own = signed_in(ANA), f"/framework-drafts/{draft.pk}/"
        ana.post(f"{own}publish/")
        for address in ("terms/", "terms/1/", "terms/1/move/", "terms/1/remove/", "details/", "publish/", "remove/"):
            assert ana.post(own + address, term()).status_code == 404

    def test_the_database_keeps_it_as_it_is(self, signed_in, draft):
        from fairwater.frameworks import digest_of_framework
        from fairwater_web.frameworks.models import OwnFramework
        from fairwater_web.frameworks.queries import read

        signed_in(ANA).post(f"/framework-drafts/{draft.pk}/publish/")
        rows = OwnFramework.objects.filter(pk=draft.pk)
        draft.refresh_from_db()
        assert draft.digest == digest_of_framework(read(draft))
        for change in ({"content": {}}, {"digest": "0"}, {"version": "7"}, {"framework": "x"}, {"stage": "draft"}):
            with pytest.raises(Error), transaction.atomic():
                rows.update(**change)
        with pytest.raises(Error), transaction.atomic():
            rows.delete()
        assert rows.update(openly=True) == 1

    def test_a_draft_is_thrown_away_and_an_empty_one_is_not_published(self, signed_in, draft):
        from fairwater_web.frameworks.models import OwnFramework

        ana, own = signed_in(ANA), f"/framework-drafts/{draft.pk}/"
        for number in range(1, 11):
            ana.post(f"{own}terms/{number}/remove/")
        answer = ana.post(f"{own}publish/")
        assert answer.status_code == 403 and "no terms to publish" in answer.content.decode()
        ana.post(f"{own}remove/")
        assert not OwnFramework.objects.exists()

    def test_what_was_done_stands_in_the_log(self, signed_in, draft):
        signed_in(ANA).post(f"/framework-drafts/{draft.pk}/publish/")
        page = text_of(signed_in(IVY), "/access-log/")
        assert "published a framework:" in page and "copied a framework to adapt it:" in page
        assert "Ten high-leverage practices 1.1" in page


class TestBringing:
    SHEET = b"Ref,Title,Level 1,Level 2,Evidence,Weight\n1,Welcome,,,,3\n1.1,Names,Some,All,The teacher asks,2\n"

    def bring(self, client, content: bytes = SHEET, name: str = "theirs.csv", **said: str):
        given = {"file": SimpleUploadedFile(name, content), "title": "Their rubric", "language": "en"} | said
        return client.post("/framework-drafts/bring/sheet/", given)

    def test_a_spreadsheet_is_a_draft_in_two_steps(self, signed_in):
        from fairwater_web.frameworks.models import BroughtSheet, OwnFramework

        ana = signed_in(ANA)
        asked = self.bring(ana)
        page = text_of(ana, asked.url)
        assert '<option value="code" selected>' in page and '<option value="level-2" selected>' in page
        named = {
            "column-0": "code",
            "column-1": "statement",
            "column-2": "level-1",
            "column-3": "level-2",
            "column-4": "look-fors",
        }
        made = ana.post(asked.url, named)
        row = OwnFramework.objects.get()
        assert made.url == f"/framework-drafts/{row.pk}/"
        assert (row.framework, row.content["creator"]) == ("their-rubric", row.organisation.name)
        assert [(each["code"], each.get("parent", "")) for each in row.content["terms"]] == [("1", ""), ("1.1", "1")]
        assert row.content["terms"][1]["anchors"] == {"1": "Some", "2": "All"}
        assert not BroughtSheet.objects.exists()

    def test_what_cannot_be_is_said_beside_what_was_chosen(self, signed_in):
        ana = signed_in(ANA)
        asked = self.bring(ana, b"Ref,Area,What is seen\nA,First,x\nA,Second,y\n")
        for chosen, says in (
            ({"column-0": "code", "column-2": "notes"}, "is the statement"),
            ({"column-0": "code", "column-1": "statement", "column-2": "notes"}, "twice: at “First” and at “Second”"),
            ({"column-0": "notes", "column-1": "statement", "column-2": "notes"}, ""),
        ):
            page = ana.post(asked.url, chosen)
            told = page.content.decode()
            assert page.status_code == 400 and says in told and 'role="alert"' in told
            assert told.count(" selected>") == len(chosen) and '<option value="notes" selected>' in told

    def test_an_excel_file_does_too(self, signed_in):
        book, out = openpyxl.Workbook(), io.BytesIO()
        for row in (["Código", "Enunciado"], ["A", "Acogida"], ["B", "Voz"]):
            book.active.append(row)
        book.save(out)
        ana = signed_in(ANA)
        asked = self.bring(ana, out.getvalue(), "suyo.xlsx", language="es")
        assert ana.post(asked.url, {"column-0": "code", "column-1": "statement"}).status_code == 302
        assert "suyo.xlsx" not in text_of(ana, "/frameworks/") and "Their rubric" in text_of(ana, "/frameworks/")

    @pytest.mark.parametrize(
        ("content", "said", "says"),
        [
            (b"", {}, ""),
            (b"\x00\x01\x02", {}, ""),
            (SHEET, {"title": " "}, "Give the scheme a title"),
        ],
    )
    def test_what_is_no_table_is_refused(self, signed_in, content, said, says):
        answer = self.bring(signed_in(ANA), content, **said)
        assert answer.status_code in (400, 403)
        assert says in answer.content.decode()

    def test_columns_that_do_not_fit_are_refused(self, signed_in):
        ana = signed_in(ANA)
        address = self.bring(ana).url
        assert (
            "Two columns were said to be the same"
            in ana.post(address, {"column-0": "code", "column-1": "code"}).content.decode()
        )
        answer = ana.post(address, {"column-0": "code"})
        assert answer.status_code == 400 and "is the statement" in answer.content.decode()

    def test_a_case_package_is_a_draft(self, signed_in):
        from fairwater_web.frameworks.models import OwnFramework

        found = signed_in(OMAR).get("/frameworks/psel-3/1/file.json").content
        fay = signed_in(FAY)
        made = fay.post("/framework-drafts/bring/case/", {"file": SimpleUploadedFile("psel.json", found)})
        row = OwnFramework.objects.get()
        assert made.status_code == 302 and (row.framework, row.version) == ("psel-3", "1.1")
        assert "Every student is treated fairly" in text_of(fay, made.url)

    def test_links_of_a_package_that_are_not_taken_are_named(self, signed_in):
        found = json.loads(signed_in(OMAR).get("/frameworks/psel-3/1/file.json").content)
        link = next(each for each in found["CFAssociations"] if each["associationType"] == "isChildOf")
        found["CFAssociations"].append(link | {"associationType": "isFriendOf"})
        fay = signed_in(FAY)
        given = {"file": SimpleUploadedFile("psel.json", json.dumps(found).encode())}
        made = fay.post("/framework-drafts/bring/case/", given)
        for _ in "again":
            shown = text_of(fay, made.url)
            assert "One link of the package was not taken" in shown
            assert "isFriendOf" in shown and "The standard knows no such kind of link." in shown

    def test_a_package_with_a_loop_is_refused(self, signed_in):
        found = json.loads(signed_in(OMAR).get("/frameworks/psel-3/1/file.json").content)
        by_code = {each["humanCodingScheme"]: each["identifier"] for each in found["CFItems"]}
        for each in found["CFAssociations"]:
            if each["originNodeURI"]["identifier"] == by_code["3"]:
                each["destinationNodeURI"]["identifier"] = by_code["3a"]
        given = {"file": SimpleUploadedFile("loop.json", json.dumps(found).encode())}
        answer = signed_in(ANA).post("/framework-drafts/bring/case/", given)
        assert answer.status_code == 400 and "in a loop" in answer.content.decode()

    def test_nothing_brought_is_said(self, signed_in):
        for address in ("sheet", "case"):
            assert signed_in(ANA).post(f"/framework-drafts/bring/{address}/").status_code == 403
