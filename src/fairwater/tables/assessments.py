"""What each student's tests of the year said."""

from fairwater.tables.schema import KEY, Column, Combine, Kind, Table

ASSESSMENTS = Table(
    id="assessments",
    meaning="Results of the state's tests in a school year. Without a row, or where a column is blank, the student was not "
    "tested or has no valid result.",
    columns=(
        *KEY,
        Column(
            "reading_proficient",
            Kind.FLAG,
            "1 when the result in reading or language arts is at the state's level of proficiency or above.",
            combine=Combine.ANY,
            standard="CEDS Assessment Performance Level; Ed-Fi StudentAssessment.PerformanceLevel",
        ),
        Column(
            "mathematics_proficient",
            Kind.FLAG,
            "1 when the result in mathematics is at the state's level of proficiency or above.",
            combine=Combine.ANY,
            standard="CEDS Assessment Performance Level; Ed-Fi StudentAssessment.PerformanceLevel",
        ),
        Column(
            "reading_score",
            Kind.NUMBER,
            "The scale score in reading or language arts.",
            combine=Combine.LATEST,
            standard="CEDS Assessment Result Score Value; Ed-Fi StudentAssessment.ScoreResult",
        ),
        Column(
            "mathematics_score",
            Kind.NUMBER,
            "The scale score in mathematics.",
            combine=Combine.LATEST,
            standard="CEDS Assessment Result Score Value; Ed-Fi StudentAssessment.ScoreResult",
        ),
        Column(
            "reading_growth",
            Kind.NUMBER,
            "The student growth percentile in reading: 65 when it rose above that of 65 in 100 who had scored alike.",
            combine=Combine.LATEST,
            most=99,
            standard="CEDS Assessment Result Score Value (student growth percentile)",
        ),
        Column(
            "mathematics_growth",
            Kind.NUMBER,
            "The student growth percentile in mathematics.",
            combine=Combine.LATEST,
            most=99,
            standard="CEDS Assessment Result Score Value (student growth percentile)",
        ),
        Column(
            "english_progress",
            Kind.FLAG,
            "For English learners: 1 when the year's growth on the test of English met the state's target. Blank for all others.",
            combine=Combine.ANY,
            standard="CEDS Title III Accountability Progress Status",
        ),
    ),
)
