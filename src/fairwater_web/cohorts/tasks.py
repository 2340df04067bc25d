"""The cohort of the sample programme, made by a worker."""

from fairwater_web.cohorts.samples import make_sample_cohort
from fairwater_web.common.jobs.samples import made_by_a_worker

ask_for_sample_cohort = made_by_a_worker("sample-cohort", make_sample_cohort)
