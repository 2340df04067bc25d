"""The cohort of the sample programme, made by a worker."""

from __future__ import annotations

from fairwater_web.cohorts.samples import make_sample_cohort
from fairwater_web.common.jobs.samples import made_by_a_worker
from fairwater_web.releases.samples import are_settled


def _once_numbers_are_out() -> int | None:
    """Make the cohort when the sample district has published what it shares there."""
    return make_sample_cohort() if are_settled() else None


ask_for_sample_cohort = made_by_a_worker("sample-cohort", _once_numbers_are_out)
