"""The exemplars of the sample districts, made by a worker."""

from fairwater_web.common.jobs.samples import made_by_a_worker
from fairwater_web.exemplars.samples import make_sample_exemplars

ask_for_sample_exemplars = made_by_a_worker("sample-exemplars", make_sample_exemplars)
"""Ask a worker for them."""
