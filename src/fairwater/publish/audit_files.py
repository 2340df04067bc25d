"""The audit as files: a page that stands alone, a PDF that a screen reader reads (whole and on one page), a workbook."""

from __future__ import annotations

import io
import re
from dataclasses import asdict
from functools import cache
from importlib.resources import files
from typing import Any

import jinja2

from fairwater import words
from fairwater.publish.audit import AuditView
from fairwater.publish.charts import themed
from fairwater.publish.typeset import pdf_of, settable_in

MOST_SHEET_NAME = 31
NUMBER = re.compile("(?P<value>[+\N{MINUS SIGN}-]?\\d[\\d,]*(\\.\\d+)?)(?P<sign>%?)")
NUMBER_FORMATS = {"": "#,##0", ".": "0.0##", "%": "0.0%"}


@cache
def _template(name: str) -> str:
    return files("fairwater.publish").joinpath("templates", name).read_text(encoding="utf-8")


@cache
def _pages() -> jinja2.Environment:
    return jinja2.Environment(
        loader=jinja2.PackageLoader("fairwater.publish"), autoescape=True, undefined=jinja2.StrictUndefined
    )


def audit_html(view: AuditView) -> str:
    """Return the audit as a page that needs nothing beside it."""
    return _pages().get_template("audit.html.j2").render(view=view, direction=words.direction(view.language))


def audit_main(view: AuditView) -> str:
    """Return what is below the title of the audit, as a part of a page; pictures take the page's colours."""
    return themed(_pages().get_template("audit_main.html.j2").render(view=view))


def audit_pdf(view: AuditView, *, one_page: bool = False) -> bytes:
    """Return the audit as a PDF/UA document; `one_page` is the short form for a meeting."""
    charts = {card.id: card.chart for dimension in view.dimensions for card in dimension.cards if card.chart}
    data = settable_in(asdict(view), {})
    return pdf_of("audit.typ", data, pictures=charts, kind="one-page" if one_page else "report")


def audit_xlsx(view: AuditView) -> bytes:
    """Return the audit as a workbook: a sheet for each measure with one table, one for what stands out, one about it."""
    import xlsxwriter

    out = io.BytesIO()
    book = xlsxwriter.Workbook(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False})
    _about_sheet(book, view)
    says = view.says
    for name, found in (("stands-out", view.stands_out), ("furthest", view.furthest)):
        lines = [[line.label, line.told, line.students] for line in found]
        _sheet(book, says[name], [says["measure"], says["groups"], says["to-parity"]], lines)
    for dimension in view.dimensions:
        for card in dimension.cards:
            rows = [[part.title, *row] for part in card.parts for row in part.rows]
            head = [says["tables"], *(card.parts[0].head if card.parts else ())]
            _sheet(book, card.label, head, rows)
    for aside in view.asides:
        for side in aside.parts:
            _sheet(book, side.title, list(side.head), [list(row) for row in side.rows])
    for name, listed in (("bright", view.bright), ("missing", view.missing)):
        _sheet(
            book, says[name], [says["tables"], says[name]], [[label, line] for label, lines in listed for line in lines]
        )
    book.close()
    return out.getvalue()


def _about_sheet(book: Any, view: AuditView) -> None:
    sheet = book.add_worksheet(_sheet_name(book, view.says["about"]))
    sheet.set_column(0, 0, 110)
    texts = [
        f"{view.title}: {view.place}",
        *view.facts,
        view.lead,
        view.says["method"],
        *([view.says["method-means"]] if view.with_means else []),
        view.says["promise"],
        *view.notes,
    ]
    for row, text in enumerate(texts):
        sheet.write_string(row, 0, text)


def _sheet(book: Any, name: str, head: list[str], rows: list[list[str]]) -> None:
    """Add a sheet with one table; a number is a number, with its percent sign where it has one."""
    if not rows:
        return
    sheet = book.add_worksheet(_sheet_name(book, name))
    columns = [{"header": _header(title, head[:place])} for place, title in enumerate(head)]
    sheet.add_table(0, 0, len(rows), len(head) - 1, {"data": rows, "columns": columns, "style": "Table Style Light 9"})
    formats = {sign: book.add_format({"num_format": shown}) for sign, shown in NUMBER_FORMATS.items()}
    for line, row in enumerate(rows, 1):
        for place, text in enumerate(row):
            if number := NUMBER.fullmatch(text):
                plain = float(number["value"].replace(",", "").replace("\N{MINUS SIGN}", "-"))
                sign = number["sign"] or ("." if "." in text else "")
                sheet.write_number(line, place, plain / 100 if number["sign"] else plain, formats[sign])
    sheet.freeze_panes(1, 0)
    for place in range(len(head)):
        widest = max(len(str(row[place])) for row in rows)
        sheet.set_column(place, place, min(60, max(len(head[place]), widest) + 2))


def _header(title: str, before: list[str]) -> str:
    return title if title and title not in before else f"{title} {len(before) + 1}"


def _sheet_name(book: Any, name: str) -> str:
    """Return a name that a workbook takes and does not have yet."""
    plain = "".join(letter for letter in name if letter not in "[]:*?/\\")[:MOST_SHEET_NAME]
    taken = {sheet.get_name().lower() for sheet in book.worksheets()}
    place = 2
    found = plain
    while found.lower() in taken:
        found, place = f"{plain[: MOST_SHEET_NAME - 3]} {place}", place + 1
    return found
