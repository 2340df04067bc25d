"""`fairwater consensus`: sentences and tables from a file of votes, the same as data, and what it says of files that are none."""

from __future__ import annotations

import gzip
import json
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

import fairwater.cli.consensus
from tests.core.test_consensus import sided

app = typer.Typer(pretty_exceptions_enable=False)
app.callback()(lambda: None)
fairwater.cli.consensus.add_to(app)


def run(*arguments: object) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, [str(each) for each in ("consensus", *arguments)])
    return done.exit_code, done.stdout, done.stderr


@pytest.fixture
def votes(tmp_path: Path) -> Path:
    """Forty teachers and thirty families who agree with other statements, and all with the first."""
    cast, _ = sided((40, 30), 12, seed=2)
    cast.matrix[:, 0] = 1
    word = {1: "agree", 0: "pass", -1: "disagree"}
    rows = [
        f"{voter},{statement},{word[int(cast.matrix[i, j])]}"
        for i, voter in enumerate(cast.voters)
        for j, statement in enumerate(cast.statements)
    ]
    path = tmp_path / "votes.csv"
    path.write_text("\n".join(["voter,statement,vote", "v0,s0,disagree", *rows]), encoding="utf-8")
    bodies = [f"s{at},Statement number {at},{-1 if at == 11 else 1}" for at in range(12)]
    (tmp_path / "comments.csv").write_text("\n".join(["statement,text,moderated", *bodies]), encoding="utf-8")
    roles = [f"v{at},{'teachers' if at < 40 else 'families'}" for at in range(70)]
    (tmp_path / "roles.csv").write_text("\n".join(["voter,group", *roles, "v99,families"]), encoding="utf-8")
    return path


def test_what_is_said(votes: Path) -> None:
    code, said, told = run(votes, "--comments", votes.with_name("comments.csv"))
    assert code == 0
    assert "840 votes of 70 people on 12 statements were read." in told
    assert "One vote was replaced by a later vote" in told and "One statement that was rejected is left out" in told
    lines = said.splitlines()
    assert lines[0] == "70 people voted on 11 statements."
    assert "Group 1 (40), Group 2 (30)" in lines[1]
    agreed = lines[lines.index("Where people agree across groups") + 3]
    assert agreed.split("  ")[-1] == "Statement number 0" and "100% of 70" in agreed and "100% of 30" in agreed
    assert "What divides the groups" in lines and "What Group 2 stands for" in lines
    assert "number 11" not in said and "it describes the groups, and proves nothing" in said


def test_given_groups_and_spanish(votes: Path) -> None:
    code, said, told = run(votes, "--groups", votes.with_name("roles.csv"), "--language", "es")
    assert code == 0 and "Una persona de «roles.csv» no votó" in told
    assert "70 personas votaron sobre 12 afirmaciones." in said and "teachers (40), families (30)" in said
    assert "Qué defiende families" in said and "Group" not in said


def test_the_same_as_data(votes: Path) -> None:
    code, said, _ = run(votes, "--groups", votes.with_name("roles.csv"), "--json", "--with-rejected")
    data = json.loads(said)
    assert code == 0
    assert sorted(data) == [
        "agreed",
        "disagreed",
        "divides",
        "groups",
        "groups_found",
        "minimum",
        "n_divides_looked_at",
        "n_left_out",
        "n_replaced",
        "n_stands_looked_at",
        "n_voters",
        "no_groups_reason",
        "silhouette",
        "split",
        "stability",
        "stands_for",
        "statements",
        "too_small",
        "without_few",
    ]
    assert (data["n_voters"], data["n_replaced"], data["agreed"], data["groups_found"]) == (70, 1, ["s0"], False)
    assert data["groups"] == [{"name": "teachers", "n_voters": 40}, {"name": "families", "n_voters": 30}]
    first = data["statements"][0]
    assert first["everyone"]["n_agree"] == 70 and first["by_group"]["families"]["n"] == 30
    assert first["agree_consensus"] == pytest.approx(41 / 42 * 31 / 32)
    assert {each["group"] for each in data["stands_for"]} == {"teachers", "families"}


