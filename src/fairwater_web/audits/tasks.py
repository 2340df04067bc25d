"""Long work of audits, done by the worker."""

from django_tasks import task

from fairwater_web.audits import actions


@task()
def make_audit(audit_id: int) -> None:
    """Make an audit."""
    actions.make(audit_id)
