"""Two versions side by side; and frameworks from spreadsheets and as rows."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fairwater.content import Said
from fairwater.errors import BadInput
from fairwater.frameworks import Framework, Term, shipped
from fairwater.frameworks.comparing import difference, word_difference
from fairwater.frameworks.spreadsheet import framework_from, rows_of, suggested

ABOUT = {"id": "theirs", "version": "1", "title": "Theirs", "licence": "", "source": "", "creator": "A provider"} | {
    "dated": "2026-11-26"
}


def english(text: str) -> Said:
    return Said((("en", text),))


def practices() -> Framework:
    found = shipped().newest("ten-practices")
    assert found is not None
    return found


class TestComparing:
    def test_a_version_is_as_it_is(self) -> None:
        assert not difference(practices(), practices(), "en")

    def test_what_was_added_is_gone_moved_and_reworded(self) -> None:
        before = practices()
        kept = [term for term in before.terms if term.code != "10"]
        kept[0] = replace(kept[0], statement=english("Engaging in self-examination and growth for equity"))
        kept[1] = replace(kept[1], parent="1")
        kept[4] = replace(kept[4], anchors=(("1", english("An even split")), *kept[4].anchors[1:]))
        after = replace(before, terms=(*kept, Term("11", english("Resting"))))
        found = difference(before, after, "en")
        assert [term.code for term in found.added] == ["11"]
        assert [term.code for term in found.gone] == ["10"]
        assert [(each.term.code, each.before, each.after) for each in found.moved] == [("2", "", "1")]
        first, second = found.changed
        (reworded,) = first.rewordings
        assert (reworded.part, reworded.pieces) == (
            "statement",
            (
                ("same", "Engaging in "),
                ("gone", "self-reflection"),
                ("added", "self-examination"),
                ("same", " and growth for equity"),
            ),
        )
        assert [(each.part, each.level) for each in second.rewordings] == [("anchor", "1")]

    def test_a_translation_alone_is_a_change_of_that_language(self) -> None:
        before = practices()
        statement = Said((("en", before.terms[0].statement.said("en")), ("es", "Otra cosa")))
        after = replace(before, terms=(replace(before.terms[0], statement=statement), *before.terms[1:]))
        assert not difference(before, after, "en") and difference(before, after, "es")

    @given(st.text("ab \n", max_size=30), st.text("ab \n", max_size=30))
    def test_the_pieces_give_both_texts_again(self, before: str, after: str) -> None:
        pieces = word_difference(before, after)
        assert "".join(text for how, text in pieces if how != "added") == before
        assert "".join(text for how, text in pieces if how != "gone") == after


class TestSpreadsheets:
    def test_columns_are_suggested_by_their_names(self) -> None:
        header = ["Ref", "Indicator", "Level 1: Emerging", "2", "Nivel 3", "Evidence", "Weight", "Title", "Parent ID"]
        assert suggested(header) == {
            0: "code",
            1: "statement",
            2: "level-1",
            3: "level-2",
            4: "level-3",
            5: "look-fors",
            8: "parent",
        }
        assert suggested(["Código", "Enunciado", "Descripción"]) == {0: "code", 1: "statement"}

    def test_rows_are_a_framework(self) -> None:
        header = ["Code", "Type", "Text", "Level 1: Not yet", "Level 2: Yes", "Look-fors"]
        rows = [
            ["1", "Domain", "Welcome"],
            ["1.1", "Practice", "Names", "Some", "Every name", "- asks\n- corrects; repeats"],
            ["", "", ""],
            ["", "Practice", "No code"],
        ]
        framework = framework_from(rows, header, suggested(header), ABOUT, file="theirs.xlsx")
        assert [(depth, term.code, term.kind) for depth, term in framework.tree()] == [
            (0, "1", "domain"),
            (1, "1.1", "practice"),
            (0, "4", "practice"),
        ]
        term = framework.by_code["1.1"]
        assert term.anchor("2").said() == "Every name"
        assert [each.said() for each in term.look_fors] == ["asks", "corrects", "repeats"]
        assert [level.label.said() for level in framework.levels] == ["Level 1: Not yet", "Level 2: Yes"]

    def test_a_parent_column_is_taken_at_its_word(self) -> None:
        header, rows = ["Code", "Parent", "Text"], [["b", "", "B"], ["a", "b", "A"], ["ab", "", "AB"]]
        framework = framework_from(rows, header, suggested(header), ABOUT, file="theirs.csv")
        assert {term.code: term.parent for term in framework.terms} == {"b": "", "a": "b", "ab": ""}

    def test_another_language_is_kept_as_such(self) -> None:
        header, rows = ["Código", "Texto"], [["1", "Acogida"]]
        framework = framework_from(rows, header, suggested(header), ABOUT, file="suyo.csv", language="es")
        assert framework.languages == ("es",) and framework.terms[0].statement.texts == (("es", "Acogida"),)

    @pytest.mark.parametrize(
        ("header", "rows", "says"),
        [
            (["Code", "Weight"], [["1", "2"]], "No column of “theirs.csv” is the statement"),
            (["Code", "Text"], [["1", "a"], ["1", "b"]], "has the code “1” twice: at “a” and at “b”"),
            (["Code", "Parent", "Text"], [["1", "9", "a"]], "there is no such term"),
            (["Code", "Parent", "Text"], [["1", "2", "a"], ["2", "1", "b"]], "in a loop"),
        ],
    )
    def test_what_does_not_hold_together_is_refused(self, header: list[str], rows: list[list[str]], says: str) -> None:
        with pytest.raises(BadInput) as fault:
            framework_from(rows, header, suggested(header), ABOUT, file="theirs.csv")
        assert says in str(fault.value)

    def test_a_providers_own_names_are_taken_by_a_word_and_levels_by_their_number(self) -> None:
        header = [
            "Ref",
            "Parent ref",
            "Area / competence",
            "Weight",
            "What it looks like at 1",
            "What it looks like at 2",
        ]
        assert suggested(header) == {0: "code", 1: "parent", 2: "statement", 4: "level-1", 5: "level-2"}
        assert suggested(["Title of area", "Title"]) == {1: "statement"}
        assert suggested(["Round 3 of 4", "Code"]) == {1: "code"}
        assert suggested(["Weight 1", "Criterion"]) == {1: "statement"}

    def test_a_row_without_a_statement_stays_as_one_to_verify_and_numbers_stand_clear_of_codes(self) -> None:
        header, rows = ["Code", "Text", "Notes"], [["2", "a", ""], ["", "b", ""], ["", "", "ask them"], ["", "", ""]]
        found = framework_from(rows, header, suggested(header), ABOUT, file="theirs.csv")
        assert [(each.code, each.statement.said("en"), each.to_verify) for each in found.terms] == [
            ("2", "a", False),
            ("3", "b", False),
            ("4", "", True),
        ]
        assert found.by_code["4"].notes.said("en") == "ask them"

    @pytest.mark.parametrize("language", ["en", "es"])
    def test_a_framework_goes_out_and_comes_in_again(self, language: str) -> None:
        framework = practices()
        header, *rows = rows_of(framework, language)
        again = framework_from(rows, header, suggested(header), ABOUT, file="again.xlsx", language=language)
        assert again.names(language) == framework.names(language)
        assert [[term.anchor(level.id).said(language) for level in framework.levels] for term in again.terms] == [
            [term.anchor(level.id).said(language) for level in framework.levels] for term in framework.terms
        ]
