"""Who works in each school in a year. Rows of people who work there never leave; what students meet is made from them."""

from fairwater.tables.groups import FEDERAL_RACE_ETHNICITY
from fairwater.tables.schema import KEY, Column, Kind, Sensitivity, Table

TEACHER, COUNSELOR = "teacher", "counselor"
ROLES = (TEACHER, COUNSELOR, "administrator", "other")

STAFF = Table(
    id="staff",
    meaning="One row for each person, school, school year and role. Somebody who works in two schools has two rows. Who works "
    "for the whole district and no school is left out.",
    columns=(
        Column(
            "staff_id",
            Kind.IDENTIFIER,
            "The person, by the district's own number; leading zeros are kept.",
            required=True,
            sensitivity=Sensitivity.NEVER_LEAVES,
            standard="CEDS Staff Member Identifier",
        ),
        *KEY[1:],
        Column(
            "role",
            Kind.GROUP,
            "What the person does there.",
            values=ROLES,
            required=True,
            sensitivity=Sensitivity.AS_GROUP,
            standard="CEDS Staff Classification; Ed-Fi StaffClassificationDescriptor",
        ),
        Column(
            "staff_race_ethnicity",
            Kind.GROUP,
            "Race and ethnicity in the seven federal categories.",
            values=FEDERAL_RACE_ETHNICITY,
            sensitivity=Sensitivity.AS_GROUP,
            standard="CEDS Race; CEDS Hispanic or Latino Ethnicity",
        ),
        Column(
            "full_time_equivalent",
            Kind.NUMBER,
            "1 for somebody who works full time in this school and role, 0.5 for half of it. Blank counts as 1.",
            most=2,
            standard="CEDS Staff Full Time Equivalency",
        ),
        Column(
            "years_before",
            Kind.NUMBER,
            "Years of teaching before this one: 0 in the first year.",
            most=70,
            standard="CEDS Years of Prior Teaching Experience; Ed-Fi Staff.YearsOfPriorTeachingExperience",
        ),
        Column(
            "certified_in_field",
            Kind.FLAG,
            "1 when the teacher holds the state's certificate for what they teach.",
            standard="CEDS Out of Field Status",
        ),
        Column(
            "staff_days_absent",
            Kind.NUMBER,
            "School days missed in the year, professional development left out.",
            most=366,
            standard="CEDS Staff Attendance; Ed-Fi StaffAbsenceEvent",
        ),
    ),
    key=("staff_id", "school_id", "school_year", "role"),
    joins_enrollment=False,
)
