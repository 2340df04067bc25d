"""Long work of the data feature, done by the worker."""

from django_tasks import task

from fairwater_web.data import actions


@task()
def take_in_sample(name: str) -> None:
    """Take in one of the sample organisations."""
    {"riverbend": actions.take_in_riverbend, "virginia": actions.take_in_virginia}[name]()
