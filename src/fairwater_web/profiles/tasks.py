"""The profile of the sample district, made by a worker."""

from fairwater_web.common.jobs.samples import made_by_a_worker
from fairwater_web.profiles.samples import make_sample_profile

ask_for_sample_profile = made_by_a_worker("sample-profile", make_sample_profile)
