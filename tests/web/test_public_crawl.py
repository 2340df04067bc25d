"""A crawl of every public page, file and API answer, whose numbers, attacked together with the truth, give nothing away.

Two releases are published with one ledger, a third is proven and not approved. A visitor without an account then follows
every address that any answer names, in both languages, and tries every route that the site has. What comes back is held
against the published files; the files, together with the sums that the pages name, are held against the students, who
are counted here by a naive loop over the snapshot's own files. The gate is asked nothing.

What may carry a number, and why, stands in one place, under "Which numbers may stand where". Whatever is not listed
there is an error: a page that is added later is crawled as it is, and a new kind of number has to be allowed here first.
"""

from __future__ import annotations

import csv
import io
import itertools
import json
import re
import uuid
import zipfile
import zlib
from collections import Counter, deque
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import cached_property
from html.parser import HTMLParser
from importlib import resources
from pathlib import Path
from typing import NamedTuple
from urllib.parse import unquote, urljoin, urlsplit, urlunsplit

import pyarrow.parquet
import pytest
from django.conf import settings as site_settings
from django.contrib.staticfiles import finders
from django.db import transaction
from django.http import JsonResponse
from django.test import Client, override_settings
from django.urls import URLResolver, get_resolver, path
from django.utils import timezone
from statsmodels.stats.proportion import proportion_confint

from fairwater import words
from fairwater_web.common.permissions import OPEN
from tests.attack.attack import Crossing, Line, Release, attack, defects, read, small_stats, subsets, tally
from tests.cast import DANA, NOBODY, SAM

SUSPENDED, ABSENT, YEAR = "suspended-out-of-school", "chronic-absence", "2026"
PLANS = (
    {"measure": SUSPENDED, "year": YEAR, "column": ["school_id", "race_ethnicity"], "ways": "2"},
    {"measure": ABSENT, "year": YEAR, "column": ["race_ethnicity", "sex"], "ways": "2"},
)
NOT_APPROVED = {"measure": "suspended-in-school", "year": YEAR, "column": ["sex"], "ways": "1"}
DIMS = ("school_id", "race_ethnicity", "sex")
START = "/public/riverbend/"
QUOTED = "/public/virginia/"
CASE = "/ims/case/"
"""Frameworks are written by people; nothing in them is made from data about students."""
REGISTERS = "/public/riverbend/registers/"
"""Registers are written by people too; what may stand there is looked at on its own."""
RUBRICS = ("/credentials/", "/verify/", "/ims/ob/")
"""Rubrics and what the verifier says are files of the project; that nothing else has a number there is looked at too."""
ORIGIN = "http://testserver"
WITHHELD = "–"
N, WIDTH = 10, 5

pytestmark = [pytest.mark.django_db, pytest.mark.any_database]

Student = dict[str, str]
Names = Mapping[str, Mapping[str, str]]
"""Column → value → what it is called."""


# The site: two releases published, one only proven


@dataclass(frozen=True)
class Site:
    """What the crawl is held against: who was released, and the students themselves."""

    published: Mapping[int, str]
    """Number of a release → its measure."""
    not_approved: int
    day: date
    students: list[Student]
    names: Mapping[str, Names]
    """Language → names."""
    titles: Mapping[str, Mapping[str, tuple[str, ...]]]
    """Language → title of a table → its columns."""
    fingerprints: tuple[str, ...]
    """Of what each release shows: anybody can reckon it from the file, so it tells no more."""


def client(email: str = NOBODY, **headers: str) -> Client:
    from fairwater_web.people.models import Person

    found = Client(headers={"accept-language": "en"} | headers)
    if email:
        found.force_login(Person.objects.get(email=email))
    return found


def proven(plan: Mapping[str, object]) -> int:
    """Have Dana plan it and the worker prove it."""
    from fairwater_web.releases.actions import prove

    number = int(client(DANA).post("/release/new/", plan).url.strip("/").split("/")[-1])
    prove(number)
    return number


def publish() -> Site:
    from fairwater_web.data.queries import data_scope
    from fairwater_web.releases.models import Release as Published

    numbers = []
    for plan in PLANS:
        numbers.append(proven(plan))
        client(SAM).post(f"/release/{numbers[-1]}/approve/")
    found = [Published.objects.get(pk=number) for number in numbers]
    assert {each.stage for each in found} == {"published"}
    pin(found[0])
    write_down_an_ask()
    students = students_of(data_scope(found[0].organisation).snapshot.folder)
    return Site(
        {each.pk: each.measure for each in found},
        proven(NOT_APPROVED),
        found[0].approved_at.date(),
        students,
        {language: names_in(language, students, found[0].organisation) for language in words.COMPLETE},
        {language: titles_in(language) for language in words.COMPLETE},
        tuple(each.content["hash"] for each in found),
    )


def pin(release: object) -> None:
    """Pin one group of a release for everybody, so that its page is crawled too."""
    where = next(each["where"] for each in release.content["numbers"] if each["stat"] == "share" and each["value"])
    answer = client(SAM).post(f"/findings/pin-released/{release.pk}/", {"where": json.dumps(where), "note": "For all."})
    assert answer.status_code == 302


def write_down_an_ask() -> None:
    """Write an ask into the public register, with who answers it and in which language it was asked."""
    sent = {"f-ask": "Shade on the yard", "f-asked-by": "families", "f-language": "arabic", "f-asked-on": "2026-09-01"}
    answer = client(SAM).post("/registers/asks/new/", sent | {"f-owner": "Nora Lindqvist"})
    assert answer.status_code == 302
    assert client(SAM).post("/registers/asks/public/", {"open": "1"}).status_code == 302


def names_in(language: str, students: Sequence[Student], organisation: object) -> Names:
    """What the values of the columns are called on a page. (The words are not what is in question here.)"""
    from fairwater.publish.names import group_name
    from fairwater_web.organisations.enums import Kind
    from fairwater_web.organisations.queries import names_by_local_id

    found = {name: {each[name]: group_name(name, each[name], language) for each in students} for name in DIMS[1:]}
    return found | {"school_id": names_by_local_id(organisation, Kind.SCHOOL)}


def titles_in(language: str) -> Mapping[str, tuple[str, ...]]:
    from fairwater_web.releases.presentation import column_name

    return {" × ".join(column_name(name, language) for name in by): by for by in subsets(DIMS) if by}


@pytest.fixture(scope="module")
def site(django_db_setup, django_db_blocker) -> Iterator[Site]:
    """The published site for all tests of this module; what was written is taken back, and the ledger goes."""
    ledger = Path(site_settings.DATA) / "ledgers" / "riverbend.jsonl"
    plain = {"staticfiles": {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}}
    changed = {
        "STORAGES": site_settings.STORAGES | plain,
        "WHITENOISE_USE_FINDERS": True,
        "WHITENOISE_AUTOREFRESH": True,
    }
    ledger.unlink(missing_ok=True)
    with django_db_blocker.unblock(), override_settings(**changed), transaction.atomic():
        try:
            yield publish()
        finally:
            transaction.set_rollback(True)
            ledger.unlink(missing_ok=True)


# The truth, from the snapshot's own files by a naive loop


