"""The conversation of the sample district, made by a worker."""

from fairwater_web.common.jobs.samples import made_by_a_worker
from fairwater_web.conversations.samples import make_sample_conversation

ask_for_sample_conversation = made_by_a_worker("sample-conversation", make_sample_conversation)
