"""The places and the barriers of the sample pilot, made as soon as what they rest on is there."""

from fairwater_web.common.jobs.samples import made_by_a_worker
from fairwater_web.pilots.sample_barriers import make_sample_barriers
from fairwater_web.pilots.samples import make_sample_places

ask_for_sample_places = made_by_a_worker("sample-places", make_sample_places)
ask_for_sample_barriers = made_by_a_worker("sample-barriers", make_sample_barriers)
