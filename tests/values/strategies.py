"""Values for property tests."""

from datetime import date
from decimal import Decimal

from hypothesis import strategies as st

from vn_industry.values import Basis, Change, Money, Percent, PercentagePoints, Period, Quantity

numbers = st.decimals(min_value=-(10**15), max_value=10**15, allow_nan=False, places=3) | st.decimals(
    min_value=-1000, max_value=1000, places=1
)
percents = numbers.map(Percent)
points = numbers.map(PercentagePoints)
money = st.builds(Money, numbers, st.sampled_from(["USD", "VND", "EUR"]))
dollars = st.builds(Money, numbers, st.just("USD"))
quantities = st.builds(Quantity, numbers, st.sampled_from(["tonne", "kWh", "pair", "TEU", "square_metre"]))
masses = st.builds(Quantity, numbers, st.sampled_from(["tonne", "kilogram", "gram", "quintal", "tael"]))
changes = st.builds(Change, percents | points | money | quantities, st.sampled_from(Basis))

years = st.integers(1910, 2190)
months = st.tuples(years, st.integers(1, 12))
dates = st.dates(date(1910, 1, 1), date(2190, 12, 31))
whole_periods = (
    st.builds(lambda month: Period.month(*month), months)
    | st.builds(Period.quarter, years, st.integers(1, 4))
    | st.builds(Period.half, years, st.integers(1, 2))
    | st.builds(Period.year, years)
    | st.builds(Period.cumulative, years, st.integers(1, 12))
    | st.tuples(months, months).map(sorted).map(lambda pair: Period.months(*pair))
    | st.tuples(years, years).map(sorted).map(lambda pair: Period.years(*pair))
)
day_runs = st.tuples(dates, dates).map(sorted).map(lambda pair: Period.days(*pair))
instants = dates.map(Period.instant)
periods = whole_periods | day_runs | instants
factors = st.integers(-1000, 1000) | st.decimals(min_value=-1000, max_value=1000, places=2).map(Decimal)
