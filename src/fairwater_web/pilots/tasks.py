"""The places of the sample pilot, made as soon as its schools are there."""

from fairwater_web.common.jobs.samples import made_by_a_worker
from fairwater_web.pilots.samples import make_sample_places

ask_for_sample_places = made_by_a_worker("sample-places", make_sample_places)