def rows_of(folder: Path, table: str) -> list[dict[str, object]]:
    """The rows of one year; codes are replaced by the values that the manifest lists."""
    manifest = json.loads((folder / "snapshot.json").read_text(encoding="utf-8"))
    values = manifest["dimensions"][table]
    rows = pyarrow.parquet.read_table(folder / f"{table}.parquet").to_pylist()
    for row in rows:
        row |= {name: values[name][row[name]] for name in values if row.get(name) is not None}
    return [row for row in rows if row["school_year"] == YEAR]


def students_of(folder: Path) -> list[Student]:
    """Every student once, where they were enrolled last, with the two outcomes (empty = the measure leaves them out)."""
    times, enrolled, missed = Counter(), Counter(), Counter()
    for row in rows_of(folder, "discipline"):
        times[row["student_id"]] += row["out_of_school_suspensions"]
    for row in rows_of(folder, "attendance"):
        enrolled[row["student_id"]] += row["days_enrolled"]
        missed[row["student_id"]] += row["days_absent"]
    found = []
    for row in rows_of(folder, "enrollment"):
        student = row["student_id"]
        if row["last_school"]:
            absent = str(int(10 * missed[student] >= enrolled[student])) if enrolled[student] >= 10 else ""
            outcomes = {SUSPENDED: str(int(times[student] >= 1)), ABSENT: absent}
            found.append({"id": student, **{name: str(row[name]) for name in DIMS}, **outcomes})
    return found


# The crawl


@dataclass(frozen=True)
class Answer:
    """What the site answered to one reader."""

    address: str
    reader: str
    status: int
    headers: Mapping[str, str]
    body: bytes

    @property
    def kind(self) -> str:
        return self.headers.get("Content-Type", "").partition(";")[0].strip().lower()

    @property
    def language(self) -> str:
        return self.headers["Content-Language"]

    @property
    def is_static(self) -> bool:
        return self.address.startswith(site_settings.STATIC_URL)

    @cached_property
    def text(self) -> str:
        return self.body.decode("utf-8-sig")

    @cached_property
    def tree(self) -> Node:
        return parsed(self.text)

    @cached_property
    def table(self) -> list[list[str]]:
        return list(csv.reader(io.StringIO(self.text, newline="")))

    @property
    def is_cells(self) -> bool:
        """Say whether it is a file of released cells, as docs/reference/release.md describes them."""
        return self.kind == "text/csv" and {"stat", "value", "status"} <= set(self.table[0])

    def same(self) -> str:
        """The body without the one token that differs by design: the form's, against forged requests."""
        return re.sub(r'(name="csrfmiddlewaretoken" value=")\w+', r"\1", self.body.decode("latin-1"))


def readers() -> dict[str, Client]:
    """Visitors without an account: by the browser's language, by the switch on the page, by a script of the page."""
    switched = client()
    switched.post("/look/", {"language": "es", "next": START})
    found = {"en": client(), "es": client(**{"accept-language": "es"}), "en, switched to es": switched}
    return found | {"en, part of a page": client(**{"hx-request": "true"})}


def ask(reader: str, visitor: Client, address: str) -> Answer:
    response = visitor.get(address)
    body = b"".join(response)
    cookies = {f"cookie {name}": morsel.value for name, morsel in response.cookies.items()}
    return Answer(address, reader, response.status_code, {**response.headers, **cookies}, body)


MOST_NAMED = 300
"""Addresses that answers name beyond those asked for, each of which may also lead once to signing in."""


def crawl(reader: str, visitor: Client, addresses: Iterable[str] = (START,)) -> list[Answer]:
    """Ask for the addresses and for every address that an answer names, until no new one is named."""
    waiting = deque(dict.fromkeys(addresses))
    seen, named, found = set(waiting), 0, []
    while waiting:
        found.append(ask(reader, visitor, waiting.popleft()))
        new = addresses_in(found[-1]) - seen
        seen |= new
        waiting += sorted(new)
        named += sum(not each.startswith("/sign-in/?next=") for each in new)
        assert named < MOST_NAMED, "the crawl finds no end"
    return found


NAMES_AN_ADDRESS = {"href", "xlink:href", "src", "action", "formaction", "data", "poster", "cite", "longdesc"}
ADDRESS = re.compile(r"""(?<![\w/.:<*\\])\.{0,2}/[^\s"'<>(){}\[\],;\\|^*]+""")
STYLE_ADDRESS = re.compile(r"""url\(["']?([^"')]+)""")


def addresses_in(answer: Answer) -> set[str]:
    """The addresses of this site that an answer names: where it redirects, in any attribute, anywhere in a text."""
    found = {answer.headers.get("Location", "")}
    if answer.kind in MARKUP:
        for name, value in itertools.chain.from_iterable(node.attributes for node in walk(answer.tree)):
            found |= {value} if name in NAMES_AN_ADDRESS else set(ADDRESS.findall(value))
    elif answer.is_static:
        found |= set(STYLE_ADDRESS.findall(answer.text)) if answer.kind == "text/css" else set()
    elif answer.kind in FORMATS:
        found |= {link for piece in FORMATS[answer.kind](answer) for link in ADDRESS.findall(piece.text)}
    return {link for each in found if each and (link := on_this_site(answer.address, each))}


def on_this_site(base: str, link: str) -> str:
    parts = urlsplit(urljoin(ORIGIN + base, link))
    here = f"{parts.scheme}://{parts.netloc}" == ORIGIN
    return urlunsplit(("", "", parts.path or "/", parts.query, "")) if here else ""


PLACEHOLDER = re.compile(r"<(?:(\w+):)?(\w+)>")


def routes(patterns: Iterable[object], prefix: str = "") -> Iterator[tuple[str, Callable[..., object]]]:
    for entry in patterns:
        route = prefix + str(entry.pattern)
        if isinstance(entry, URLResolver):
            yield from routes(entry.url_patterns, route)
        else:
            assert not re.search(r"[\^$(]", route), f"say what to try for the pattern {route}"
            yield route, entry.callback


def tries(site: Site) -> dict[str, list[object]]:
    """What to try for each kind of a variable part of an address; another kind has to be added here."""
    numbers = [*site.published, site.not_approved, 0, int(YEAR), int(YEAR) - 1]
    slugs = ["riverbend", "virginia", *site.published.values(), "race_ethnicity", "groups"]
    return {"int": numbers, "slug": slugs, "str": slugs, "path": slugs, "uuid": [uuid.UUID(int=1)]}


def filled(route: str, values: Mapping[str, Sequence[object]]) -> list[str]:
    """Every address of a route with every choice of values."""
    kinds = [kind or "str" for kind, _ in PLACEHOLDER.findall(route)]
    blank = PLACEHOLDER.sub("%s", route.replace("%", "%%"))
    return ["/" + blank % choice for choice in itertools.product(*(values[kind] for kind in kinds))]


def every_route(site: Site) -> dict[str, tuple[Callable[..., object], list[str]]]:
    values = tries(site)
    return {route: (view, filled(route, values)) for route, view in routes(get_resolver().url_patterns)}


@pytest.fixture(scope="module")
def answers(site: Site) -> list[Answer]:
    """Everything that a visitor without an account gets, whichever way they read."""
    usual = ["/robots.txt", "/sitemap.xml", "/favicon.ico", "/.well-known/security.txt"]
    tried = [address for _, addresses in every_route(site).values() for address in addresses]
    found = crawl("en", client(), [START, *usual, *tried])
    opened = [each.address for each in found if each.status == 200 and each.address in {START, *usual, *tried}]
    others = [crawl(reader, visitor, opened) for reader, visitor in readers().items() if reader != "en"]
    return [*found, *itertools.chain.from_iterable(others)]


