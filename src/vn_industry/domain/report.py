"""A report: the figures that were read from one source."""

from collections.abc import Iterator
from typing import Any

import attrs

from vn_industry.domain.figures import Figure
from vn_industry.domain.observation import Observation, Unread, Value
from vn_industry.domain.source import Source
from vn_industry.values import Money, Percent, PercentagePoints, Quantity
from vn_industry.values.decimals import decimals_of, plain

__all__ = ["FIELDS", "Report"]

#: The fields of a record, in order.
FIELDS = (
    "indicator", "subject", "region", "partner", "measure", "basis", "period", "value", "unit", "approx",
    "kind", "subject_code", "region_code", "status", "decimals", "published", "publisher", "start", "end", "text",
    "sheet", "cell",
)  # fmt: skip


@attrs.frozen(kw_only=True)
class Report:
    """The figures of one source.

    Attributes:
        figures: the figures, in the order of their first numbers.
        unread: every percent, amount and quantity of the source that became no figure, with the reason.
        source: where it comes from.
    """

    figures: tuple[Figure, ...] = ()
    unread: tuple[Unread, ...] = ()
    source: Source = attrs.field(factory=Source)

    def observations(self) -> Iterator[tuple[Figure, Observation]]:
        """Yield every number with its figure, in text order."""
        pairs = [(figure, observation) for figure in self.figures for observation in figure.observations]
        yield from sorted(pairs, key=lambda pair: (pair[1].start, pair[1].end))

    def find(self, **fields: Any) -> tuple[Figure, ...]:
        """Return the figures whose attributes, or those of one of their numbers, are as given.

        Args:
            **fields: names of record fields (``indicator="iip"``, ``basis="yoy"``, ``region="Quảng Ninh"``,
                ``period="2024-01"`` or a `Period`).

        Raises:
            TypeError: a name is no field of a record.
        """
        unknown = set(fields) - set(FIELDS)
        if unknown:
            raise TypeError(f"no such field: {', '.join(sorted(unknown))}; the fields are {', '.join(FIELDS)}")
        wanted = {name: str(value) for name, value in fields.items()}
        return tuple(
            figure
            for figure in self.figures
            if any(
                all(str(record[name]) == value for name, value in wanted.items())
                for record in (self._record(figure, observation) for observation in figure.observations)
            )
        )

    def to_records(self) -> list[dict[str, Any]]:
        """Return one flat mapping a number, in text order, with the fields of `FIELDS`.

        Values and periods are strings, so that no precision is lost; offsets and decimals are integers.
        """
        return [self._record(figure, observation) for figure, observation in self.observations()]

    def _record(self, figure: Figure, observation: Observation) -> dict[str, Any]:
        value, unit, decimals = _parts(observation.value)
        published = self.source.published
        return {
            "indicator": figure.indicator,
            "subject": figure.subject,
            "region": figure.region,
            "partner": figure.partner,
            "measure": str(observation.measure),
            "basis": str(observation.basis),
            "period": "" if figure.period is None else str(figure.period),
            "value": value,
            "unit": unit,
            "approx": str(observation.approx),
            "kind": type(figure).__name__,
            "subject_code": figure.subject_code,
            "region_code": figure.region_code,
            "status": str(observation.status),
            "decimals": decimals,
            "published": "" if published is None else published.isoformat(),
            "publisher": self.source.publisher,
            "start": observation.start,
            "end": observation.end,
            "text": observation.text,
            "sheet": observation.sheet,
            "cell": observation.cell,
        }


def _parts(value: Value) -> tuple[str, str, int]:
    """Return number, unit and printed decimals of a value."""
    match value:
        case Percent():
            return plain(value.value), "percent", value.decimals
        case PercentagePoints():
            return plain(value.value), "percentage_point", value.decimals
        case Money():
            return plain(value.amount), value.currency, decimals_of(value.amount)
        case Quantity():
            return plain(value.amount), value.unit, decimals_of(value.amount)
