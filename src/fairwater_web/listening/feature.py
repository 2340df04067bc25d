"""Listening: every voice, and who has not been heard."""

from fairwater_web.common.features import Feature, Navigation
from fairwater_web.people.permissions import Permission

FEATURE = Feature(
    name="listening",
    url_prefix="",
    navigation=(Navigation("nav-listening", "listening:rounds", Permission.READ_LISTENING, "listen"),),
    events=(
        "round-planned",
        "round-changed",
        "survey-added",
        "survey-changed",
        "survey-launched",
        "survey-closed",
        "codes-made",
        "codes-taken-away",
        "reminders-sent",
        "answers-mixed",
        "results-brought",
        "results-seen",
        "words-read",
        "ask-made-of-words",
        "interviewer-named",
        "interviewer-dismissed",
        "question-recorded",
        "question-recording-dropped",
    ),
    things=("fairwater_web.listening.things.SURVEY",),
)
