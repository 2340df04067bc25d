"""Which courses each student took in a year, and what came of them."""

from fairwater.tables.schema import KEY, Column, Combine, Kind, Table

COURSEWORK = Table(
    id="coursework",
    meaning="Courses of each student in each school of a year. Without a row, or where a column is blank, a student's courses "
    "are not known.",
    columns=(
        *KEY,
        Column(
            "advanced_courses",
            Kind.NUMBER,
            "Advanced Placement, International Baccalaureate and dual enrollment courses taken.",
            combine=Combine.SUM,
            standard="CEDS Course Level Characteristic; Ed-Fi Course",
        ),
        Column(
            "algebra_1",
            Kind.FLAG,
            "1 when the student took Algebra 1, or a course that follows it, this year or before; 0 when not.",
            combine=Combine.ANY,
            standard="Ed-Fi CourseTranscript; SCED 02052",
        ),
        Column(
            "courses_taken",
            Kind.NUMBER,
            "Courses that were graded, by the semester: a course of a whole year is two.",
            combine=Combine.SUM,
            standard="Ed-Fi CourseTranscript",
        ),
        Column(
            "courses_failed",
            Kind.NUMBER,
            "Of these, the courses that the student did not pass.",
            combine=Combine.SUM,
            standard="Ed-Fi CourseTranscript.CourseAttemptResult",
        ),
        Column(
            "core_courses_failed",
            Kind.NUMBER,
            "Of these, the courses in English, mathematics, science or social studies.",
            combine=Combine.SUM,
            standard="Ed-Fi CourseTranscript.CourseAttemptResult",
        ),
        Column(
            "credits_earned",
            Kind.NUMBER,
            "Credits toward a diploma that were earned this year; a course of a whole year is one.",
            combine=Combine.SUM,
            standard="CEDS Number of Credits Earned; Ed-Fi CourseTranscript.EarnedCredits",
        ),
        Column(
            "gpa",
            Kind.NUMBER,
            "Grade point average of the year, from 0 to 4.",
            combine=Combine.LATEST,
            standard="CEDS Grade Point Average; Ed-Fi StudentAcademicRecord",
        ),
    ),
)
