"""Write docs/reference/ from the registries; `--check` only says whether it is up to date."""

from __future__ import annotations

import inspect
import sys
from pathlib import Path

from fairwater.measures.registry import measures
from fairwater.publish.csv_file import COLUMNS
from fairwater.tables import TABLES
from fairwater.vocabulary import Reason
from fairwater.words import text

NEEDED = {True: "required", False: "optional"}
HERE = Path(__file__).parent / "reference"
MEANING = {
    "outcome": "The column of the file, or the measure.",
    "within": "The place: `column=value;column=value`; empty = everyone.",
    "by": "The columns crossed, with commas.",
    "group": "The group's values, joined by `; `.",
    "n_students": "Students with the outcome reported.",
    "n_counted": "Of these, the students with the outcome 1.",
    "share": "n_counted / n_students.",
    "share_low": "Lower limit of Wilson's 95 % interval.",
    "share_high": "Its upper limit.",
    "compared_with": "The stated reference.",
    "compared_share": "The reference's share.",
    "gap": "share − compared_share.",
    "gap_low": "Lower limit of Newcombe's hybrid score interval (for a target, Wilson's).",
    "gap_high": "Its upper limit.",
    "ratio": "share / compared_share; empty where it is undefined.",
    "ratio_low": "Lower limit: Katz, or Koopman where a count of cases is under 10.",
    "ratio_high": "Its upper limit.",
    "students_to_parity": "The fewest students whose outcome would have to differ to reach the reference, held fixed.",
    "q_value": "Benjamini-Hochberg over all calculated rows, from the two-sided score test of the gap.",
    "status": "`released` or `not-calculated`.",
    "reason": "Why something is not calculated.",
}


def measures_page() -> str:
    """Return the page of all measures."""
    parts = ["# Measures\n\nMade from `src/fairwater/measures/`, one file each.\n"]
    for measure in measures().values():
        example = "\n".join(line.strip() for line in measure.example.rows.strip().splitlines())
        parts.append(
            f"## {measure.label} (`{measure.id}`)\n\n"
            f"{measure.why_it_matters}\n\n"
            f"- Table: `{measure.table}`. Better: {measure.better}. Equity dimension: {measure.dimension}.\n"
            f"- Who counts: {inspect.getdoc(measure.who_counts)}\n"
            f"- What it does not say: {measure.limits}\n"
            f"- Source: {measure.source}. Reviewed on {measure.reviewed_on}.\n\n"
            f"Worked by hand: {measure.example.n_counted} of {measure.example.n_students}.\n\n"
            f"```text\n{example}\n```\n"
        )
    return "\n".join(parts)


def tables_page() -> str:
    """Return the page of all tables and their columns."""
    parts = ["# Tables\n\nMade from `src/fairwater/tables/`.\n"]
    for table in TABLES.values():
        lines = "\n".join(
            f"| `{c.name}` | {c.kind} | {NEEDED[c.required]} | {c.meaning} | {c.sensitivity} | {c.standard} |"
            for c in table.columns
        )
        head = "| column | holds | | meaning | may it leave | standard element |\n|---|---|---|---|---|---|"
        parts.append(f"## {table.id}\n\n{table.meaning}\n\n{head}\n{lines}\n")
    return "\n".join(parts)


def compare_page() -> str:
    """Return the page of the columns of a comparison."""
    lines = "\n".join(f"| `{name}` | {MEANING[name]} |" for name in COLUMNS)
    reasons = "\n".join(f"- {text(reason, min_n=10)}" for reason in Reason if reason)
    return (
        "# `fairwater compare`: the columns of its answer\n\n"
        "In this order; an empty field is not given; rows are sorted by within, by, group; numbers in full precision.\n\n"
        f"| column | meaning |\n|---|---|\n{lines}\n\n## Reasons\n\n{reasons}\n"
    )


PAGES = {"measures.md": measures_page, "tables.md": tables_page, "compare.md": compare_page}


def main() -> int:
    """Write the pages, or say which differ."""
    stale = []
    for name, make in PAGES.items():
        path, content = HERE / name, make()
        if "--check" in sys.argv and (not path.is_file() or path.read_text(encoding="utf-8") != content):
            stale.append(name)
        elif "--check" not in sys.argv:
            path.parent.mkdir(exist_ok=True)
            path.write_text(content, encoding="utf-8")
    if stale:
        print(f"docs/reference is behind the code: {', '.join(stale)}. Run `make docs`.")
    return bool(stale)


if __name__ == "__main__":
    sys.exit(main())
