"""The example of a made-up district, made once for a worker; nobody may open a socket while badges are built or verified."""

from __future__ import annotations

import copy
import socket
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from typing import Any

import pytest

from fairwater.credentials import Verification, verify
from fairwater.credentials.example import Example

AWARDED = datetime(2026, 3, 2, 10, 15, tzinfo=UTC)
LATER = AWARDED + timedelta(days=30)


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    def refused(*_: object, **__: object) -> None:
        raise AssertionError("a badge asked for the network")

    monkeypatch.setattr(socket.socket, "connect", refused)
    monkeypatch.setattr(socket, "create_connection", refused)
    monkeypatch.setattr(socket, "getaddrinfo", refused)
    yield


@pytest.fixture(scope="session")
def example() -> Example:
    return Example(AWARDED)


@pytest.fixture(scope="session")
def documents(example: Example) -> dict[str, bytes]:
    return example.documents()


@pytest.fixture(scope="session")
def files(example: Example) -> dict[str, bytes]:
    return example.files()


@pytest.fixture
def badge(example: Example) -> dict[str, Any]:
    """A copy of the signed badge, to be changed."""
    return copy.deepcopy(example.badge)


@pytest.fixture
def plain(example: Example) -> dict[str, Any]:
    """A copy of the older badge, which has no status, no rubric and no endorsement."""
    return copy.deepcopy(example.older_badge)


@pytest.fixture
def checked(documents: dict[str, bytes]) -> Callable[..., Verification]:
    def check(data: Any, as_of: datetime = LATER, **more: Any) -> Verification:
        return verify(data, more.pop("documents", documents), as_of=as_of, **more)

    return check
