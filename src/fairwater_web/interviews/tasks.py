"""The talks of the sample district, made by a worker."""

from fairwater_web.common.jobs.samples import made_by_a_worker
from fairwater_web.interviews.samples import make_sample_talks

ask_for_sample_talks = made_by_a_worker("sample-talks", make_sample_talks)
