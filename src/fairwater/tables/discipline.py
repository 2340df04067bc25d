"""How often each student was sent to the office, or removed from class or school, in a year."""

from fairwater.tables.schema import KEY, Column, Combine, Kind, Table

DISCIPLINE = Table(
    id="discipline",
    meaning="Referrals and removals of each student in each school of a year. Where the file covers a school year, an "
    "enrolled student without a row had none; a blank on a row is not known.",
    columns=(
        *KEY,
        Column(
            "out_of_school_suspensions",
            Kind.NUMBER,
            "Times suspended out of school.",
            required=True,
            combine=Combine.SUM,
            standard="CEDS Disciplinary Action Taken; Ed-Fi DisciplineAction",
        ),
        Column(
            "out_of_school_days",
            Kind.NUMBER,
            "School days missed through suspension out of school.",
            combine=Combine.SUM,
            standard="CEDS Duration of Disciplinary Action",
        ),
        Column(
            "in_school_suspensions",
            Kind.NUMBER,
            "Times suspended in school.",
            required=True,
            combine=Combine.SUM,
            standard="CEDS Disciplinary Action Taken; Ed-Fi DisciplineAction",
        ),
        Column(
            "in_school_days",
            Kind.NUMBER,
            "School days missed in class through suspension in school.",
            combine=Combine.SUM,
            standard="CEDS Duration of Disciplinary Action",
        ),
        Column(
            "expulsions",
            Kind.NUMBER,
            "Times expelled, with or without schooling elsewhere.",
            combine=Combine.SUM,
            standard="CEDS Disciplinary Action Taken; Ed-Fi DisciplineAction",
        ),
        Column(
            "removals_to_interim_settings",
            Kind.NUMBER,
            "Times a student with a disability was removed to an interim setting, by school staff or by a hearing officer.",
            combine=Combine.SUM,
            standard="CEDS IDEA Interim Removal",
        ),
        Column(
            "referrals",
            Kind.NUMBER,
            "Times sent to the office, whatever followed.",
            combine=Combine.SUM,
            standard="CEDS Incident Behavior; Ed-Fi StudentDisciplineIncidentBehaviorAssociation",
        ),
        Column(
            "referrals_subjective",
            Kind.NUMBER,
            "Of the referrals, those for a reason that an adult must judge: disrespect, defiance, disruption.",
            combine=Combine.SUM,
            standard="CEDS Incident Behavior; Ed-Fi StudentDisciplineIncidentBehaviorAssociation",
        ),
    ),
    absent_means={
        "out_of_school_suspensions": 0,
        "out_of_school_days": 0,
        "in_school_suspensions": 0,
        "in_school_days": 0,
        "expulsions": 0,
        "removals_to_interim_settings": 0,
        "referrals": 0,
        "referrals_subjective": 0,
    },
)
