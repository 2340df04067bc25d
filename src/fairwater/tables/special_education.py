"""What each student with a disability is served for, and where, on the day of the yearly count."""

from fairwater.tables.schema import KEY, Column, Combine, Kind, Table

DISABILITY_CATEGORIES = (
    "autism",
    "deaf-blindness",
    "developmental-delay",
    "emotional-disturbance",
    "hearing-impairments",
    "intellectual-disabilities",
    "multiple-disabilities",
    "orthopedic-impairments",
    "other-health-impairments",
    "specific-learning-disabilities",
    "speech-or-language-impairments",
    "traumatic-brain-injury",
    "visual-impairments",
)
"""The thirteen of the yearly count under IDEA section 618; deafness is counted with hearing impairments."""

ENVIRONMENTS = (
    "regular-class-80-or-more",
    "regular-class-40-to-79",
    "regular-class-under-40",
    "separate-school",
    "residential-facility",
    "homebound-or-hospital",
    "correctional-facility",
    "parentally-placed-private",
)
"""Where students of school age are served, as section 618 counts them."""

SPECIAL_EDUCATION = Table(
    id="special_education",
    meaning="Students served under IDEA in each school of a year, as counted on the day of the yearly count. Without a row, or "
    "where a column is blank, it is not known. Who is served is said by `disability` of enrollment.",
    columns=(
        *KEY,
        Column(
            "disability_category",
            Kind.GROUP,
            "The disability for which the student is served, the primary one where there are several.",
            values=DISABILITY_CATEGORIES,
            combine=Combine.LATEST_KNOWN,
            standard="CEDS Primary Disability Type; Ed-Fi StudentSpecialEducationProgramAssociation.Disability",
        ),
        Column(
            "educational_environment",
            Kind.GROUP,
            "Where the student is served: by the share of the day inside a regular class, or in a separate setting.",
            values=ENVIRONMENTS,
            combine=Combine.LATEST_KNOWN,
            standard="CEDS IDEA Educational Environment for School Age",
        ),
        Column(
            "age",
            Kind.NUMBER,
            "Age in whole years on the day of the yearly count.",
            combine=Combine.LATEST_KNOWN,
            standard="CEDS Birthdate, on the Child Count Date",
            most=130,
        ),
    ),
)
