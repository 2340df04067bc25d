"""The allocation of the sample district, made by a worker."""

from fairwater_web.allocation.samples import make_sample_allocation
from fairwater_web.common.jobs.samples import made_by_a_worker

ask_for_sample_allocation = made_by_a_worker("sample-allocation", make_sample_allocation)