def public(answers: Iterable[Answer]) -> list[Answer]:
    return [each for each in answers if each.status == 200 and not each.is_static]


# Markup


@dataclass(eq=False)
class Node:
    """An element with all its attributes; a comment, a declaration and the like are elements without a proper name."""

    tag: str
    attributes: list[tuple[str, str]]
    inside: list[Node | str]

    def get(self, name: str) -> str:
        return next((value for key, value in self.attributes if key == name), "")

    def spoken(self) -> str:
        """What a person reads in it."""
        parts = (each if isinstance(each, str) else each.spoken() for each in self.inside)
        return "" if self.tag == COMMENT else "".join(parts)


COMMENT = "!"
VOID = {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"}


class Reading(HTMLParser):
    """Reads HTML, SVG and XML alike, and drops nothing."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open = [Node("", [], [])]

    def handle_startendtag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.open[-1].inside.append(Node(tag, [(name, value or "") for name, value in attrs], []))

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.handle_startendtag(tag, attrs)
        if tag not in VOID:
            self.open.append(self.open[-1].inside[-1])

    def handle_endtag(self, tag: str) -> None:
        place = max((i for i, node in enumerate(self.open) if node.tag == tag), default=0)
        del self.open[place or len(self.open) :]

    def handle_data(self, data: str) -> None:
        self.open[-1].inside.append(data)

    def handle_comment(self, data: str) -> None:
        self.open[-1].inside.append(Node(COMMENT, [], [data]))

    def handle_pi(self, data: str) -> None:
        if not re.fullmatch(r'xml version="1\.0"( encoding="[\w-]+")?( standalone="yes")?\s?\??', data):
            self.handle_comment(data)

    handle_decl = unknown_decl = handle_comment


def parsed(text: str) -> Node:
    reading = Reading()
    reading.feed(text)
    reading.close()
    return reading.open[0]


def walk(node: Node) -> Iterator[Node]:
    """An element and all within it, in the order of the text."""
    yield node
    for each in node.inside:
        if isinstance(each, Node):
            yield from walk(each)


def within(node: Node, *tags: str) -> list[Node]:
    return [each for each in walk(node) if each.tag in tags]


# What an answer carries, piece by piece


class Piece(NamedTuple):
    """A text and the place where it stands."""

    place: str
    text: str


def markup_pieces(node: Node, drawn: bool = False, axis: bool = False) -> Iterator[Piece]:
    """Every text, comment and attribute, without those attributes that are technical."""
    for each in node.inside:
        if isinstance(each, str):
            yield Piece("comment" if node.tag == COMMENT else "scale" if axis else f"text of {node.tag}", each)
        else:
            in_drawing = drawn or each.tag == "svg"
            for name, value in each.attributes:
                if not technical(each, name, value, in_drawing):
                    leads = name in NAMES_AN_ADDRESS or value.startswith("/")
                    yield Piece("address" if leads else f"{name} of {each.tag}", value)
            yield from markup_pieces(each, in_drawing, axis or "role-axis" in each.get("class"))


def csv_pieces(answer: Answer) -> list[Piece]:
    return [Piece("field", field) for row in answer.table for field in row]


def plain_pieces(answer: Answer) -> list[Piece]:
    return [Piece("text", answer.text)]


def json_pieces(answer: Answer) -> list[Piece]:
    return [Piece("value", text) for text in json_texts(json.loads(answer.text))]


def json_texts(value: object) -> Iterator[str]:
    if isinstance(value, dict):
        value = [*value, *value.values()]
    if isinstance(value, list):
        for each in value:
            yield from json_texts(each)
    else:
        yield str(value)


SHEET_TEXTS = ("v", "t", "f", "dc:title", "dc:subject", "dc:description", "cp:keywords", COMMENT)
"""Elements of a spreadsheet's parts that a person can read. A value of the kind s is the place of a shared text."""


def sheet_pieces(answer: Answer) -> Iterator[Piece]:
    """All texts, values, formulas and remarks of a spreadsheet, its hidden sheets too; names; what it says of itself."""
    with zipfile.ZipFile(io.BytesIO(answer.body)) as file:
        for name in file.namelist():
            tree = parsed(file.read(name).decode("utf-8", "replace"))
            places = {node for cell in within(tree, "c") if cell.get("t") == "s" for node in within(cell, "v")}
            said = [node for node in within(tree, *SHEET_TEXTS) if node not in places]
            yield from (Piece(f"{node.tag} of {name}", "".join(map(str, node.inside))) for node in said)
            yield from (Piece(f"name in {name}", node.get("name")) for node in within(tree, "sheet", "definedname"))


PICTURE_CHUNKS = (b"IHDR", b"PLTE", b"IDAT", b"IEND", b"gAMA", b"cHRM", b"sRGB", b"pHYs", b"tRNS", b"bKGD", b"tIME")


def png_pieces(answer: Answer) -> Iterator[Piece]:
    """The texts beside the pixels, and what follows the picture's end. The pixels themselves are not read."""
    body, at = answer.body, 8
    while body[at + 4 : at + 8]:
        size, name = int.from_bytes(body[at : at + 4], "big"), body[at + 4 : at + 8]
        content = body[at + 8 : at + 8 + size]
        if name == b"zTXt":
            keyword, _, packed = content.partition(b"\0")
            content = keyword + b" " + zlib.decompress(packed[1:])
        if name not in PICTURE_CHUNKS:
            yield Piece("beside the picture", (name + content).decode("latin-1"))
        at += 12 + size
    yield Piece("behind the picture", body[at:].decode("latin-1"))


MARKUP = {"text/html", "image/svg+xml", "application/xml", "text/xml", "application/xhtml+xml", "application/rss+xml"}
FORMATS: dict[str, Callable[[Answer], Iterable[Piece]]] = {
    **{kind: lambda answer: markup_pieces(answer.tree) for kind in MARKUP},
    "text/csv": csv_pieces,
    "text/plain": plain_pieces,
    "application/json": json_pieces,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": sheet_pieces,
    "image/png": png_pieces,
}


def pieces(answer: Answer) -> Iterator[Piece]:
    """All pieces of an answer and its headers; a file of cells is read line by line elsewhere."""
    for name, value in answer.headers.items():
        if name not in TECHNICAL_HEADERS:
            yield Piece("address" if name == "Location" else name, value)
    if answer.body and not answer.is_cells:
        yield from FORMATS[answer.kind](answer)


# Which numbers may stand where


NUMBER = re.compile(r"[1-9]\d{0,2}(?:[,.\u00a0\u202f]\d{3})+(?!\d)(?:[.,]\d+)?(?:\s?%)?|\d+(?:[.,]\d+)?(?:\s?%)?")


def numbers_in(text: str) -> list[str]:
    """The numbers of a text as 18400, 3.7% or 0.05, whichever marks the language sets."""
    return [plainly(found) for found in NUMBER.findall(text)]


def plainly(number: str) -> str:
    number = re.sub(r"\s(?=%)", "", number)
    whole = re.fullmatch(r"([1-9]\d{0,2}(?:[,.\u00a0\u202f]\d{3})+)((?:[.,]\d+)?%?)", number)
    head, tail = whole.groups() if whole else ("", number)
    return re.sub(r"\D", "", head) + tail.replace(",", ".")


TECHNICAL = {
    ("meta", "charset"): r"utf-8",
    ("meta", "content"): r"width=device-width, initial-scale=1",
    ("svg", "xmlns"): r"http://www\.w3\.org/2000/svg",
    ("svg", "xmlns:xlink"): r"http://www\.w3\.org/1999/xlink",
    ("svg", "version"): r"1\.1",
    ("svg", "aria-labelledby"): r"(t[0-9a-f]{10}) \1d",
    ("title", "id"): r"t[0-9a-f]{10}",
    ("desc", "id"): r"t[0-9a-f]{10}d",
    ("img", "width"): r"28",
    ("img", "height"): r"28",
    ("main", "tabindex"): r"-1",
    ("div", "tabindex"): r"0",
    ("g", "class"): r"mark-\w+ role-mark layer_\d_marks",
}
"""Attributes of the frame whose numbers are the same on every page; a picture's id is a hash of what the picture shows."""

DRAWING = {"width", "height", "viewbox", "transform", "d", "x", "y", "x1", "x2", "y1", "y2", "cx", "cy", "r", "points"}
DRAWING |= {"dx", "dy", "fill", "stroke", "stroke-width", "stroke-miterlimit", "font-size", "opacity"}
"""Within a picture: where its marks are, and their colours. Where the marks of a chart are is checked on its own."""

TECHNICAL_HEADERS = {
    "Content-Type",  # utf-8
    "Content-Length",
    "Expires",
    "Cache-Control",
    f"cookie {site_settings.CSRF_COOKIE_NAME}",  # chosen by chance
}


def technical(node: Node, name: str, value: str, drawn: bool) -> bool:
    if (node.tag, node.get("name"), name) == ("input", "csrfmiddlewaretoken", "value"):
        return bool(re.fullmatch(r"\w{64}", value))  # chosen by chance for this answer
    if re.fullmatch(TECHNICAL.get((node.tag, name), "(?!)"), value):
        return True
    return drawn and name in DRAWING


@dataclass(frozen=True)
class Known:
    """The numbers that may stand on a public page."""

    numbers: frozenset[str]
    """Released counts, their shares as a page prints them and as a file gives them, the ends of their intervals (of two
    released counts), and the sums of groups together."""
    ids: frozenset[str]
    """Published releases and their school year, and schools: they stand in addresses."""
    schools: frozenset[str]
    """Ids of schools, 0101: they stand in files."""
    phrases: re.Pattern[str]
    """The day of publication, the school year, the fingerprint, as a whole: the 26 of 26 November is no student's."""


def percent(share: float, digits: int = 1) -> str:
    return f"{100 * share:.{digits}f}%"


def ends_of(students: int, counted: int) -> tuple[str, ...]:
    """The ends of the interval of a share, as they are printed."""
    return tuple(percent(end) for end in proportion_confint(counted, students, method="wilson"))


def interval_of(students: int, counted: int) -> str:
    return " – ".join(ends_of(students, counted))


def known_from(site: Site, files: Iterable[File], sums: Iterable[tuple[int, int]]) -> Known:
    by_file = [[line for line in file.lines if line.status == "released"] for file in files]
    lines = [line for each in by_file for line in each]
    counts = {str(line.value) for line in lines if line.stat != "share"}
    shares = [float(line.value) for line in lines if line.stat == "share" and line.value is not None]
    ends = {float(end) for line in lines if line.value is None for end in (line.low, line.high) if end is not None}
    exact = {percent(share) for share in shares} | {repr(share) for share in shares}
    classes = {percent(end, 0) for end in ends} | {repr(end) for end in ends}
    together = {
        text
        for students, counted in sums
        for text in (str(students), str(counted), percent(counted / students), *ends_of(students, counted))
    }
    by_cell: dict[tuple[int, Crossing], dict[str, int]] = {}
    for place, each in enumerate(by_file):
        for line in each:
            if line.stat != "share" and line.value is not None:
                by_cell.setdefault((place, line.crossing), {})[line.stat] = int(line.value)
    intervals = {
        end
        for cell in by_cell.values()
        if len(cell) == 2 and cell["students"]
        for end in ends_of(cell["students"], cell["counted"])
    }
    headings = [re.escape(words.text("column-interval", language)) for language in words.COMPLETE]
    schools = frozenset(student["school_id"] for student in site.students)
    year = rf"{int(YEAR) - 1}–{YEAR[2:]}"
    day, in_year = site.day.day, site.day.year
    dates = rf"\b{day} (?:de )?[^\W\d]+ (?:de )?{in_year}\b|\b[^\W\d]+ {day}, {in_year}\b"
    return Known(
        frozenset(counts | exact | classes | together | intervals),
        frozenset({YEAR, *map(str, site.published)}) | schools,
        schools,
        re.compile("|".join([year, dates, *headings, *site.fingerprints])),
    )


class Finding(NamedTuple):
    """A number that stands where it should not."""

    address: str
    place: str
    number: str


def strange(answer: Answer, known: Known) -> list[Finding]:
    """The numbers of an answer that nothing explains. What is quoted of others is about students of another place."""
    if answer.address.startswith((QUOTED, CASE, REGISTERS, *RUBRICS)):
        return []
    if answer.body and answer.kind not in FORMATS:
        return [Finding(answer.address, f"nobody can read {answer.kind} here", "")]
    return [
        Finding(answer.address, piece.place, number)
        for piece in pieces(answer)
        for number in numbers_in(known.phrases.sub(" ", piece.text))
        if not explained(number, piece, answer, known)
    ]


def explained(number: str, piece: Piece, answer: Answer, known: Known) -> bool:
    if piece.place == "comment":
        return False  # no comment needs a number
    if piece.place == "address":
        asked_for = numbers_in(urlsplit(piece.text).query)
        return given(piece.text, answer) or (number in known.ids and number not in asked_for)
    if piece.place == "scale":  # the scale of a chart: 0 %, 5 %, 10 %
        return re.fullmatch(r"\d+%", number) is not None
    if piece.place == "text of summary":  # "As a table: 9 groups": the lines of a table, seen or withheld
        return number in known.numbers | {str(len(lines_of(table))) for table in within(answer.tree, "table")}
    if piece.place in ("field", "value", "Content-Disposition"):  # a file names schools and the year by their ids
        return number in known.numbers | known.schools | {YEAR}
    return number in known.numbers


def given(address: str, answer: Answer) -> bool:
    """Say whether an address tells nothing new: a file of the project, or what the reader asked for, also to come back."""
    own = unquote(answer.address)
    return address.startswith(site_settings.STATIC_URL) or address in own or address.endswith(f"?next={own}")


def test_a_rubric_has_no_number_that_does_not_stand_in_a_file_of_the_project(answers: list[Answer]) -> None:
    """Rubrics, the verifier and the interface for wallets are about no students: whatever is a number there was written."""
    data = resources.files("fairwater")
    files = ["capability/schemes/leadership.toml", "frameworks/data/capability-model.toml"]
    files += [
        f"words/{language}/{name}.ftl" for language in words.COMPLETE for name in ("recognition", "frameworks", "web")
    ]
    written = set(numbers_in(" ".join((data / each).read_text(encoding="utf-8") for each in files)))
    written |= {"14", "200"}  # weekdays until an answer, as the page aims; how the interface says that it answers
    found = [each for each in public(answers) if each.address.startswith(RUBRICS)]
    assert {each.address.partition("?")[0] for each in found} >= {
        "/credentials/",
        "/credentials/inclusion/",
        "/verify/",
    }
    for each in found:
        told = [piece for piece in pieces(each) if piece.place not in ("address", "scale")]
        assert {number for piece in told for number in numbers_in(piece.text)} - written == set(), each.address


def test_a_public_register_is_crawled_and_names_neither_people_nor_a_language(answers: list[Answer]) -> None:
    """Its page says what the file names as public, and the day; an ask counts nothing yet."""
    found = [each for each in public(answers) if each.address.startswith(REGISTERS)]
    assert {each.reader for each in found} == set(readers())
    for each in found:
        said = " ".join(node.spoken() for node in within(each.tree, "main"))
        assert "Shade on the yard" in said
        for word in ("Lindqvist", "Whitfield", "Arab", "árabe"):
            assert word not in each.text, (each.address, word)
        numbers = set(numbers_in(said)) - {"30"}  # days until an answer
        assert numbers <= {"1", "2026", str(timezone.localdate().day)}


# The published files, and the tables of the pages that offer them


@dataclass(frozen=True)
class File:
    """A published file of cells, as it was found."""

    address: str
    measure: str
    columns: tuple[str, ...]
    path: Path
    lines: list[Line]

    @cached_property
    def cells(self) -> dict[tuple[tuple[str, str], ...], dict[str, Line]]:
        found: dict[tuple[tuple[str, str], ...], dict[str, Line]] = {}
        for line in self.lines:
            found.setdefault(line.crossing, {})[line.stat] = line
        return found


def files_of(answers: Iterable[Answer], site: Site, folder: Path) -> dict[str, File]:
    """The files of cells by address, written down as they came; every reader gets the same."""
    bodies = {(each.address, each.body) for each in public(answers) if each.is_cells}
    assert len(bodies) == len({address for address, _ in bodies}), "two readers get two files at one address"
    return {address: file_of(address, body, site, folder / str(i)) for i, (address, body) in enumerate(sorted(bodies))}


def file_of(address: str, body: bytes, site: Site, folder: Path) -> File:
    """The file of the release whose number stands in the address."""
    (measure,) = (site.published[int(number)] for number in re.findall(r"(?<=/)\d+(?=/)", address))
    folder.mkdir(parents=True)
    written = folder / "cells.csv"
    written.write_bytes(body)
    columns = tuple(name for name in DIMS if name in body.decode().splitlines()[0].split(","))
    return File(address, measure, columns, written, read(written, DIMS))


def beside(answers: Iterable[Answer], files: Mapping[str, File]) -> list[tuple[Answer, File]]:
    """The pages of releases, each with the file that lies beside it and that it offers."""
    return [
        (page, files[link])
        for page in public(answers)
        if page.kind == "text/html"
        for link in sorted(addresses_in(page) & set(files))
        if urljoin(link, ".") == urlsplit(page.address).path
    ]


def titled(tree: Node, *tags: str) -> list[tuple[str, Node]]:
    """Elements with the heading above them."""
    found, title = [], ""
    for node in walk(tree):
        if node.tag in ("h1", "h2", "h3"):
            title = node.spoken().strip()
        elif node.tag in tags:
            found.append((title, node))
    return found


def lines_of(table: Node) -> list[Node]:
    return [node for node in within(table, "tr") if within(node, "td")]


def read_line(line: Node) -> tuple[str, ...]:
    return tuple(cell.spoken().strip() for cell in within(line, "th", "td"))


def together(line: Node) -> bool:
    return "together" in line.get("class").split()


def shown(cell: Mapping[str, Line], language: str) -> tuple[str, str, str, str]:
    """A cell of the file as a page should print it."""
    counts = [cell[stat].value for stat in ("students", "counted")]
    share = cell["share"]
    printed = WITHHELD if share.value is None else percent(float(share.value))
    if share.high is not None:
        low, high = percent(float(share.low or 0), 0), percent(float(share.high), 0)
        printed = words.text("release-class", language, low=low, high=high)
    exact = [int(count) for count in counts if count is not None]
    interval = interval_of(*exact) if len(exact) == 2 and exact[0] else WITHHELD
    return (*(WITHHELD if count is None else f"{int(count):,}" for count in counts), printed, interval)


def right_table(file: File, by: tuple[str, ...], language: str, names: Names) -> list[tuple[str, ...]]:
    """The lines that a page should have, in the file's order."""
    return [
        (" · ".join(names[name][value] for name, value in crossing), *shown(cell, language))
        for crossing, cell in file.cells.items()
        if tuple(name for name, _ in crossing) == by
    ]


def wrong_tables(page: Answer, file: File, site: Site) -> list[tuple[object, ...]]:
    """Where the tables of a page are not the file's: a table that is missing, and each line that is not as it should be."""
    titles, names = site.titles[page.language], site.names[page.language]
    seen = {titles[title]: table for title, table in titled(page.tree, "table") if title in titles}
    found: list[tuple[object, ...]] = [
        (page.address, "missing", by) for by in subsets(file.columns, 2) if by and by not in seen
    ]
    for by, table in seen.items():
        lines = [read_line(line) for line in lines_of(table) if not together(line)]
        right = right_table(file, by, page.language, names)
        pairs = itertools.zip_longest(lines, right)
        found += [(page.address, line, should) for line, should in pairs if line != should]
    return found


class Sum(NamedTuple):
    """A line of groups that are shown together: who, what the page says, and what the shown numbers say."""

    crossing: tuple[tuple[str, str], ...]
    by: str
    values: tuple[str, ...]
    said: tuple[str, ...]
    students: int | None
    counted: int | None

    def right(self) -> tuple[str, ...]:
        """What the page should say."""
        if self.students is None or self.counted is None:
            return ()
        interval = interval_of(self.students, self.counted)
        return (f"{self.students:,}", f"{self.counted:,}", percent(self.counted / self.students), interval)


def sums_of(page: Answer, file: File, site: Site) -> list[Sum]:
    titles, names = site.titles[page.language], site.names[page.language]
    return [
        sum_of(read_line(line), titles[title], file, names, page.language)
        for title, table in titled(page.tree, "table")
        if title in titles
        for line in lines_of(table)
        if together(line)
    ]


def sum_of(line: tuple[str, ...], by: tuple[str, ...], file: File, names: Names, language: str) -> Sum:
    """Read a line; its sum is the whole without the other groups, or unknown where one of these is withheld."""
    before, after = words.text("release-together", language, groups="#").split("#")
    where, groups = line[0].removesuffix(after).split(before)
    values = {name: {said: value for value, said in names[name].items()} for name in by}
    column = next(name for name in by if set(groups.split(", ")) <= set(values[name]))
    chosen = tuple(values[column][group] for group in groups.split(", "))
    fixed = {name: values[name][where.removesuffix(" · ")] for name in by if name != column}
    crossing = tuple((name, fixed[name]) for name in by if name in fixed)
    counts = (difference(file, crossing, by, column, chosen, stat) for stat in ("students", "counted"))
    return Sum(crossing, column, chosen, line[1:], *counts)


def difference(
    file: File, whole: tuple[tuple[str, str], ...], by: tuple[str, ...], column: str, values: Sequence[str], stat: str
) -> int | None:
    others = [
        cell
        for crossing, cell in file.cells.items()
        if tuple(name for name, _ in crossing) == by
        and set(whole) <= set(crossing)
        and dict(crossing)[column] not in values
    ]
    counts = [cell[stat].value for cell in (file.cells[whole], *others)]
    return None if None in counts else int(counts[0] - sum(counts[1:]))


def wrong_sums(page: Answer, file: File, site: Site) -> list[Sum]:
    return [each for each in sums_of(page, file, site) if each.said != each.right()]


# Lines of tables and marks of charts


def beside_the_cells(page: Answer) -> list[Finding]:
    """Numbers in attributes and comments of a table's lines: what is not read in a cell stands nowhere in the line."""
    return [
        Finding(page.address, piece.place, number)
        for table in within(page.tree, "table")
        for line in lines_of(table)
        for piece in markup_pieces(Node("", [], [line]))
        if not piece.place.startswith("text of ")
        for number in numbers_in(piece.text)
    ]


def true_small_numbers(page: Answer, file: File, site: Site) -> list[Finding]:
    """Small true counts of withheld cells that stand anywhere in the line of their group."""
    titles, names = site.titles[page.language], site.names[page.language]
    found = []
    for title, table in titled(page.tree, "table"):
        by = titles.get(title, ())
        true = {
            " · ".join(names[name][value] for name, value in crossing): cell
            for crossing, cell in (tally(site.students, by, file.measure) if by else {}).items()
        }
        for line in lines_of(table):
            cell = true.get(read_line(line)[0])
            small = {str(getattr(cell, stat)) for stat in small_stats(cell, N)} if cell else set()
            said = {n for piece in markup_pieces(Node("", [], [line])) for n in numbers_in(piece.text)}
            found += [Finding(page.address, read_line(line)[0], number) for number in sorted(small & said)]
    return found


def moved(node: Node) -> float:
    """How far to the right a mark is."""
    place = re.match(r"translate\(([^,)]+)", node.get("transform")) or re.match(r"M([^,]+),", node.get("d"))
    return float(place[1]) if place else 0.0


TICK, LABEL = 1.1, 9
"""Half the width of the tick for everyone, and how far a label is from what it labels, in pixels."""


def marks_of(svg: Node) -> dict[str, list[float]]:
    """Where the marks of a chart are, as shares: its scale is read from its own labels."""
    scale = [
        node for group in within(svg, "g") if "role-axis-label" in group.get("class") for node in within(group, "text")
    ]
    last = max((node for node in scale if node.spoken().endswith("%")), key=moved)
    unit = float(last.spoken()[:-1]) / 100 / moved(last)
    found: dict[str, list[float]] = {}
    for group in within(svg, "g"):
        kind = re.match(r"mark-(\w+) role-mark", group.get("class"))
        for node in within(group, "line", "path", "text") if kind else ():
            found.setdefault(kind[1], []).extend(place * unit for place in places(node, kind[1]))
    return found


def places(node: Node, kind: str) -> list[float]:
    at = moved(node)
    if kind == "rule":
        return [at, at + float(node.get("x2"))]
    if kind == "text":
        return [at - LABEL] if "%" in node.spoken() else []
    return [at + TICK if kind == "rect" else at]


def wrong_pictures(page: Answer, file: File, site: Site) -> list[tuple[object, ...]]:
    """Charts whose marks or labels are of anything but groups with both counts released."""
    titles = site.titles[page.language]
    found: list[tuple[object, ...]] = []
    for title, svg in titled(page.tree, "svg"):
        if title in titles:
            dots = dots_of(file, titles[title])
            marks, labels = marks_of(svg), [percent(share) for share, *_ in dots]
            said = [
                n for each in markup_pieces(Node("", [], [svg])) if each.place != "scale" for n in numbers_in(each.text)
            ]
            if sorted(said) != sorted(labels + labels):  # in the description and beside each dot
                found.append((page.address, title, sorted(Counter(said) - Counter(labels + labels))))
            found += [(page.address, title, kind, place) for kind, place in astray(marks, dots, file)]
    return found


def dots_of(file: File, by: tuple[str, ...]) -> list[tuple[float, float, float]]:
    """Of each group with both counts released its share and its interval, reckoned anew."""
    found = []
    for crossing, cell in file.cells.items():
        students, counted = cell["students"].value, cell["counted"].value
        if tuple(name for name, _ in crossing) == by and students and counted:
            interval = proportion_confint(int(counted), int(students), method="wilson")
            found.append((float(counted / students), *map(float, interval)))
    return found


def astray(
    marks: Mapping[str, list[float]], dots: Sequence[tuple[float, float, float]], file: File
) -> Iterator[tuple[str, float]]:
    everyone = float(file.cells[()]["share"].value or 0)
    right = {
        "rule": [end for _, low, high in dots for end in (low, high)],
        "rect": [everyone],
        "symbol": [share for share, *_ in dots],
        "text": [max(high, everyone) for *_, high in dots],
    }
    for kind, places_of_kind in marks.items():
        yield from (
            (kind, place)
            for place in places_of_kind
            if not any(abs(place - each) < 1e-5 for each in right.get(kind, ()))
        )


# All of it, of one crawl


@dataclass(frozen=True)
class Scrape:
    """A crawl, with the files and the sums that it found."""

    site: Site
    answers: list[Answer]
    files: dict[str, File]

    @cached_property
    def pages(self) -> list[tuple[Answer, File]]:
        return beside(self.answers, self.files)

    @cached_property
    def known(self) -> Known:
        sums = [each for page, file in self.pages for each in sums_of(page, file, self.site)]
        right = {
            (each.students, each.counted) for each in sums if each.students is not None and each.counted is not None
        }
        return known_from(self.site, self.files.values(), right)

    def strange(self) -> list[Finding]:
        """The numbers of all answers, refusals too, that nothing explains."""
        return [found for each in self.answers if not each.is_static for found in strange(each, self.known)]

    def beside_the_cells(self) -> list[Finding]:
        pages = [each for each in public(self.answers) if each.kind == "text/html"]
        return [found for page in pages for found in beside_the_cells(page)]

    def of_pages(self, check: Callable[[Answer, File, Site], Iterable[object]]) -> list[object]:
        return [found for page, file in self.pages for found in check(page, file, self.site)]

    def faults(self) -> list[str]:
        """Where the files are false or incomplete, or say by their form what they withhold."""
        return [
            fault
            for file in self.files.values()
            for fault in defects(
                file.path, self.site.students, DIMS, file.measure, subsets(file.columns, 2), rates=True
            )
        ]

    def releases(self) -> list[Release]:
        """The files for the attack; the sums that the pages name are written beside them, as the attack reads them."""
        for page, file in self.pages:
            with file.path.with_name("rolled_up.csv").open("w", encoding="utf-8", newline="") as out:
                writer = csv.writer(out)
                writer.writerow([*file.columns, "together_by", "together", "students", "counted"])
                for each in sums_of(page, file, self.site):
                    where = [dict(each.crossing).get(name, "") for name in file.columns]
                    counts = [text.replace(",", "") for text in each.said[:2]]
                    writer.writerow([*where, each.by, "; ".join(each.values), *counts])
        return [Release(file.path, file.measure, self.site.students) for file in self.files.values()]


@pytest.fixture(scope="module")
def scrape(site: Site, answers: list[Answer], tmp_path_factory) -> Scrape:
    return Scrape(site, answers, files_of(answers, site, tmp_path_factory.mktemp("crawl")))


class TestWhatIsFound:
    def test_what_opens_without_an_account_is_marked_open(self, site, answers):
        opened = {each.address for each in public(answers)}
        found = {route: view for route, (view, tried) in every_route(site).items() if opened & set(tried)}
        assert {view.permission for view in found.values()} == {OPEN}
        assert {route for route in found if route.startswith("public/")} >= {
            "public/<slug:slug>/",
            "public/<slug:slug>/<int:number>/",
            "public/<slug:slug>/<int:number>/cells.csv",
        }

    @pytest.mark.parametrize("reader", ["en", "es", "en, switched to es", "en, part of a page"])
    def test_links_alone_lead_to_every_release(self, site, reader):
        """From the public page of the district, without trying any route."""
        found = {each.address for each in public(crawl(reader, readers()[reader]))}
        assert found >= {f"{START}{number}/{end}" for number in site.published for end in ("", "cells.csv")}

    def test_every_release_has_a_file_and_a_page_in_each_language(self, site, scrape):
        assert {file.measure for file in scrape.files.values()} == set(site.published.values())
        pages = {(page.address, page.language) for page, _ in scrape.pages}
        assert pages == {(f"{START}{number}/", language) for number in site.published for language in words.COMPLETE}

    def test_what_is_not_made_from_data_is_a_file_of_the_project(self, answers):
        found = {each.address: each.body for each in answers if each.is_static and each.status == 200}
        assert len(found) >= 4
        for address, body in found.items():
            assert body == Path(finders.find(address.removeprefix(site_settings.STATIC_URL))).read_bytes()

    def test_a_release_that_is_not_approved_is_as_if_it_never_were(self, site):
        visitor, never = client(), site.not_approved + 1000
        for end in ("", "cells.csv"):
            addresses = [f"{START}{site.not_approved}/{end}", f"{START}{never}/{end}"]
            first, second = (ask("en", visitor, address) for address in addresses)
            assert (first.status, second.status) == (404, 404)
            assert first.same().replace(addresses[0], addresses[1]) == second.same()

    def test_a_release_is_not_found_under_another_name(self, site):
        found = [client().get(f"/public/virginia/{number}/").status_code for number in site.published]
        assert set(found) == {404}

    def test_two_answers_for_one_page_are_equal(self, answers):
        anew = readers()
        for answer in public(answers):
            assert ask(answer.reader, anew[answer.reader], answer.address).same() == answer.same()

    def test_who_switches_the_language_sees_what_its_readers_see(self, answers):
        by_reader = {
            reader: {each.address: each.same() for each in public(answers) if each.reader == reader}
            for reader in ("es", "en, switched to es")
        }
        assert by_reader["es"] == by_reader["en, switched to es"]


class TestWhatIsSaid:
    def test_no_answer_carries_a_number_that_was_not_released(self, scrape):
        assert scrape.strange() == []

    def test_no_small_number_is_among_those_that_may_stand(self, scrape):
        """So a small number is found wherever it stands, whatever else is public."""
        assert {number for number in scrape.known.numbers if re.fullmatch(r"0*\d", number)} == set()

    def test_tables_say_what_the_file_says(self, scrape):
        assert scrape.of_pages(wrong_tables) == []

    def test_groups_together_are_differences_of_shown_numbers(self, scrape):
        assert scrape.of_pages(wrong_sums) == []
        assert len(scrape.of_pages(sums_of)) >= 20

    def test_a_line_of_a_table_says_nothing_beside_its_cells(self, scrape):
        assert scrape.beside_the_cells() == []

    def test_no_line_has_a_small_true_count_of_its_group(self, scrape):
        assert scrape.of_pages(true_small_numbers) == []

    def test_charts_show_groups_with_released_counts_alone(self, scrape):
        assert scrape.of_pages(wrong_pictures) == []
        assert sum(len(within(page.tree, "svg")) for page, _ in scrape.pages) >= 12

    def test_the_files_are_true_and_complete(self, scrape):
        assert scrape.faults() == []
        assert {len(row) - len(each.table[0]) for each in scrape.answers if each.is_cells for row in each.table} == {0}


class TestWhatCanBeWorkedOut:
    def test_nothing_small_is_known_within_five(self, site, scrape):
        """Every crossing of the three columns that either release is by, also those that nobody asked for.

        Of other columns the files say nothing. Cells whose range is narrower than 6 among fractions, as the gate's own
        promise has it, are looked at in whole students too.
        """
        found = attack(scrape.releases(), site.students, DIMS, SUSPENDED, N, WIDTH, integer=True, doubt=6)
        assert found == []


# A planted leak is caught


@dataclass(frozen=True)
class Secret:
    """A withheld count of a group in the first release: where it stands in the file and on the page, and its truth."""

    crossing: tuple[tuple[str, str], ...]
    line: str
    """The start of its line of the page's table."""
    field: str
    """Its line in the file."""
    count: int


@pytest.fixture
def secret(site: Site, scrape: Scrape) -> Secret:
    """The first group of a school whose small count is withheld."""
    file = next(iter(scrape.files.values()))
    true = tally(site.students, ("school_id", "race_ethnicity"), SUSPENDED)
    crossing = next(
        crossing for crossing, cell in file.cells.items() if crossing in true and 1 <= true[crossing].counted < N
    )
    name = " · ".join(site.names["en"][column][value] for column, value in crossing)
    field = ",".join(value for _, value in crossing) + ",counted,,,,withheld"
    return Secret(crossing, f'<tr><th scope="row">{name}</th>', field, true[crossing].counted)


@pytest.fixture
def planted(monkeypatch, site: Site, tmp_path: Path) -> Callable[..., Scrape]:
    """Return a function that crawls the pages, or the files, with a text in place of another."""
    from fairwater_web.releases import views

    def plant(old: str, new: str, function: str = "render") -> Scrape:
        real = getattr(views, function)
        monkeypatch.setattr(views, function, lambda *given: replaced(real(*given), old, new))
        answers = crawl("en", client())
        return Scrape(site, answers, files_of(answers, site, tmp_path))

    return plant


def replaced(answer, old: str, new: str):
    if isinstance(answer, str):
        return answer.replace(old, new, 1)
    answer.content = answer.content.decode().replace(old, new, 1)
    return answer


IN_A_LINE = {
    "title of tr": '<tr title="{count}">',
    "data-counted of tr": '<tr data-counted="{count}">',
    "aria-label of tr": '<tr aria-label="It is 0{count}.">',
    "comment": "<tr><!-- counted {count} -->",
    "id of tr": '<tr id="line-{count}">',
}


class TestPlanted:
    @pytest.mark.parametrize("place", IN_A_LINE)
    def test_a_small_count_beside_the_cells_is_caught(self, planted, secret, place):
        new = secret.line.replace("<tr>", IN_A_LINE[place].format(count=secret.count))
        found = planted(secret.line, new)
        assert {(each.place, int(each.number)) for each in found.strange()} == {(place, secret.count)}
        assert {(each.place, int(each.number)) for each in found.beside_the_cells()} == {(place, secret.count)}

    def test_a_small_count_in_a_cell_is_caught(self, planted, secret):
        found = planted(secret.line, secret.line.replace("</th>", f"</th><td>{secret.count}</td>"))
        assert [(each.place, each.number) for each in found.strange()] == [("text of td", str(secret.count))]
        assert [each.number for each in found.of_pages(true_small_numbers)] == [str(secret.count)]
        assert len(found.of_pages(wrong_tables)) == 1

    @pytest.mark.parametrize(
        ("old", "new", "place"),
        [
            ("<h1>", "<!-- {count} --><h1>", "comment"),
            ('<g class="mark-group role-axis">', '<g class="mark-group role-axis"><!-- {count} -->', "comment"),
            ("</desc>", " {count}</desc>", "text of desc"),
            ('href="/public/riverbend/', 'href="/public/riverbend/?of={count}#', "address"),
            ("</main>", "<script>{{count: {count}}}</script></main>", "text of script"),
            ("</main>", '<svg><rect class="bar-{count}"/></svg></main>', "class of rect"),
        ],
    )
    def test_a_small_count_elsewhere_on_the_page_is_caught(self, planted, secret, old, new, place):
        found = {(each.place, each.number) for each in planted(old, new.format(count=secret.count)).strange()}
        assert found == {(place, str(secret.count))}

    def test_a_large_number_that_was_not_released_is_caught(self, planted):
        found = planted("<h1>", "<h1>18.401 / 3.65 % / 4,321: ").strange()
        assert {each.number for each in found} == {"18401", "3.65%", "4321"}

    def test_a_withheld_line_of_the_file_that_tells_is_caught(self, planted, secret):
        told = secret.field.replace(",,,,", f",{secret.count},,,")
        faults = planted(secret.field, told, "content_csv").faults()
        assert [fault.partition(":")[0] for fault in faults] == ["withheld, yet tells ['value']"]

    def test_a_count_that_the_file_releases_too_much_is_worked_out(self, planted, secret, site):
        told = secret.field.replace(",,,,withheld", f",{secret.count},,,released")
        scrape = planted(secret.field, told, "content_csv")
        by = [tuple(name for name, _ in secret.crossing)]
        found = attack(scrape.releases(), site.students, DIMS, SUSPENDED, N, WIDTH, crossings=by)
        assert (secret.crossing, "counted", secret.count, secret.count, secret.count) in [
            (leak.crossing, leak.stat, leak.truth, leak.low, leak.high) for leak in found
        ]
        assert [line for _, line, _ in scrape.of_pages(wrong_tables)] != []

    def test_a_dot_of_a_withheld_share_is_caught(self, planted, monkeypatch):
        """A class of 0 to 10 % is drawn as a dot at the true share, without a word."""
        from django.core.cache.backends.dummy import DummyCache

        from fairwater.publish.charts import Dot
        from fairwater_web.releases import presentation

        real = presentation.ReleasePage._dot

        def drawn(page, column, cell):
            few = cell["where"] == {"race_ethnicity": "american-indian"} and page.measure.id == SUSPENDED
            return Dot("Few", 0.0246, 0.0246, 0.0246, "") if few else real(page, column, cell)

        monkeypatch.setattr(presentation, "caches", {"charts": DummyCache("", {})})
        monkeypatch.setattr(presentation.ReleasePage, "_dot", drawn)
        found = planted("", "").of_pages(wrong_pictures)
        assert {(kind, round(place, 4)) for _, _, kind, place in found} == {("symbol", 0.0246), ("rule", 0.0246)}


# What is added later is crawled, in any format


def late(request, **_: object) -> JsonResponse:
    return JsonResponse({"told": {"students": 4}, "more": "/public/late/more.json"})


class TestLater:
    def test_a_page_that_is_added_later_is_crawled(self, site, scrape, settings):
        late.permission = OPEN
        added = [path("public/<slug:slug>/late/", late), path("public/late/more.json", late)]
        settings.ROOT_URLCONF = (*get_resolver().url_patterns, *added)
        tried = [address for _, addresses in every_route(site).values() for address in addresses if "/late/" in address]
        found = crawl("en", client(), [address for address in tried if "more" not in address])
        assert {each.address for each in public(found)} >= {"/public/riverbend/late/", "/public/late/more.json"}
        numbers = [(each.address, each.number) for answer in found for each in strange(answer, scrape.known)]
        assert ("/public/late/more.json", "4") in numbers

    @pytest.mark.parametrize(
        ("kind", "body"),
        [
            ("application/json", b'{"7": 18400}'),
            ("text/plain", b"18,400 and 7"),
            ("text/csv", b"school,n\n0101,7\n"),
            ("image/svg+xml", b"<svg><text>18,400</text><text>7</text></svg>"),
            ("image/svg+xml", b'<svg width="5"><g data-n="7"><path d="M5,5"/></g></svg>'),
            ("image/png", b"\x89PNG\r\n\x1a\n" + b"\0\0\0\x09tEXtComment\x007" + b"\0\0\0\0" + b"\0\0\0\0IEND\0\0\0\0"),
            ("image/png", b"\x89PNG\r\n\x1a\n" + b"\0\0\0\0IEND\0\0\0\0" + b"\0\0\0\x01more7\0\0\0\0"),
            ("image/png", b"\x89PNG\r\n\x1a\n" + b"\0\0\0\0IEND\0\0\0\0" + b"7"),
        ],
    )
    def test_a_number_in_a_file_is_found(self, scrape, kind, body):
        answer = Answer("/public/riverbend/late/", "en", 200, {"Content-Type": kind}, body)
        assert [each.number for each in strange(answer, scrape.known)] == ["7"]

    def test_a_number_in_a_spreadsheet_is_found(self, scrape):
        """Values and texts are read; the places of shared texts, and of cells, are not numbers."""
        sheet = b'<?xml version="1.0" standalone="yes"?><sheetData><row r="5"><c r="A5"><v>18400</v></c>'
        sheet += b'<c r="B5" t="s"><v>3</v></c><c r="C5"><v>7</v></c></row></sheetData>'
        with zipfile.ZipFile(body := io.BytesIO(), "w") as file:
            file.writestr("xl/worksheets/sheet1.xml", sheet)
            file.writestr("xl/sharedStrings.xml", "<sst><si><t>All students</t></si><si><t>8 of them</t></si></sst>")
        kind = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        answer = Answer("/public/riverbend/late.xlsx", "en", 200, {"Content-Type": kind}, body.getvalue())
        assert [each.number for each in strange(answer, scrape.known)] == ["7", "8"]

    def test_a_file_that_cannot_be_read_is_an_error(self, scrape):
        answer = Answer("/public/riverbend/late.zip", "en", 200, {"Content-Type": "application/zip"}, b"PK")
        assert [each.place for each in strange(answer, scrape.known)] == ["nobody can read application/zip here"]
