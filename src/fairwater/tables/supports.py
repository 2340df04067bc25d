"""What each student had to learn with in a year."""

from fairwater.tables.schema import KEY, Column, Combine, Kind, Table

SUPPORTS = Table(
    id="supports",
    meaning="Programmes and means to learn of each student in each school of a year. Without a row, or where a column is blank, "
    "it is not known.",
    columns=(
        *KEY,
        Column(
            "gifted",
            Kind.FLAG,
            "1 when the student took part in a gifted and talented programme.",
            combine=Combine.ANY,
            standard="CEDS Gifted and Talented Indicator",
        ),
        Column(
            "device",
            Kind.FLAG,
            "1 when the student had a computer or tablet to learn with away from school, shared with nobody.",
            combine=Combine.ANY,
            standard="Ed-Fi Digital Equity: PrimaryLearningDeviceAccess",
        ),
        Column(
            "home_internet",
            Kind.FLAG,
            "1 when the student could use the internet at home for schoolwork.",
            combine=Combine.ANY,
            standard="Ed-Fi Digital Equity: InternetAccessInResidence",
        ),
    ),
)
