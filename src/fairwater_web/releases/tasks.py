"""Long work of releases, done by the worker."""

from django_tasks import task

from fairwater_web.releases import actions


@task()
def prove_release(release_id: int) -> None:
    """Prove a planned release."""
    actions.prove(release_id)
