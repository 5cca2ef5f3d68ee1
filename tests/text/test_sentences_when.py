"""Single sentences that say in many words when, and on what basis."""

import pytest

from .reading import Row, expected, rows_of

SENTENCES: list[Row] = [
    # from January to a day or to a part of a month
    (
        "en",
        "From January to the first half of July, exports were worth US$200 billion.",
        ["200000000000 indicator=export measure=level basis= unit=USD period=2024-01-01/2024-07-15"],
    ),
    (
        "en",
        "From January to July 15th of 2024, imports rose 6%.",
        ["6 indicator=import period=2024-01-01/2024-07-15"],
    ),
    (
        "en",
        "In the year to July 15, exports rose 6%.",
        ["6 indicator=export period=2024-01-01/2024-07-15"],
    ),
    (
        "vi",
        "Từ tháng 1 đến nửa đầu tháng 7, xuất khẩu tăng 6%.",
        ["6 indicator=export period=2024-01-01/2024-07-15"],
    ),
    (
        "en",
        "In June and the first half of July, exports rose 6%.",
        ["6 indicator=export period=2024-06-01/2024-07-15"],
    ),
    # since January
    ("en", "Since January, the IIP has risen 6%.", ["6 period=2024-01/2024-07"]),
    ("en", "Since the start of 2024 the IIP has risen 6%.", ["6 period=2024-01/2024-07"]),
    ("vi", "Kể từ tháng 1, sản xuất công nghiệp tăng 6%.", ["6 period=2024-01/2024-07"]),
    ("en", "Since the start of 2022 the IIP rose 6%.", ["6 period=2022"]),
    # months taken together
    ("en", "The IIP of January and February together was up 6%.", ["6 period=2024-01/2024-02"]),
    ("en", "The seven months as a whole saw the IIP rise 6%.", ["6 period=2024-01/2024-07"]),
    (
        "vi",
        "Ước đến cuối tháng 7 năm 2024, toàn ngành làm ra 311 triệu kWh điện, tăng 6%.",
        [
            "311000000 indicator=output measure=level basis= unit=kWh subject=điện period=2024-01/2024-07",
            "6 indicator=output subject=điện period=2024-01/2024-07",
        ],
    ),
    # the PMI is of one month
    (
        "en",
        "The IIP rose 8% in the first seven months. The PMI reads 52.6.",
        ["8 period=2024-01/2024-07", "52.6 indicator=pmi measure=level basis= unit=point"],
    ),
    # a basis between commas belongs to the number before it
    (
        "en",
        "Jobs in industry were up 1.3 percent on July 1, than the month before, and 2 percent than the year before.",
        [
            "1.3 indicator=employment basis=mom period=2024-07-01",
            "2 indicator=employment basis=yoy period=2024-07-01",
        ],
    ),
    # a year that is only passed
    (
        "vi",
        "Bảy tháng năm 2024, nhiều mặt hàng vượt sản lượng của năm 2022: đường 5 tấn, xi măng 6 tấn.",
        [
            "5 indicator=output measure=level basis= unit=tonne subject=đường period=2024-01/2024-07",
            "6 indicator=output measure=level basis= unit=tonne subject=xi măng period=2024-01/2024-07",
        ],
    ),
    # the mean of some months goes on
    (
        "vi",
        "Bình quân bảy tháng, tỷ lệ tồn kho toàn ngành chế biến, chế tạo là 75,3%. Vượt xa mức chung: sản xuất đồ uống 131%.",
        [
            "75.3 indicator=inventory_ratio measure=level basis= subject=chế biến, chế tạo period=2024-01/2024-07",
            "131 indicator=inventory_ratio measure=level basis= subject=sản xuất đồ uống period=2024-01/2024-07",
        ],
    ),
]


@pytest.mark.parametrize(("language", "text", "rows"), SENTENCES)
def test_a_sentence_is_read(language: str, text: str, rows: list[str]) -> None:
    assert rows_of(text, language) == [expected(row) for row in rows]
