"""The definitions of the sample district, made by a worker."""

from fairwater_web.common.jobs.samples import made_by_a_worker
from fairwater_web.definitions.samples import make_sample_definitions

ask_for_sample_definitions = made_by_a_worker("sample-definitions", make_sample_definitions)
