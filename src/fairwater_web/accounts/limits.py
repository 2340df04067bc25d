"""How many wrong attempts are taken before one has to wait, and where the attempts come from."""

from __future__ import annotations

import ipaddress
from dataclasses import dataclass
from datetime import timedelta

from django.conf import settings
from django.http import HttpRequest
from django.utils.crypto import salted_hmac


@dataclass(frozen=True)
class Limit:
    """So many attempts at one account, and so many from one address of the network, within a time."""

    per_account: int
    per_address: int
    within: timedelta


A_QUARTER = timedelta(minutes=15)
LIMITS = {
    "password": Limit(10, 50, A_QUARTER),
    "code": Limit(5, 50, A_QUARTER),
    "reset": Limit(3, 20, timedelta(hours=1)),
}
LONGEST = max(limit.within for limit in LIMITS.values())


def keys_of(kind: str, account: str, address: str) -> tuple[str, str]:
    """Return what an attempt is counted under: the account and the address, as keyed hashes."""
    return (_hash(f"{kind} account {account}"), _hash(f"{kind} address {address}"))


def _hash(text: str) -> str:
    return salted_hmac("fairwater.accounts.attempt", text, algorithm="sha256").hexdigest()


def address_of(request: HttpRequest) -> str:
    """Return where a request comes from: past so many proxies of our own; of IPv6 the network alone."""
    hops = [hop.strip() for hop in request.headers.get("X-Forwarded-For", "").split(",") if hop.strip()]
    trusted = settings.TRUSTED_PROXIES
    given = hops[-trusted] if 0 < trusted <= len(hops) else request.META.get("REMOTE_ADDR", "")
    try:
        address = ipaddress.ip_address(given)
    except ValueError:
        return ""
    return str(ipaddress.ip_network((address, 64), strict=False)) if address.version == 6 else str(address)
