"""Which database: SQLite in the data folder, or PostgreSQL where FAIRWATER_DATABASE names one. Passwords are never said."""

from __future__ import annotations

from pathlib import Path
from typing import Any
from urllib.parse import SplitResult, parse_qsl, unquote, urlsplit

from django.core.exceptions import ImproperlyConfigured

SHAPE = "postgres://name:password@host:5432/database"
MAY_SAY = ("host", "sslmode", "sslrootcert", "sslcert", "sslkey", "connect_timeout", "application_name", "options")


def database_of(address: str, folder: Path) -> dict[str, Any]:
    """Return Django's settings of the database. Raises ImproperlyConfigured, which says how to mend the address."""
    return _postgresql(address.strip()) if address.strip() else _sqlite(folder)


def said_of(settings: dict[str, Any]) -> str:
    """Return how a database is named to people: without its password."""
    if "sqlite3" in settings["ENGINE"]:
        return str(settings["NAME"])
    where = f"{settings['HOST'] or 'this machine'}" + (f":{settings['PORT']}" if settings["PORT"] else "")
    return f"{settings['NAME']} at {where}, as {settings['USER'] or 'the user of the system'}"


def _sqlite(folder: Path) -> dict[str, Any]:
    return {
        "ENGINE": "django.db.backends.sqlite3",
        "NAME": folder / "fairwater.sqlite3",
        "CONN_MAX_AGE": 60,  # the last connection to close writes the journal back, so one for each request is dear
        "OPTIONS": {
            "transaction_mode": "IMMEDIATE",
            "timeout": 20,
            "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=FULL; PRAGMA foreign_keys=ON;",
        },
    }


def _postgresql(address: str) -> dict[str, Any]:
    parts = _split(address)
    port = _port(parts)
    said = dict(parse_qsl(parts.query, keep_blank_values=True))
    unknown = sorted(set(said) - set(MAY_SAY))
    if unknown:
        raise _wrong(f"its part after the question mark has {', '.join(unknown)}; it may have {', '.join(MAY_SAY)}")
    if not (parts.hostname or said.get("host")):
        raise _wrong("it names no host; for a socket on this machine end it with ?host=/run/postgresql")
    name = unquote(parts.path.removeprefix("/"))
    if not name or "/" in name:
        raise _wrong("it names no database after the host")
    return {
        "ENGINE": "django.db.backends.postgresql",
        "NAME": name,
        "USER": unquote(parts.username or ""),
        "PASSWORD": unquote(parts.password or ""),
        "HOST": said.pop("host", "") or parts.hostname or "",
        "PORT": str(port or ""),
        "CONN_MAX_AGE": 60,
        "CONN_HEALTH_CHECKS": True,
        "OPTIONS": {"connect_timeout": "10", **said},
    }


def _split(address: str) -> SplitResult:
    try:
        parts = urlsplit(address)
        _ = parts.hostname
    except ValueError:
        raise _wrong("it is no address; a character such as / or @ in a password is written as %2F or %40") from None
    if parts.scheme not in ("postgres", "postgresql"):
        raise _wrong("it does not begin with postgres://")
    if parts.fragment:
        raise _wrong("it has a #; in a password it is written as %23")
    return parts


def _port(parts: SplitResult) -> int | None:
    try:
        return parts.port
    except ValueError:
        raise _wrong("its port is no number from 0 to 65535; / : @ in a password are written %2F %3A %40") from None


def _wrong(why: str) -> ImproperlyConfigured:
    return ImproperlyConfigured(
        f"FAIRWATER_DATABASE cannot be used: {why}. Write it as {SHAPE}, or leave it out for SQLite in the data folder."
    )
