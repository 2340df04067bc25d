"""Which faults pass by themselves, so that trying again helps, and what is said of a fault."""

from __future__ import annotations

import errno
import os
import smtplib
from collections.abc import Iterator
from typing import Any

from django.db import InterfaceError, OperationalError

PAUSES = (5, 20, 80, 320, 1280, 3600, 3600)
"""Seconds before each further try."""
MOST_TRIES = len(PAUSES) + 1
FULL = {errno.ENOSPC, errno.EDQUOT}
UNREACHABLE = {
    errno.ECONNREFUSED,
    errno.ECONNRESET,
    errno.ENETUNREACH,
    errno.EHOSTUNREACH,
    errno.ETIMEDOUT,
    errno.EPIPE,
    errno.EAGAIN,
}
OURS = "job-fault-ours"


def transient(fault: BaseException) -> str | None:
    """Return the message id of a fault that passes by itself, or None: that of what it was raised from counts too."""
    return next(filter(None, map(_transient, _chain(fault))), None)


def _transient(fault: BaseException) -> str | None:
    if isinstance(fault, OperationalError | InterfaceError):
        return "job-fault-database"
    if isinstance(fault, smtplib.SMTPException):
        return None if _is_final(fault) else "job-fault-mail"
    if (isinstance(fault, OSError) and fault.errno in FULL) or os.strerror(errno.ENOSPC) in str(fault):
        return "job-fault-disk"
    if isinstance(fault, ConnectionError | TimeoutError) or (isinstance(fault, OSError) and fault.errno in UNREACHABLE):
        return "job-fault-network"
    return None


def _is_final(fault: smtplib.SMTPException) -> bool:
    """Say whether the mail server has refused for good, with a code of 500 or more."""
    if isinstance(fault, smtplib.SMTPRecipientsRefused):
        return all(code >= 500 for code, _ in fault.recipients.values())
    final = isinstance(fault, smtplib.SMTPResponseException) and fault.smtp_code >= 500
    return final or isinstance(fault, smtplib.SMTPNotSupportedError)


def _chain(fault: BaseException | None) -> Iterator[BaseException]:
    seen = set()
    while fault is not None and id(fault) not in seen:
        seen.add(id(fault))
        yield fault
        fault = fault.__cause__ or fault.__context__


def saying(message_id: str, values: Any = None) -> dict[str, Any]:
    """Return a message id with values that can be kept."""
    kept = {name: value if isinstance(value, int) else str(value) for name, value in (values or {}).items()}
    return {"message": message_id, "values": kept}
