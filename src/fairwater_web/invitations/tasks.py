"""The mail of an invitation, written when a worker sends it."""

from fairwater_web.invitations.actions import LETTER, letter_of
from fairwater_web.mail.kinds import written


@written(LETTER)
def invitation_letter(number: int, sealed: str) -> tuple[str, str] | None:
    """Write the mail with the link, which waited sealed."""
    return letter_of(number=number, sealed=sealed)
