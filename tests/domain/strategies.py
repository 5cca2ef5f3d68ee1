"""Figures and reports for property tests."""

from hypothesis import strategies as st

from values.strategies import dollars, percents, periods, points, quantities
from vn_industry.domain import (
    Figure,
    Indicator,
    Measure,
    Observation,
    RegionalIndex,
    Report,
    SectorGrowth,
    TradeFigure,
)
from vn_industry.values import Approximation, Basis, Quantity, Status

names = st.sampled_from(["mining", "chế biến, chế tạo", "điện thoại", "Rice"])
marks = {
    "approx": st.sampled_from(Approximation),
    "status": st.sampled_from(Status),
    "text": st.text(max_size=5),
}
places: st.SearchStrategy[dict[str, int]] = st.just({}) | st.integers(0, 500).map(
    lambda start: {"start": start, "end": start + 5}
)
observations = st.builds(
    lambda said, place: Observation(**said, **place),
    st.one_of(
        st.fixed_dictionaries(
            {"measure": st.just(Measure.LEVEL), "value": percents | dollars | quantities, **marks}
        ),
        st.fixed_dictionaries(
            {
                "measure": st.just(Measure.CHANGE),
                "value": percents | points | dollars | quantities,
                "basis": st.sampled_from(Basis),
                **marks,
            }
        ),
        st.fixed_dictionaries({"measure": st.just(Measure.SHARE), "value": percents, **marks}),
        st.fixed_dictionaries(
            {"measure": st.just(Measure.CONTRIBUTION), "value": percents | points, **marks}
        ),
        st.fixed_dictionaries(
            {
                "measure": st.just(Measure.COUNT),
                "value": st.integers(0, 99).map(lambda number: Quantity(number, "locality")),
                **marks,
            }
        ),
    ),
    places,
)
several = st.lists(observations, max_size=4, unique_by=lambda one: (one.measure, one.basis, one.unit)).map(
    tuple
)
told = {"period": st.none() | periods, "observations": several}
industry = st.sampled_from(["iip", "output", "inventory"])
figures: st.SearchStrategy[Figure] = st.one_of(
    st.builds(Indicator, indicator=industry, **told),
    st.builds(
        SectorGrowth, indicator=industry, subject=names, subject_code=st.sampled_from(["", "C"]), **told
    ),
    st.builds(RegionalIndex, indicator=industry, region=st.sampled_from(["Hà Nội", "Quảng Ninh"]), **told),
    st.builds(
        TradeFigure,
        indicator=st.sampled_from(["export", "import", "trade", "balance"]),
        subject=names | st.just(""),
        partner=st.sampled_from(["", "the US", "Hoa Kỳ"]),
        **told,
    ),
)
reports = st.builds(Report, figures=st.lists(figures, max_size=5))
