"""Students with a device of their own and internet at home."""

import ibis

from fairwater.measures.registry import Example, measure


@measure(
    id="device-and-home-internet",
    label="A device and internet at home",
    did="had a device and internet at home",
    would="would have had a device and internet",
    table="supports",
    better="higher",
    dimension="access",
    topic="means-to-learn",
    why_it_matters="Homework, messages and tutoring come over the internet. A district can lend devices and hot spots.",
    limits="As families or schools reported it. Not how fast the internet is, nor how old the device.",
    source="Ed-Fi Digital Equity collection: device and internet access at home",
    reviewed_on="2026-11-23",
    nasem=None,
    education_to_workforce=(94,),
    leads=True,
    example=Example(
        rows="""student_id | device | home_internet
                Ana        | 1      | 1
                Ben        | 1      | 0
                Chi        | 0      |
                Dee        | 1      |""",
        n_students=3,
        n_counted=1,
    ),
)
def device_and_home_internet(supports: ibis.Table) -> ibis.Table:
    """Keep every enrolled student of whom it is reported; count those with both.

    Where one is lacking, the other need not be known.
    """
    return supports.mutate(counted=(supports.device == 1) & (supports.home_internet == 1))
