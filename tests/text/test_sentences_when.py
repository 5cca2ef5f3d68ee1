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
    # the half month that was spoken of
    (
        "en",
        (
            "Exports in the first half of July were 5 billion USD, those since January were worth 99 billion USD. "
            "In the two-week period, imports rose 6%."
        ),
        [
            "5000000000 indicator=export measure=level basis= unit=USD period=2024-07-01/2024-07-15",
            "99000000000 indicator=export measure=level basis= unit=USD period=2024-01-01/2024-07-15",
            "6 indicator=import basis=other period=2024-07-01/2024-07-15",
        ],
    ),
    (
        "vi",
        "Nửa đầu tháng 7, xuất khẩu đạt 5 tỷ USD, giảm 6 tỷ USD so với kỳ 2 tháng 6.",
        [
            "5000000000 indicator=export measure=level basis= unit=USD period=2024-07-01/2024-07-15",
            "-6000000000 indicator=export basis=other unit=USD period=2024-07-01/2024-07-15",
        ],
    ),
    # a month told apart; the paragraph goes on with its months
    (
        "vi",
        "Bảy tháng đầu năm 2024, xuất khẩu tăng 5%. Riêng tháng 7 tăng 6%. Nhập khẩu tăng 7%.",
        [
            "5 indicator=export period=2024-01/2024-07",
            "6 indicator=export",
            "7 indicator=import period=2024-01/2024-07",
        ],
    ),
    (
        "en",
        "Coffee exports were 86,000 tonnes in July. Over the seven months, they totalled 1.11 million tonnes.",
        [
            "86000 indicator=export measure=level basis= unit=tonne subject=Coffee",
            "1110000 indicator=export measure=level basis= unit=tonne subject=Coffee period=2024-01/2024-07",
        ],
    ),
    (
        "en",
        (
            "Exports were US$5 billion in July, lifting the total in seven months to US$99 billion. "
            "Of the figure, rice fetched US$6 billion."
        ),
        [
            "5000000000 indicator=export measure=level basis= unit=USD",
            "99000000000 indicator=export measure=level basis= unit=USD period=2024-01/2024-07",
            "6000000000 indicator=export measure=level basis= unit=USD subject=rice period=2024-01/2024-07",
        ],
    ),
    (
        "en",
        (
            "The processing industry expanded 8.8 percent in July after growing 9.3 percent in June, while mining "
            "rose 0.8 percent."
        ),
        [
            "8.8 subject=processing industry",
            "9.3 subject=processing industry period=2024-06",
            "0.8 subject=mining",
        ],
    ),
    # a period behind all that it is of
    (
        "en",
        "Exports fell 17 percent in volume but rose 57 percent in value in 2023.",
        ["-17 indicator=export period=2023", "57 indicator=export period=2023"],
    ),
    (
        "en",
        "Bac Giang's IIP grew 27 percent, Hai Phong's 14 percent, in the first quarter of 2024.",
        ["27 region=Bắc Giang period=2024-Q1", "14 region=Hải Phòng period=2024-Q1"],
    ),
    (
        "en",
        "After growing 12% in 2022, exports rose 14% to $5 billion in 2023.",
        [
            "12 indicator=export period=2022",
            "14 indicator=export period=2023",
            "5000000000 indicator=export measure=level basis= unit=USD period=2023",
        ],
    ),
    (
        "en",
        "Exports were $14 billion in July ($16 billion in the same month last year).",
        [
            "14000000000 indicator=export measure=level basis= unit=USD",
            "16000000000 indicator=export measure=level basis= unit=USD period=2023-07",
        ],
    ),
    (
        "en",
        "As of July 31, inventories rose 9.3 percent year-on-year (they rose 19.4 percent at the same time last year).",
        ["9.3 indicator=inventory period=2024-07-31", "19.4 indicator=inventory period=2023-07-31"],
    ),
    (
        "en",
        "The inventory ratio of manufacturing averaged 84.1 percent in the second quarter (76.3 percent a year earlier).",
        [
            "84.1 indicator=inventory_ratio measure=level basis= subject=manufacturing period=2024-Q2",
            "76.3 indicator=inventory_ratio measure=level basis= subject=manufacturing period=2023-Q2",
        ],
    ),
    # levels that were left
    (
        "en",
        "Steel output fell to 2.1 million tonnes in July 2024 from 2.4 million tonnes a month earlier.",
        [
            "2100000 indicator=output measure=level basis= unit=tonne subject=Steel",
            "2400000 indicator=output measure=level basis= unit=tonne subject=Steel period=2024-06",
        ],
    ),
    (
        "vi",
        "Nhập khẩu than tháng 7/2024 giảm từ 7,2 triệu tấn xuống 6,1 triệu tấn.",
        [
            "7200000 indicator=import measure=level basis= unit=tonne subject=than period=2023-07",
            "6100000 indicator=import measure=level basis= unit=tonne subject=than",
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
    # months told by the last of them, or by their number alone
    (
        "en",
        "In the seven months to July, the IIP rose 5.1 percent. For seven months, mining fell 3 percent.",
        [
            "5.1 period=2024-01/2024-07",
            "-3 subject=mining period=2024-01/2024-07",
        ],
    ),
    (
        "en",
        "In the quarter to June exports grew 8.2 percent; in the last three months, imports grew 9 percent.",
        [
            "8.2 indicator=export period=2024-04/2024-06",
            "9 indicator=import period=2024-05/2024-07",
        ],
    ),
    (
        "en",
        "Over the seven months more than 8.3 million tonnes of steel were produced, up 9.8 percent.",
        [
            "8300000 indicator=output subject=steel measure=level basis= period=2024-01/2024-07 unit=tonne approx=over",
            "9.8 indicator=output subject=steel period=2024-01/2024-07",
        ],
    ),
    # a point behind the short name of a month
    (
        "en",
        "In Sept. 2023 exports rose 4.6 percent, and in Oct. 2023 they rose 5.9 percent.",
        [
            "4.6 indicator=export period=2023-09",
            "5.9 indicator=export period=2023-10",
        ],
    ),
    # a month between the direction and what is compared with
    (
        "en",
        "The IIP was 1.1 percent up in July from the previous month and 30.4 percent up from a year earlier.",
        [
            "1.1 basis=mom",
            "30.4",
        ],
    ),
    # a day up to which goods were traded
    (
        "en",
        "By July 15, exports had grown 15.3 percent.",
        [
            "15.3 indicator=export period=2024-01-01/2024-07-15",
        ],
    ),
    # days told one by one are history
    (
        "en",
        (
            "Inventory was up 20.3 percent on July 1 from a year earlier.\n\nIt was up 29.4 percent on April 1, 26 "
            "percent on May 1 and 20.4 percent on June 1.\n\nStocks are heavy in garments (48 percent)."
        ),
        [
            "20.3 indicator=inventory period=2024-07-01",
            "29.4 indicator=inventory period=2024-04-01",
            "26 indicator=inventory period=2024-05-01",
            "20.4 indicator=inventory period=2024-06-01",
            "48 indicator=inventory subject=garments period=2024-07-01",
        ],
    ),
    # a day that a sentence without numbers names
    (
        "en",
        "Firms took on more hands, by figures as of July 1.\n\nThe number of workers was 5 percent higher year on year.",
        [
            "5 indicator=employment period=2024-07-01",
        ],
    ),
    # what is the most of a year is not of the year
    (
        "en",
        "In the first half of July exports came to US$8.22 billion - less than in any half month this year.",
        [
            "8220000000 indicator=export measure=level basis= period=2024-07-01/2024-07-15 unit=USD",
        ],
    ),
    # this year beside a part of it
    (
        "en",
        "By July 15 little was left of this year's trade deficit: US$701 million.",
        [
            "-701000000 indicator=balance measure=level basis= period=2024-01-01/2024-07-15 unit=USD",
        ],
    ),
    # a month that another one is compared with, in brackets
    (
        "vi",
        "Sản lượng ô tô tháng 7 đạt 27.400 chiếc, kém tháng 6 (28.000 chiếc) 2,1% song so với cùng kỳ vẫn tăng 41,5%.",
        [
            "27400 indicator=output subject=ô tô measure=level basis= unit=unit",
            "28000 indicator=output subject=ô tô measure=level basis= period=2024-06 unit=unit",
            "-2.1 indicator=output subject=ô tô basis=mom",
            "41.5 indicator=output subject=ô tô",
        ],
    ),
    # no change, said by a month
    (
        "vi",
        "Lao động tháng 7 của khu vực doanh nghiệp Nhà nước tương đương tháng trước, so với cùng kỳ thì giảm 2,46%.",
        [
            "0 indicator=employment subject=khu vực doanh nghiệp Nhà nước basis=mom",
            "-2.46 indicator=employment subject=khu vực doanh nghiệp Nhà nước",
        ],
    ),
    # a month set apart is not what goes on
    (
        "en",
        (
            "Exports came to US$219.8 billion in the first seven months; June alone exceeded US$39.5 billion. Of "
            "which, seafood grew 15.9 percent."
        ),
        [
            "219800000000 indicator=export measure=level basis= period=2024-01/2024-07 unit=USD",
            "39500000000 indicator=export measure=level basis= period=2024-06 unit=USD approx=over",
            "15.9 indicator=export subject=seafood period=2024-01/2024-07",
        ],
    ),
    # a month that a verb of comparison names
    (
        "en",
        (
            "July exports exceeded those of June by 25.3 percent, and imports beat June's by 23.4 percent and July "
            "2023's by 57.5 percent."
        ),
        [
            "25.3 indicator=export basis=mom",
            "23.4 indicator=import basis=mom",
            "57.5 indicator=import",
        ],
    ),
    # a count of another year
    (
        "en",
        "In 2023 factories made 484,500 cars, 39.1 percent above the 2022 count.",
        [
            "484500 indicator=output subject=cars measure=level basis= period=2023 unit=unit",
            "39.1 indicator=output subject=cars period=2023",
        ],
    ),
    # two bases joined
    (
        "vi",
        "Tháng 7, đồ uống tăng so với cả tháng trước lẫn tháng cùng kỳ, lần lượt 5,3% và 7,6%.",
        [
            "5.3 subject=đồ uống basis=mom",
            "7.6 subject=đồ uống",
        ],
    ),
    # the level of the month before
    (
        "vi",
        (
            "Tháng 7, ngành dệt giữ nguyên mức của tháng trước, còn so với tháng cùng kỳ thì vọt 24%. May mặc giảm 3% "
            "so với cùng kỳ."
        ),
        [
            "0 subject=ngành dệt basis=mom",
            "24 subject=ngành dệt",
            "-3 subject=May mặc",
        ],
    ),
    # months in brackets behind their numbers
    (
        "vi",
        "PMI tháng 7 lên 48,7 điểm; ba tháng trước đó là 46,2 điểm (tháng 6), 45,3 điểm (tháng 5) và 46,7 điểm (tháng 4).",
        [
            "48.7 indicator=pmi measure=level basis= unit=point",
            "46.2 indicator=pmi measure=level basis= period=2024-06 unit=point",
            "45.3 indicator=pmi measure=level basis= period=2024-05 unit=point",
            "46.7 indicator=pmi measure=level basis= period=2024-04 unit=point",
        ],
    ),
    # half a month beside the other
    (
        "vi",
        "Nửa cuối tháng 7, xuất nhập khẩu trị giá 48,6 tỷ USD, hơn nửa đầu tháng trên 23%.",
        [
            "48600000000 indicator=trade measure=level basis= period=2024-07-16/2024-07-31 unit=USD",
            "23 indicator=trade basis=other period=2024-07-16/2024-07-31 approx=over",
        ],
    ),
    # two bases of a title
    (
        "vi",
        "IIP tháng 7 (so với tháng trước; so với cùng kỳ)\n- Khai khoáng: tăng 6,2%; tăng 57,3%\n- Dệt: tăng 1,0%; giảm 5,6%",
        [
            "6.2 subject=Khai khoáng basis=mom",
            "57.3 subject=Khai khoáng",
            "1.0 subject=Dệt basis=mom",
            "-5.6 subject=Dệt",
        ],
    ),
    # months since one, up to an amount
    (
        "en",
        (
            "Fishing yielded 145 thousand tonnes in July, which took output since January to 2 million tonnes, 4.6 "
            "percent more than in the same period last year."
        ),
        [
            "145000 indicator=output measure=level basis= unit=tonne",
            "2000000 indicator=output measure=level basis= period=2024-01/2024-07 unit=tonne",
            "4.6 indicator=output period=2024-01/2024-07",
        ],
    ),
    # months added up to the one spoken of
    (
        "vi",
        "Sản lượng điện tháng 7 đạt 23,5 tỷ kWh, cộng dồn 156,8 tỷ kWh, hơn cùng kỳ 3,4%.",
        [
            "23500000000 indicator=output subject=Sản lượng điện measure=level basis= unit=kWh",
            "156800000000 indicator=output subject=Sản lượng điện measure=level basis= period=2024-01/2024-07 unit=kWh",
            "3.4 indicator=output subject=Sản lượng điện period=2024-01/2024-07",
        ],
    ),
    # a rate of the year before, told as left
    (
        "en",
        "In July electronics slowed down, from 14.2 percent growth a year ago to 6.3 percent.",
        [
            "14.2 subject=electronics period=2023-07",
            "6.3 subject=electronics",
        ],
    ),
    # a level of the year before, told by its tense
    (
        "en",
        (
            "The inventory ratio reached 72.1 percent in the first seven months, having been 63.8 percent in the same "
            "period last year."
        ),
        [
            "72.1 indicator=inventory_ratio measure=level basis= period=2024-01/2024-07",
            "63.8 indicator=inventory_ratio measure=level basis= period=2023-01/2023-07",
        ],
    ),
    # ... or by its time
    (
        "vi",
        "Tỷ lệ tồn kho bình quân 7 tháng lên 87,2%, cùng kỳ chỉ 77,1%.",
        [
            "87.2 indicator=inventory_ratio measure=level basis= period=2024-01/2024-07",
            "77.1 indicator=inventory_ratio measure=level basis= period=2023-01/2023-07",
        ],
    ),
    # so many months before
    (
        "en",
        "Inventories stood 9.8 percent higher at the end of July than twelve months before.",
        [
            "9.8 indicator=inventory period=2024-07-31",
        ],
    ),
    # the months of which a growth is
    (
        "en",
        "The IIP is put at 4.3 percent growth for the seven months and 6.4 percent for July.",
        [
            "4.3 period=2024-01/2024-07",
            "6.4",
        ],
    ),
    # a month told by its number
    (
        "en",
        "In July exports rose 28.1 percent. They had risen 5 percent in the first month of this year.",
        [
            "28.1 indicator=export",
            "5 indicator=export period=2024-01",
        ],
    ),
    # this month is the one spoken of
    (
        "vi",
        "Tháng 7, cả nước xuất khẩu 5 tỷ USD. Cũng trong tháng này, Thái Lan nhận 2 tỷ USD hàng xuất khẩu.",
        [
            "5000000000 indicator=export measure=level basis= unit=USD",
            "2000000000 indicator=export partner=Thái Lan measure=level basis= unit=USD",
        ],
    ),
    # the same time of a year by its name
    (
        "vi",
        (
            "Bảy tháng, Việt Nam xuất siêu hơn 1,1 tỷ USD. Cùng kỳ năm 2022, cả nước nhập siêu tới 2,4 tỷ USD; cùng "
            "kỳ năm 2021 còn nhập siêu 1,3 tỷ USD."
        ),
        [
            "1100000000 indicator=balance measure=level basis= period=2024-01/2024-07 unit=USD approx=over",
            "-2400000000 indicator=balance measure=level basis= period=2022-01/2022-07 unit=USD",
            "-1300000000 indicator=balance measure=level basis= period=2021-01/2021-07 unit=USD",
        ],
    ),
    # a month that a sentence without numbers is on
    (
        "en",
        (
            "Industry did well in the first seven months.\n\nJuly was no great month for industry. Mining slipped 1.4 "
            "percent against June."
        ),
        [
            "-1.4 subject=Mining basis=mom",
        ],
    ),
    # months so far, asked for
    (
        "vi",
        "IIP tháng 7 tăng 17,2%.\n\nCòn tính từ đầu năm?\n\nNgành dệt tăng 9,3%.",
        [
            "17.2",
            "9.3 subject=Ngành dệt period=2024-01/2024-07",
        ],
    ),
    # a growth that picked up is no comparison
    (
        "en",
        "In July, growth in manufacturing picked up to 7.3 percent (July 2023: 5.3 percent).",
        [
            "7.3 subject=manufacturing",
            "5.3 subject=manufacturing period=2023-07",
        ],
    ),
    # the month beside the sum to date
    (
        "en",
        (
            "In the first half of July exports came to US$8.2 billion. So far this year garments brought in US$9 "
            "billion. Export value was good for footwear with US$587 million, totalling US$5.9 billion to date this "
            "year."
        ),
        [
            "8200000000 indicator=export measure=level basis= period=2024-07-01/2024-07-15 unit=USD",
            "9000000000 indicator=export subject=garments measure=level basis= period=2024-01-01/2024-07-15 unit=USD",
            "587000000 indicator=export subject=footwear measure=level basis= period=2024-07-01/2024-07-15 unit=USD",
            "5900000000 indicator=export subject=footwear measure=level basis= period=2024-01-01/2024-07-15 unit=USD",
        ],
    ),
    # a time before that of the sentence leads nothing
    (
        "en",
        "Industrial production rose 5% in July; in the whole of last year the gain was 8%. Mining fell 2%.",
        [
            "5",
            "8 period=2023",
            "-2 subject=Mining",
        ],
    ),
    (
        "vi",
        "Xuất khẩu gạo tháng 7 đạt 700 nghìn tấn, trong khi tháng 7 năm 2020 chỉ 500 nghìn tấn. Cà phê đạt 120 nghìn tấn.",
        [
            "700000 indicator=export subject=gạo measure=level basis= unit=tonne",
            "500000 indicator=export subject=gạo measure=level basis= period=2020-07 unit=tonne",
            "120000 indicator=export subject=Cà phê measure=level basis= unit=tonne",
        ],
    ),
    # for comparison only
    (
        "vi",
        "Nhập khẩu phân bón 7 tháng đạt 2 triệu tấn. Để so sánh, cả năm 2020 là 3,8 triệu tấn. Trung Quốc bán 900 nghìn tấn.",
        [
            "2000000 indicator=import subject=phân bón measure=level basis= period=2024-01/2024-07 unit=tonne",
            "3800000 indicator=import subject=phân bón measure=level basis= period=2020 unit=tonne",
            (
                "900000 indicator=import subject=phân bón partner=Trung Quốc measure=level basis= period=2024-01/2024-07 "
                "unit=tonne"
            ),
        ],
    ),
    # what one comes from is of the year before
    (
        "vi",
        "Xuất khẩu của cả nước trong quý II đạt 90 tỷ USD. Hà Nội rút từ 3,4 tỷ USD của quý II năm ngoái xuống 3,1 tỷ USD.",
        [
            "90000000000 indicator=export measure=level basis= period=2024-Q2 unit=USD",
            "3400000000 indicator=export region=Hà Nội measure=level basis= period=2023-Q2 unit=USD",
            "3100000000 indicator=export region=Hà Nội measure=level basis= period=2024-Q2 unit=USD",
        ],
    ),
    # this year beside a part of last year
    (
        "vi",
        "Xuất khẩu quý II đạt 90 tỷ USD. Quý II năm ngoái Thái Nguyên xuất khẩu 7,4 tỷ USD, năm nay chỉ còn 6,9 tỷ USD.",
        [
            "90000000000 indicator=export measure=level basis= period=2024-Q2 unit=USD",
            "7400000000 indicator=export region=Thái Nguyên measure=level basis= period=2023-Q2 unit=USD",
            "6900000000 indicator=export region=Thái Nguyên measure=level basis= period=2024-Q2 unit=USD",
        ],
    ),
    # a bracket tells the year before, and those behind it too
    (
        "en",
        "Steel output rose 5% in July (3% in the same period last year), cement 6% (2%) and coal 4% (1%).",
        [
            "5 indicator=output subject=Steel",
            "3 indicator=output subject=Steel period=2023-07",
            "6 indicator=output subject=cement",
            "2 indicator=output subject=cement period=2023-07",
            "4 indicator=output subject=coal",
            "1 indicator=output subject=coal period=2023-07",
        ],
    ),
    # told aside, between commas
    (
        "en",
        (
            "The IIP rose 9% in the first seven months. Mining, down 6.7% in the first seven months of last year, "
            "crept up 0.9% this time."
        ),
        [
            "9 period=2024-01/2024-07",
            "-6.7 subject=Mining period=2023-01/2023-07",
            "0.9 subject=Mining period=2024-01/2024-07",
        ],
    ),
    # the time behind the number is its own
    (
        "en",
        "Output slipped in May but recovered by 2 percent in July.",
        [
            "2 indicator=output",
        ],
    ),
    # two months that begin the year
    (
        "en",
        "In January and February exports came to US$50 billion, which beats the same two months of last year by 5%.",
        [
            "50000000000 indicator=export measure=level basis= period=2024-01/2024-02 unit=USD",
            "5 indicator=export period=2024-01/2024-02",
        ],
    ),
    # ... and two numbers for them
    (
        "en",
        "Exports in January and February were US$25 billion and US$24 billion respectively.",
        [
            "25000000000 indicator=export measure=level basis= period=2024-01 unit=USD",
            "24000000000 indicator=export measure=level basis= period=2024-02 unit=USD",
        ],
    ),
    # a month heads a part
    (
        "en",
        "The IIP rose 9% in the first seven months.\n\nJuly at a glance\nMining grew 2% on June.",
        [
            "9 period=2024-01/2024-07",
            "2 subject=Mining basis=mom",
        ],
    ),
    # the month of a level by its own name
    (
        "en",
        "The PMI dropped to 48.9 in July from June's 49.8.",
        [
            "48.9 indicator=pmi measure=level basis= unit=point",
            "49.8 indicator=pmi measure=level basis= period=2024-06 unit=point",
        ],
    ),
    # above the same months, named with their year
    (
        "en",
        (
            "In the first seven months exports of cassava were worth US$823 million, 93.4 per cent above the first "
            "seven months of 2023. Pepper earned US$700 million."
        ),
        [
            "823000000 indicator=export subject=cassava measure=level basis= period=2024-01/2024-07 unit=USD",
            "93.4 indicator=export subject=cassava period=2024-01/2024-07",
            "700000000 indicator=export subject=Pepper measure=level basis= period=2024-01/2024-07 unit=USD",
        ],
    ),
    # the corresponding months
    (
        "en",
        (
            "Shipments abroad brought in US$78 billion from January to July and thus beat the corresponding months of "
            "last year by 34.6 per cent."
        ),
        [
            "78000000000 indicator=export measure=level basis= period=2024-01/2024-07 unit=USD",
            "34.6 indicator=export period=2024-01/2024-07",
        ],
    ),
    # to the end of a month
    (
        "en",
        "Between January and the end of July, exports came to US$220 billion.",
        [
            "220000000000 indicator=export measure=level basis= period=2024-01/2024-07 unit=USD",
        ],
    ),
    # the year behind a number is that of the months before it
    (
        "en",
        "The first seven months had brought better rates in other years, 7.9 percent in 2020 and 10 percent in 2021.",
        [
            "7.9 period=2020-01/2020-07",
            "10 period=2021-01/2021-07",
        ],
    ),
    # ... but it may be another period
    (
        "en",
        "Exports rose 5% in the first seven months and 8% in 2021.",
        [
            "5 indicator=export period=2024-01/2024-07",
            "8 indicator=export period=2021",
        ],
    ),
    # what is forecast leads nothing
    (
        "vi",
        "Xuất khẩu 7 tháng đạt 227 tỷ USD. Cả năm dự kiến đạt 350 tỷ USD. Dệt may đạt 22 tỷ USD.",
        [
            "227000000000 indicator=export measure=level basis= period=2024-01/2024-07 unit=USD",
            "350000000000 indicator=export measure=level basis= period=2024 unit=USD",
            "22000000000 indicator=export subject=Dệt may measure=level basis= period=2024-01/2024-07 unit=USD",
        ],
    ),
    # since when something holds
    (
        "en",
        (
            "Since the trade agreement took effect in 2020, exports to the EU have grown. In July, exports to the EU "
            "were US$4 billion."
        ),
        [
            "4000000000 indicator=export partner=EU measure=level basis= unit=USD",
        ],
    ),
    # an index of managers is of a month
    (
        "vi",
        "Ngành sản xuất trong năm 2024: chỉ số PMI đạt 51,9 điểm.",
        [
            "51.9 indicator=pmi measure=level basis= unit=point",
        ],
    ),
    # so far this year, to the last month told
    (
        "vi",
        (
            "Sang tháng 7, cán cân thương mại âm 950 triệu USD. Trước đó, tháng 6 thặng dư 2,26 tỷ USD. Từ đầu năm, "
            "nước ta vẫn xuất siêu 2,67 tỷ USD."
        ),
        [
            "-950000000 indicator=balance measure=level basis= unit=USD",
            "2260000000 indicator=balance measure=level basis= period=2024-06 unit=USD",
            "2670000000 indicator=balance measure=level basis= period=2024-01/2024-07 unit=USD",
        ],
    ),
    # a whole year that is looked back on
    (
        "en",
        "The IIP rose 5% in July. It had grown 14.6 percent in 2023 as a whole. Mining fell 2%.",
        [
            "5",
            "14.6 period=2023",
            "-2 subject=Mining",
        ],
    ),
    # what was long ago
    (
        "en",
        (
            "Exports to India were US$5 billion in July. The target had been set at US$3 billion in July 2017. Pepper "
            "earned US$70 million."
        ),
        [
            "5000000000 indicator=export partner=India measure=level basis= unit=USD",
            "3000000000 indicator=export partner=India measure=level basis= period=2017-07 unit=USD",
            "70000000 indicator=export subject=Pepper measure=level basis= unit=USD",
        ],
    ),
    # a month alone, in a sentence without numbers
    (
        "en",
        (
            "The IIP was 4% up in the first seven months. For July alone it looks bleaker. The index plunged 21.1 "
            "percent from June.\n\nMining gained 3%."
        ),
        [
            "4 period=2024-01/2024-07",
            "-21.1 basis=mom",
            "3 subject=Mining period=2024-01/2024-07",
        ],
    ),
    # above the level of a month
    (
        "en",
        "In July the IIP dropped 5.24% from June, though it was still 3.31% above the level of July 2023.",
        [
            "-5.24 basis=mom",
            "3.31",
        ],
    ),
    # so much of a month
    (
        "vi",
        "Tháng 7, Quảng Ninh bằng 90,1% tháng 6, Thanh Hóa bằng 95,6%.",
        [
            "-9.9 region=Quảng Ninh basis=mom",
            "-4.4 region=Thanh Hóa basis=mom",
        ],
    ),
    (
        "vi",
        "IIP bảy tháng tăng 4%. Riêng tháng 7 thì kém vui. Chỉ số giảm 21,1% so với tháng trước.",
        [
            "4 period=2024-01/2024-07",
            "-21.1 basis=mom",
        ],
    ),
    # ... but a month that is only named leads nothing
    (
        "en",
        "The IIP was 4% up in the first seven months. In July other events drew attention. Mining rose 3%.",
        [
            "4 period=2024-01/2024-07",
            "3 subject=Mining period=2024-01/2024-07",
        ],
    ),
]


@pytest.mark.parametrize(("language", "text", "rows"), SENTENCES)
def test_a_sentence_is_read(language: str, text: str, rows: list[str]) -> None:
    assert rows_of(text, language) == [expected(row) for row in rows]
