"""Long work of audits, done by a worker."""

from fairwater_web.audits import actions
from fairwater_web.common.jobs.enums import State
from fairwater_web.common.jobs.kinds import Progress, work


def over(state: State, audit_id: int) -> None:
    """Leave an audit whose job was cancelled, or has failed for good."""
    actions.leave(state, audit_id)


@work("audit", over=over)
def make_audit(progress: Progress, audit_id: int) -> None:
    """Make an audit."""
    actions.make(audit_id, progress)
