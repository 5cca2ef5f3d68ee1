"""Put misprints into correct reports, one at a time, and count how many the checks find.

    python tools/inject_faults.py --faults 1000

The reports are the project's own, those of `tests/text/data`, as the reader reads them. A fault
changes one number of one report: its sign, one of its digits, or its decimal point. The word of direction that goes
with a sign is taken away, because a writer who errs writes the other word. A fault counts as found where a check says
at least a warning that it did not say of the report before.

Only a number that some check sets against others can be found; the table says how many of all numbers those are.
"""

import argparse
import json
import random
import sys
from collections import Counter
from collections.abc import Iterator, Sequence
from decimal import Decimal
from pathlib import Path
from typing import NamedTuple

import attrs

import vn_industry
from vn_industry import Figure, Observation, Report, Severity
from vn_industry.checks import Finding, review
from vn_industry.errors import VnIndustryError

ROOT = Path(__file__).parent.parent
KINDS = ("sign", "digit", "point")


class Fault(NamedTuple):
    """A report with one number changed: how, and which checks set that number against others."""

    kind: str
    checks: frozenset[str]
    report: Report


class Tally:
    """Faults and those found, by a name."""

    def __init__(self) -> None:
        self.made: Counter[str] = Counter()
        self.found: Counter[str] = Counter()

    def add(self, name: str, found: bool) -> None:
        """Count a fault."""
        self.made[name] += 1
        self.found[name] += found

    def rate(self, name: str) -> float:
        """Return the part that was found."""
        return self.found[name] / self.made[name] if self.made[name] else 0.0

    def __str__(self) -> str:
        return "\n".join(
            f"{name:32} {self.found[name]:5} of {made:5}  {self.rate(name):6.1%}"
            for name, made in self.made.items()
        )


def own_reports() -> list[Report]:
    """Return the project's own reports that contradict nothing."""
    reports = [_read(path) for path in sorted((ROOT / "tests" / "text" / "data").glob("*.json"))]
    return [report for report in reports if not _alarms(review(report).findings)]


def faults(reports: Sequence[Report], count: int, seed: int) -> Iterator[Fault]:
    """Yield reports with one fault each: the number, and what is done to it, by chance."""
    chance = random.Random(seed)  # noqa: S311 - which number is misprinted is no secret
    numbers = [
        (report, figure, number, touched.get(id(number), frozenset()))
        for report in reports
        for touched in [touched_by(report)]
        for figure in report
        for number in figure.observations
    ]
    made = 0
    while made < count:
        report, figure, number, touched = chance.choice(numbers)
        kind = chance.choice(KINDS)
        changed = misprint(number, kind, chance)
        if changed is not None and (faulty := _with(report, figure, number, changed)) is not None:
            made += 1
            yield Fault(kind, touched, faulty)


def touched_by(report: Report) -> dict[int, frozenset[str]]:
    """Return the checks that set a number against others, by the identity of the number."""
    found: dict[int, frozenset[str]] = {}
    for each in review(report).confirmations:
        for one in each.statements:
            found[id(one.observation)] = found.get(id(one.observation), frozenset()) | {each.code}
    return found


def misprint(number: Observation, kind: str, chance: random.Random) -> Observation | None:
    """Return a number with a fault of a kind; None where it has none, as nought has no sign."""
    value, step = number.number, number.value.step
    if not value or not step:
        return None
    if kind == "sign":
        if not _signed(number):
            return None
        evidence = {name: one for name, one in number.evidence.items() if name != "direction"}
        return _changed(number, -value, step, evidence)
    if kind == "point":
        places = chance.choice((1, -1))
        return _changed(number, value.scaleb(places), step.scaleb(places), dict(number.evidence))
    digits = list(str(int(abs(value) / step)))
    place = chance.randrange(len(digits))
    digits[place] = chance.choice([one for one in "0123456789" if one != digits[place]])
    sign = -1 if value < 0 else 1
    return _changed(number, sign * int("".join(digits)) * step, step, dict(number.evidence))


def alarms(faulty: Report) -> list[Finding]:
    """Return what the checks say of a report, notes aside."""
    return _alarms(review(faulty).findings)


def _alarms(findings: Sequence[Finding]) -> list[Finding]:
    return [one for one in findings if one.severity.reaches(Severity.WARNING)]


def _read(path: Path) -> Report:
    document = json.loads(path.read_text("utf-8"))
    return vn_industry.read(
        document["text"], published=document.get("published"), language=document.get("language")
    )


def _signed(number: Observation) -> bool:
    """Tell whether a text can give a number the other sign: by "fell" for "rose", by "deficit" for "surplus"."""
    return number.measure in ("change", "contribution") or number.number < 0


def _changed(
    number: Observation, value: Decimal, step: Decimal, evidence: dict[str, vn_industry.Evidence]
) -> Observation:
    kind = type(number.value)
    unit = () if number.unit in ("percent", "percentage_point") else (number.unit,)
    return attrs.evolve(number, value=kind(value, *unit, step=step), evidence=evidence)


def _with(report: Report, figure: Figure, number: Observation, changed: Observation) -> Report | None:
    try:
        observations = [changed if one is number else one for one in figure.observations]
        anew = attrs.evolve(figure, observations=observations)
    except VnIndustryError:
        return None
    return attrs.evolve(report, figures=[anew if one is figure else one for one in report.figures])


def main() -> None:
    """Print how many faults were found, by kind and by check."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--faults", type=int, default=1000, help="how many faults to make")
    parser.add_argument("--seed", type=int, default=1, help="the seed of chance")
    arguments = parser.parse_args()
    reports = own_reports()
    by_kind, by_check = Tally(), Tally()
    for fault in faults(reports, arguments.faults, arguments.seed):
        said = {one.code for one in alarms(fault.report)}
        where = "set against others" if fault.checks else "alone"
        by_kind.add(where, bool(said))
        by_kind.add(f"{where}, {fault.kind}", bool(said))
        for code in fault.checks:
            by_check.add(code, code in said)
    sys.stdout.write(
        f"{len(reports)} reports, {arguments.faults} faults, seed {arguments.seed}\n\n"
        f"found by any check:\n{by_kind}\n\nfound by a check, of the faults in its own numbers:\n{by_check}\n"
    )


if __name__ == "__main__":
    main()