def test_a_small_group_is_not_said(votes: Path) -> None:
    code, said, _ = run(votes, "--groups", votes.with_name("roles.csv"), "--minimum", 35)
    assert code == 0
    assert "No stable groups: fewer than two of the groups have enough people" in said
    assert "fewer than 35 of their people voted: families." in said and "Where opinions are split" in said
    assert "30" not in said


def test_the_same_twice_and_packed(votes: Path, tmp_path: Path) -> None:
    packed = tmp_path / "votes.csv.gz"
    packed.write_bytes(gzip.compress(b"\xef\xbb\xbf" + votes.read_bytes()))
    assert run(votes, "--json")[1] == run(packed, "--json")[1]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "is empty"),
        ("voter,statement,vote\n", "no rows below"),
        ("name,statement,vote\na,s,1\n", "has no column “voter”"),
        ("voter,vote\na,1\n", "has no column “statement”"),
        ("voter,statement,vote\na,s,agree\nb,s,perhaps\n", "Row 3 of “votes.csv” has “perhaps” in the column “vote”"),
        ("voter,statement,vote\na,s,agree\nb,s,\n", "Row 3 of “votes.csv” has “” in the column"),
        ("voter,statement,vote\na,s,agree\nb,s,1\n", "has “1” in the column “vote”"),
        ("voter,statement,vote\n,s,agree\n", "Row 2 of “votes.csv” has nothing in the column “voter”"),
        ("voter,statement,vote\na,s,agree,more\nb,s,agree\n", "Row 2"),
        ("voter,statement,vote,vote\na,s,1,1\n", "occurs twice"),
        ("participant,n-agree,0,0\na,1,1,1\n", "occurs twice"),
        ("participant,group-id\na,1\n", "has no column “statement”"),
        ("participant,n-agree,0,1\na,1,1,2\n", "has “2” in the column “1”"),
        ("participant,n-agree,0,1\na,1,,\n", "holds no vote"),
    ],
)
def test_a_file_that_is_none(tmp_path: Path, content: str, said: str) -> None:
    path = tmp_path / "votes.csv"
    path.write_text(content, encoding="utf-8")
    code, out, told = run(path)
    assert (code, out) == (1, "") and said in told


@pytest.mark.parametrize(
    ("option", "content", "said"),
    [
        ("--groups", "voter,group\nx,a\n", "Nobody in “beside.csv” has voted: it names x, for one"),
        ("--groups", "voter,group\nv0,a\nv0,b\n", "Row 3 of “beside.csv” puts v0 into a second group"),
        ("--groups", "voter,role\nv0,a\n", "has no column “group”"),
        ("--comments", "statement,words of it\ns0,a\n", "it is no file of statements"),
        ("--comments", "statement,text\ns0,a\ns0,b\n", "has the statement s0 a second time"),
        ("--comments", "statement,text,moderated\ns0,a,yes\n", "has “yes” in the column moderated"),
        ("--comments", "statement,text\n,a\n", "Row 2 of “beside.csv” has nothing"),
    ],
)
def test_a_file_beside_it_that_is_none(votes: Path, option: str, content: str, said: str) -> None:
    beside = votes.with_name("beside.csv")
    beside.write_text(content, encoding="utf-8")
    code, out, told = run(votes, option, beside)
    assert (code, out) == (1, "") and said in told


def test_other_refusals(votes: Path) -> None:
    assert "no file “none.csv”" in run(votes.with_name("none.csv"))[2]
    assert "cannot mean agree" in run(votes, "--agree-is", 2)[2]
    assert run(votes, "--agree-is", "-1")[0] == 0
    assert run(votes, "--language", "xx")[0] == 1
    assert "2 personas" not in run(votes, "--comments", votes, "--language", "es")[2]


def test_statements_without_words_are_told(votes: Path) -> None:
    votes.with_name("comments.csv").write_text("statement,text\ns0,First\n", encoding="utf-8")
    assert "11 statements have votes but no words" in run(votes, "--comments", votes.with_name("comments.csv"))[2]
