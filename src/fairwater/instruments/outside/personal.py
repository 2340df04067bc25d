"""What tells who answered: known by the name of a column, and by what stands in it. It never comes along."""

from __future__ import annotations

import ipaddress
import re
from collections.abc import Iterator, Mapping, Sequence

from fairwater.instruments.outside.brought import Why

MOSTLY = 2
"""A column is personal as a whole where one in so many of its answers is; else those answers alone are taken out."""


def _listed(names: str) -> frozenset[str]:
    return frozenset(" ".join(name.split()) for name in names.split(","))


NAMES: Mapping[Why, frozenset[str]] = {
    Why.MAIL_ADDRESS: _listed("""
        email, e mail, mail, email address, e mail address, mail address, username, user name, correo,
        correo electrónico, correo electronico, dirección de correo electrónico, direccion de correo
        electronico, nombre de usuario
    """),
    Why.NAME: _listed("""
        name, names, first name, last name, full name, middle name, given name, family name, surname,
        initials, nombre, nombres, apellido, apellidos, nombre completo, nombre y apellido, nombre y
        apellidos
    """),
    Why.PHONE: _listed("""
        phone, phone number, telephone, telephone number, cell phone, cell phone number, mobile, mobile
        number, mobile phone, teléfono, telefono, número de teléfono, numero de telefono, celular
    """),
    Why.HOME: _listed("""
        address, home address, street, street address, mailing address, dirección, direccion, domicilio
    """),
    Why.BIRTH: _listed("""
        date of birth, birth date, birthdate, birthday, dob, fecha de nacimiento, cumpleaños
    """),
    Why.IDENTIFIER: _listed("""
        id, id number, student id, student number, student id number, state id, sis id, user id,
        respondent id, response id, participant id, ssn, social security number, token, access code,
        external reference, external data reference, número de estudiante, numero de estudiante,
        identificación, identificacion
    """),
    Why.INTERNET_ADDRESS: _listed("ip, ip address, ipaddr, ipaddress, dirección ip, direccion ip"),
    Why.PLACE: _listed("""
        latitude, longitude, location latitude, location longitude, lat, lon, lng, gps, coordinates,
        coordenadas, latitud, longitud
    """),
    Why.TIME: _listed("""
        timestamp, time stamp, start date, end date, recorded date, start time, end time, completion
        time, submit date, submitdate, startdate, datestamp, date submitted, date started, date last
        action, last modified time, duration, duration in seconds, interviewtime, total time, created at,
        submitted at, marca temporal, hora de inicio, hora de finalización, hora de finalizacion
    """),
}
"""Names of columns, in lower case and without signs, that tell who answered."""

LEAD_IN = re.compile(
    r"^(?:(?:what|is|was|s|please|enter|type|write|give|provide|select|the|a|your|my|of|student|students|child|children|parent|"
    r"guardian|teacher|recipient|respondent|participant|contact|primary|escriba|escribe|ingrese|cuál|cual|es|su|tu|el|la|"
    r"por|favor)\s+)+"
)
TAIL = re.compile(r"(?:\s+(?:optional|required|if you like|opcional|del estudiante|de su hijo|de su hija))+$")

MAIL = re.compile(r"\S@\S")
FOUR_NUMBERS = re.compile(r"(?<![\d.])(?:\d{1,3}\.){3}\d{1,3}(?![\d]|\.\d)", re.ASCII)
HEXADECIMAL = re.compile(r"[0-9A-Fa-f:.]+", re.ASCII)
PHONE = re.compile(r"(?<![\d.-])(?:\+?1[ .-]?)?\(?\d{3}\)?[ .-]{1,2}\d{3}[ .-]\d{4}(?!\d)", re.ASCII)
COORDINATES = re.compile(r"-?\d{1,3}\.\d{3,}\s*[,;]\s*-?\d{1,3}\.\d{3,}", re.ASCII)
STAMP = re.compile(r"\d{1,4}[-/.]\d{1,2}[-/.]\d{1,4}[ T,]+\d{1,2}[:.]\d{2}", re.ASCII)


def plain_name(header: str) -> str:
    """Return a column's name in lower case, its words apart and without signs: `RecipientEmail` is recipient email."""
    apart = re.sub(r"(?<=[a-z\d])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])", " ", header)
    return " ".join(re.findall(r"[^\W_]+", apart.casefold()))


def why_by_name(header: str) -> Why | None:
    """Return why a column of this name stays behind; None where the name tells nothing.

    Only a name that is nothing else counts: “My teacher knows my name” is a question, “What is your name?” is a name.
    """
    whole = plain_name(header)
    short = TAIL.sub("", whole)
    for name in dict.fromkeys((whole, short, LEAD_IN.sub("", short), whole.replace(" ", ""))):
        for why, names in NAMES.items():
            if name in names:
                return why
    return None


def why_by_answer(answer: str) -> Why | None:
    """Return why an answer cannot come along: an address, a telephone number or coordinates stand in it."""
    if MAIL.search(answer):
        return Why.MAIL_ADDRESS
    if any(_internet_addresses(answer)):
        return Why.INTERNET_ADDRESS
    if PHONE.search(answer):
        return Why.PHONE
    return Why.PLACE if COORDINATES.search(answer) else None


def _internet_addresses(said: str) -> Iterator[str]:
    for found in FOUR_NUMBERS.finditer(said):
        yield found[0]
    for found in HEXADECIMAL.finditer(said):
        address = found[0].rstrip(".")
        if len(address) > 2 and address.count(":") > 1 and _is_sixth(address):
            yield address


def _is_sixth(address: str) -> bool:
    try:
        ipaddress.IPv6Address(address)
    except ValueError:
        return False
    return True


def why_by_answers(answers: Sequence[str | None]) -> Why | None:
    """Return why a column stays behind by what stands in it: at least half of its answers are personal, or moments in time."""
    given = [answer for answer in answers if answer]
    for why in (Why.MAIL_ADDRESS, Why.INTERNET_ADDRESS, Why.PHONE, Why.PLACE):
        if given and MOSTLY * sum(why_by_answer(answer) is why for answer in given) >= len(given):
            return why
    stamped = sum(STAMP.match(answer) is not None for answer in given)
    return Why.TIME if given and MOSTLY * stamped >= len(given) else None


def is_address(cell: str) -> bool:
    """Say whether a cell is somebody's mail or internet address and nothing else, as no name of a column is."""
    return (len(cell.split()) == 1 and bool(MAIL.search(cell))) or any(
        found == cell for found in _internet_addresses(cell)
    )


def without_addresses(header: str) -> str:
    """Return a header on one line, with … in place of each mail or internet address that stands in it."""
    found = " ".join("…" if MAIL.search(word) else word for word in header.split())
    for address in list(_internet_addresses(found)):
        found = found.replace(address, "…")
    return found
