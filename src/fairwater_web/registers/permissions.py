"""Who may see a register and write in it: the right of the role, and the circle that the register's file names."""

from __future__ import annotations

from typing import Any

from fairwater.registers import Circle, Register
from fairwater_web.common.permissions import NotPermitted, Refused, can, why_not
from fairwater_web.people.enums import OUTSIDE, Role
from fairwater_web.people.permissions import Permission

NOT_STAFF = frozenset({Role.STUDENT, Role.FAMILY, *OUTSIDE})


def is_staff(actor: Any) -> bool:
    """Say whether somebody works here: any of their roles is one of the staff."""
    return any(role not in NOT_STAFF for role in actor.roles)


def may_see(actor: Any, register: Register) -> bool:
    """Say whether the actor may see the register."""
    return can(actor, Permission.READ_REGISTERS) and (register.seen_by is not Circle.STAFF or is_staff(actor))


def why_not_write(actor: Any, register: Register) -> str:
    """Return the message id of why the actor may not write in the register, or nothing."""
    if reason := why_not(actor, Permission.WRITE_REGISTERS):
        return reason
    return "" if register.written_by is not Circle.STAFF or is_staff(actor) else "refused-register-staff"


def check_may_see(actor: Any, register: Register) -> None:
    """Raise the refusal where the register is not the actor's to see."""
    if not may_see(actor, register):
        raise NotPermitted("refused-register-staff")


def check_may_write(actor: Any, register: Register) -> None:
    """Raise the refusal where the register is not the actor's to write in."""
    check_may_see(actor, register)
    if reason := why_not_write(actor, register):
        raise Refused(reason)
