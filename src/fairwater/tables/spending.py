"""What was spent in each school in a year, as ESSA has districts report it."""

from fairwater.tables.schema import KEY, Column, Combine, Kind, Table

SPENDING = Table(
    id="spending",
    meaning="One row for each school and school year, or several that add up. Dollars spent in or for the school, by where they "
    "came from; what the district spends for all schools together belongs here only where it is shared out.",
    columns=(
        *KEY[1:],
        Column(
            "state_and_local",
            Kind.MONEY,
            "Dollars from the state and from local taxes.",
            required=True,
            combine=Combine.SUM,
            standard="ESSA 1111(h)(1)(C)(x); Ed-Fi LocalActual",
        ),
        Column(
            "federal",
            Kind.MONEY,
            "Dollars from federal programmes.",
            combine=Combine.SUM,
            standard="ESSA 1111(h)(1)(C)(x); Ed-Fi LocalActual",
        ),
    ),
    key=("school_id", "school_year"),
    joins_enrollment=False,
)
