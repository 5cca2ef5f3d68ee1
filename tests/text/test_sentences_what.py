"""Single sentences that say in many words what was measured, of whom, and where."""

import pytest

from .reading import Row, expected, rows_of

USD = "measure=level basis= unit=USD"
POINTS = "measure=contribution basis= unit=percentage_point"
SENTENCES: list[Row] = [
    # points of growth are contributions, unless a rate moved by them
    (
        "en",
        "In July the IIP rose 8%. Manufacturing grew 9.6% and accounted for 7.4 percentage points of the overall rise.",
        ["8", "9.6 subject=Manufacturing", f"7.4 {POINTS} subject=Manufacturing"],
    ),
    (
        "en",
        "In July mining put on 7.8 percent, worth 0.7 percentage point.",
        ["7.8 subject=mining", f"0.7 {POINTS} subject=mining"],
    ),
    (
        "vi",
        "Tháng 7, khai khoáng tăng 9,6%, mang về 0,6 điểm phần trăm trong mức tăng chung.",
        ["9.6 subject=khai khoáng", f"0.6 {POINTS} subject=khai khoáng"],
    ),
    (
        "en",
        "In July the share of phones in exports fell by 0.7 percentage point.",
        ["-0.7 indicator=export subject=phones unit=percentage_point"],
    ),
    (
        "en",
        "In July mining fell 6.2%, reducing 1.0 percentage points in the overall growth.",
        ["-6.2 subject=mining", "-1.0 measure=contribution basis= unit=percentage_point subject=mining"],
    ),
    # shares of a flow
    (
        "en",
        "The share of FDI firms in exports was 72% in July.",
        ["72 indicator=export subject=FDI firms measure=share basis="],
    ),
    (
        "vi",
        "Tỷ trọng của khu vực FDI trong xuất khẩu tháng 7 là 72%, giảm 1,2 điểm phần trăm so với cùng kỳ.",
        [
            "72 indicator=export subject=khu vực FDI measure=share basis=",
            "-1.2 indicator=export subject=khu vực FDI unit=percentage_point",
        ],
    ),
    # vehicles that a bare number counts
    (
        "en",
        "Some 20,200 trucks were produced in July, up 25.9%.",
        [
            "20200 indicator=output subject=trucks measure=level basis= unit=unit approx=about",
            "25.9 indicator=output subject=trucks",
        ],
    ),
    (
        "en",
        "Vietnam imported 10,500 cars worth US$250 million in July.",
        [
            "10500 indicator=import subject=cars measure=level basis= unit=unit",
            f"250000000 {USD} indicator=import subject=cars",
        ],
    ),
    (
        "vi",
        "Tháng 7 cả nước nhập khẩu 15.061 ô tô, trị giá 250 triệu USD.",
        [
            "15061 indicator=import subject=ô tô measure=level basis= unit=unit",
            f"250000000 {USD} indicator=import subject=ô tô",
        ],
    ),
    # shares from and to
    (
        "vi",
        "Tháng 7, thị phần của Mỹ trong xuất khẩu đồ gỗ tăng từ 0,7% lên 1,2%.",
        [
            "0.7 indicator=export subject=đồ gỗ partner=Mỹ measure=share basis= period=2024-06",
            "1.2 indicator=export subject=đồ gỗ partner=Mỹ measure=share basis=",
        ],
    ),
    # a balance behind its amount
    ("en", "In July, foreign trade was US$1.7 billion in surplus.", [f"1700000000 {USD} indicator=balance"]),
    (
        "en",
        "Trade with China in July was US$1.7 billion in the red.",
        [f"-1700000000 {USD} indicator=balance partner=China"],
    ),
    (
        "vi",
        "Riêng tháng 7, doanh nghiệp cả nước thu về trên 12,6 tỷ USD từ xuất khẩu.",
        [f"12600000000 {USD} indicator=export approx=over"],
    ),
    # goods sold and bought
    (
        "en",
        "In July, Vietnam bought goods worth US$6.7 billion and sold goods worth US$6.5 billion.",
        [f"6700000000 {USD} indicator=import", f"6500000000 {USD} indicator=export"],
    ),
    (
        "vi",
        "Tháng 7, cả nước xuất khẩu 18 tỷ USD hàng hóa và mua vào 17,3 tỷ USD.",
        [f"18000000000 {USD} indicator=export", f"17300000000 {USD} indicator=import"],
    ),
    (
        "en",
        "In July, goods worth US$5 billion changed hands between Vietnam and ASEAN.",
        [f"5000000000 {USD} indicator=trade partner=ASEAN"],
    ),
    (
        "en",
        "Goods imported and exported in July were up 5.8 percent.",
        ["5.8 indicator=trade"],
    ),
    # one number said of two
    (
        "vi",
        "Tháng 7, khai khoáng tăng 5%; sản xuất giấy và sản xuất thuốc lá đều 14,9%.",
        ["5 subject=khai khoáng", "14.9 subject=sản xuất giấy", "14.9 subject=sản xuất thuốc lá"],
    ),
    (
        "vi",
        "Tháng 7, dệt may và đồ gỗ cùng tăng 6,4%.",
        ["6.4 subject=dệt may", "6.4 subject=đồ gỗ"],
    ),
    (
        "vi",
        "Tháng 7, xuất khẩu cá tra sang Pháp và Đức cùng tăng 45-90%.",
        [
            "45 indicator=export subject=cá tra partner=Pháp và Đức",
            "90 indicator=export subject=cá tra partner=Pháp và Đức",
        ],
    ),
    # words that lead to what was reached
    (
        "vi",
        "Chỉ số PMI tháng 7 giảm còn 47,4 điểm.",
        ["47.4 indicator=pmi measure=level basis= unit=point"],
    ),
    # unknown nouns
    (
        "en",
        "In July the domestic sector was the driver of the growth, earning US$5 billion from exports.",
        [f"5000000000 {USD} indicator=export subject=domestic sector"],
    ),
    (
        "en",
        (
            "Industrial production rose 5 percent in July. The best:\n\n- Batteries: up 6 percent\n"
            "- Telecommunications equipment: up 7 percent"
        ),
        ["5", "6 subject=Batteries", "7 subject=Telecommunications equipment"],
    ),
    (
        "vi",
        "Tháng 7, xuất khẩu dệt may và giày dép lần lượt giảm 5% và 6%.",
        ["-5 indicator=export subject=dệt may", "-6 indicator=export subject=giày dép"],
    ),
    (
        "vi",
        "Tháng 7, xuất khẩu dệt may và giày dép giảm lần lượt 50 triệu USD và 33 triệu USD.",
        [
            "-50000000 indicator=export unit=USD subject=dệt may",
            "-33000000 indicator=export unit=USD subject=giày dép",
        ],
    ),
    (
        "en",
        "In July, exports of garments and footwear rose by US$50 million and US$33 million, respectively.",
        [
            "50000000 indicator=export unit=USD subject=garments",
            "33000000 indicator=export unit=USD subject=footwear",
        ],
    ),
    (
        "en",
        "Vietnam spent $2.4 billion on importing 5.3 million tonnes of corn in July.",
        [
            f"2400000000 {USD} indicator=import subject=corn",
            "5300000 measure=level basis= unit=tonne indicator=import subject=corn",
        ],
    ),
    # prints of numbers
    ("en", "Exports reached $5B in July.", [f"5000000000 {USD} indicator=export"]),
    (
        "en",
        "Exports reached $1.2bn-$1.3bn in July.",
        [f"1200000000 {USD} indicator=export", f"1300000000 {USD} indicator=export"],
    ),
    ("en", "Exports reached USD 5 000 million in July.", [f"5000000000 {USD} indicator=export"]),
    (
        "en",
        "Rice exports reached 12 500 tonnes in July.",
        ["12500 measure=level basis= unit=tonne indicator=export subject=Rice"],
    ),
    ("en", "Exports reached 5 tỷ USD in July.", [f"5000000000 {USD} indicator=export"]),
    # what is no statistic
    ("en", "In July the US imposed a 20 percent tariff on exports of steel.", []),
    ("vi", "Mỹ áp thuế 20% với thép xuất khẩu từ tháng 7.", []),
    ("en", "Exports did not rise 5 percent in July.", []),
    ("vi", "Xuất khẩu tháng 7 không tăng 5% mà giảm 2%.", ["-2 indicator=export"]),
    ("vi", "Xuất khẩu tháng 7 không chỉ tăng 5% mà còn mở rộng.", ["5 indicator=export"]),
    # what stands aside
    (
        "en",
        "In July manufacturing, which carries most weight in the IIP, grew by 7.4 percent.",
        ["7.4 subject=manufacturing"],
    ),
    (
        "en",
        "In July textiles were far ahead of the average with 21.8 percent.",
        ["21.8 subject=textiles"],
    ),
    (
        "vi",
        "Tồn kho của ngành dệt tháng 7 tăng 5%.\n\n[CPI tháng bảy lên cao]\n\nHàng ứ ở ngành sản xuất giấy (tăng 6%).",
        ["5 indicator=inventory subject=dệt", "6 indicator=inventory subject=ngành sản xuất giấy"],
    ),
    # words for owners
    (
        "en",
        "In July the IIP of foreign-invested industry rose 5%, that of local state-owned industry 6%.",
        ["5 subject=foreign-invested industry", "6 subject=local state-owned industry"],
    ),
    # an unknown name before a bracket
    (
        "vi",
        "Tháng 7 làm ra 20 nghìn m3 cát trắng (tăng 80%), 249 triệu lít nước ngọt (tăng 36%).",
        [
            "20000 indicator=output measure=level basis= unit=cubic_metre subject=cát trắng",
            "80 indicator=output subject=cát trắng",
            "249000000 indicator=output measure=level basis= unit=litre subject=nước ngọt",
            "36 indicator=output subject=nước ngọt",
        ],
    ),
    # a paragraph on one good goes on with its markets
    (
        "vi",
        "Xuất khẩu cà phê tháng 7 đạt 5 tỷ USD.\n\nHồ tiêu tăng 6%. Mỹ mua 2 tỷ USD.",
        [
            f"5000000000 {USD} indicator=export subject=cà phê",
            "6 indicator=export subject=Hồ tiêu",
            f"2000000000 {USD} indicator=export subject=Hồ tiêu partner=Mỹ",
        ],
    ),
    # "Sở KH" is an office, not a plan
    ("vi", "Theo Sở KH - ĐT, sản xuất công nghiệp tháng 7 tăng 6%.", ["6"]),
    # verbs of no meaning
    (
        "en",
        "In July, State-owned firms could muster no more than US$5 billion in exports.",
        [f"5000000000 {USD} indicator=export subject=State-owned firms"],
    ),
    # a plan that brackets of a list go on with
    (
        "en",
        (
            "Of this, foreign direct investment businesses made 179 billion VND, or 59.9 percent of their target, and "
            "State owned enterprises 5 trillion VND (57.5 percent)."
        ),
        [
            "179000000000 subject=foreign direct investment businesses measure=level basis= unit=VND",
            "5000000000000 subject=State owned enterprises measure=level basis= unit=VND",
        ],
    ),
    # a rate that is lower than others is no fall
    (
        "en",
        "Industrial production rose 9 percent. Elsewhere the rate was lower: 5.3 percent in Hai Phong.",
        [
            "9",
            "5.3 region=Hải Phòng",
        ],
    ),
    # points, spoken of beside trade
    (
        "en",
        "The PMI reached 53.3 in July. Goods imported cost more. The Philippines comes second with 50.8 points.",
        [
            "53.3 indicator=pmi measure=level basis= unit=point",
            "50.8 indicator=pmi measure=level basis= unit=point",
        ],
    ),
    # what was made, and what was sold of it
    (
        "en",
        (
            "Steel sales did well: in July 8.3 million tonnes were produced, up 9.8 percent, and 8.2 million tonnes "
            "found buyers, up 13.8 percent."
        ),
        [
            "8300000 indicator=output subject=Steel measure=level basis= unit=tonne",
            "9.8 indicator=output subject=Steel",
            "8200000 indicator=consumption subject=Steel measure=level basis= unit=tonne",
            "13.8 indicator=consumption subject=Steel",
        ],
    ),
    # names in brackets behind rates
    (
        "vi",
        "Tháng 7, sản lượng tăng từ 3,18% (phân đạm) đến 30,85% (gạch men).",
        [
            "3.18 indicator=output subject=phân đạm",
            "30.85 indicator=output subject=gạch men",
        ],
    ),
    # what a name is made of
    (
        "vi",
        "Tháng 7, sản lượng vải dệt từ sợi bông giảm 38,3%; vật liệu xây dựng từ đất sét tăng 3,6%.",
        [
            "-38.3 indicator=output subject=vải dệt từ sợi bông",
            "3.6 indicator=output subject=vật liệu xây dựng từ đất sét",
        ],
    ),
    # a name that ends in others
    (
        "en",
        "Exports of crabs and other crustaceans came to US$4.9 million in July, down 34.5 percent.",
        [
            "4900000 indicator=export subject=crabs and other crustaceans measure=level basis= unit=USD",
            "-34.5 indicator=export subject=crabs and other crustaceans",
        ],
    ),
    # what goods cost
    (
        "en",
        (
            "In July, 4.3 million tonnes of rice were shipped for around US$2 billion, and 117 tonnes of tea, for "
            "which the country was paid US$3 million."
        ),
        [
            "4300000 indicator=export subject=rice measure=level basis= unit=tonne",
            "2000000000 indicator=export subject=rice measure=level basis= unit=USD approx=about",
            "117 indicator=export subject=tea measure=level basis= unit=tonne",
            "3000000 indicator=export subject=tea measure=level basis= unit=USD",
        ],
    ),
    # a group that a sentence points back to
    (
        "vi",
        "Tháng 7, khối DN FDI xuất khẩu 9,8 tỷ USD. Cũng khối này, kim ngạch nhập khẩu gần 8,2 tỷ USD.",
        [
            "9800000000 indicator=export subject=khối DN FDI measure=level basis= unit=USD",
            "8200000000 indicator=import subject=khối DN FDI measure=level basis= unit=USD approx=nearly",
        ],
    ),
    # money is no output
    (
        "en",
        (
            "Exports rose 14.4 percent in July. Growth held up in key industrial products, such as footwear with "
            "US$11.9 billion, up 10.1 percent."
        ),
        [
            "14.4 indicator=export",
            "11900000000 indicator=export subject=footwear measure=level basis= unit=USD",
            "10.1 indicator=export subject=footwear",
        ],
    ),
    # an estimate that a number is compared with
    (
        "vi",
        "Tháng 7 cả nước nhập siêu 3,6 tỷ USD, thấp hơn con số 4,1 tỷ USD Tổng cục Thống kê từng ước tính.",
        [
            "-3600000000 indicator=balance measure=level basis= unit=USD",
            "-4100000000 indicator=balance measure=level basis= unit=USD",
        ],
    ),
    # people are employed
    (
        "vi",
        "Công nghiệp tháng 7 bớt 14.000 lao động.",
        [
            "-14000 indicator=employment subject=Công nghiệp unit=person",
        ],
    ),
    # countries in points
    (
        "vi",
        "PMI tháng 7 của ASEAN đạt 50,4 điểm. Trong 7 nền kinh tế, Myanmar dẫn đầu với 53,7 điểm.",
        [
            "50.4 indicator=pmi measure=level basis= unit=point",
            "53.7 indicator=pmi measure=level basis= unit=point",
        ],
    ),
    # rates that go without their sign
    (
        "vi",
        "Tháng 7, nhập khẩu nhiều mặt hàng giảm mạnh: hóa chất (giảm 40,5%), phân bón (giảm 31,6%), xăng dầu (giảm 24,2).",
        [
            "-40.5 indicator=import subject=hóa chất",
            "-31.6 indicator=import subject=phân bón",
            "-24.2 indicator=import subject=xăng dầu",
        ],
    ),
    # ... or without their word
    (
        "en",
        (
            "The IIP grew 3 percent in January, 5.4 percent in the first two months, 5.2 in the first quarter and 5.8 "
            "percent in the first half."
        ),
        [
            "3 period=2024-01",
            "5.4 period=2024-01/2024-02",
            "5.2 period=2024-Q1",
            "5.8 period=2024-S1",
        ],
    ),
    # what is reached
    (
        "vi",
        "Tháng 7, xuất nhập khẩu vọt lên 88,16 tỷ USD; giá trị xuất khẩu nhích lên 43 tỷ USD.",
        [
            "88160000000 indicator=trade measure=level basis= unit=USD",
            "43000000000 indicator=export measure=level basis= unit=USD",
        ],
    ),
    # output that is made, in a text on exports
    (
        "vi",
        "Tháng 7, thép xuất khẩu tăng 5%. Các nhà máy sản xuất 387.110 tấn thép, bán 312.228 tấn, xuất khẩu 165.678 tấn.",
        [
            "5 indicator=export subject=thép",
            "387110 indicator=output subject=thép measure=level basis= unit=tonne",
            "312228 indicator=consumption subject=thép measure=level basis= unit=tonne",
            "165678 indicator=export subject=thép measure=level basis= unit=tonne",
        ],
    ),
    # prices are told beside trade
    (
        "en",
        "Rubber exports rose 5 percent in July. The price eased by 2 percent. Volume was up 1 percent.",
        [
            "5 indicator=export subject=Rubber",
            "-2 indicator=cpi",
            "1 indicator=export subject=Rubber",
        ],
    ),
    # what dollars are of
    (
        "vi",
        "Tháng 7, nhập khẩu phình ra vì máy móc phục vụ tăng trưởng kinh tế: xăng dầu 716 triệu USD, sắt thép 420 triệu USD.",
        [
            "716000000 indicator=import subject=xăng dầu measure=level basis= unit=USD",
            "420000000 indicator=import subject=sắt thép measure=level basis= unit=USD",
        ],
    ),
    # a tax named in passing
    (
        "en",
        (
            "Shrimp exports fell in July. The US anti-dumping tax hurts. Whiteleg shrimp accounted for 63.3 percent "
            "of the shrimp exported."
        ),
        [
            "63.3 indicator=export subject=Whiteleg shrimp measure=share basis=",
        ],
    ),
    # units that are new
    (
        "en",
        "Factories made over 480,000 new vehicles in July.",
        [
            "480000 indicator=output measure=level basis= unit=unit approx=over",
        ],
    ),
    # places out of all
    (
        "vi",
        "Tháng 7, 50 trên 63 tỉnh có chỉ số IIP tăng.",
        [
            "50 measure=count basis= unit=locality",
        ],
    ),
    # what is left over
    (
        "vi",
        "Tháng 7, xuất khẩu 31 tỷ USD, nhập khẩu 29 tỷ USD, cán cân dôi ra 2 tỷ USD.",
        [
            "31000000000 indicator=export measure=level basis= unit=USD",
            "29000000000 indicator=import measure=level basis= unit=USD",
            "2000000000 indicator=balance measure=level basis= unit=USD",
        ],
    ),
    # a deficit that is spoken of
    (
        "en",
        "Exports rose in July. The trade deficit deserves attention. It was US$12 billion.",
        [
            "-12000000000 indicator=balance measure=level basis= unit=USD",
        ],
    ),
    # stocks named in passing
    (
        "en",
        (
            "The IIP rose 4.5 percent in July. Firms have scaled down their production so as to cut inventories. "
            "Mining expanded 4.3 percent."
        ),
        [
            "4.5",
            "4.3 subject=Mining",
        ],
    ),
    # more of a good
    (
        "en",
        (
            "In July, of key products, factories turned out 53.1 percent more steel than a year earlier and 42.8 "
            "percent more plywood."
        ),
        [
            "53.1 indicator=output subject=steel",
            "42.8 indicator=output subject=plywood",
        ],
    ),
    # goods counted in pieces
    (
        "en",
        "Products of July:\n\n- automobiles: 41,185, up by 20 percent;\n- motorcycles: over 1.3 million, up 10 percent.",
        [
            "41185 indicator=output subject=automobiles measure=level basis= unit=unit",
            "20 indicator=output subject=automobiles",
            "1300000 indicator=output subject=motorcycles measure=level basis= unit=unit approx=over",
            "10 indicator=output subject=motorcycles",
        ],
    ),
    # ... of markets
    (
        "en",
        "In July 12,237 cars were imported. Thailand supplied 5,927 of them, Indonesia 3,823 and China 1,204.",
        [
            "12237 indicator=import subject=cars measure=level basis= unit=unit",
            "5927 indicator=import subject=cars partner=Thailand measure=level basis= unit=unit",
            "3823 indicator=import subject=cars partner=Indonesia measure=level basis= unit=unit",
            "1204 indicator=import subject=cars partner=China measure=level basis= unit=unit",
        ],
    ),
    # a part of the sum
    (
        "en",
        "Total trade in July was US$104 billion. Foreign companies contributed 64.9 percent of this sum.",
        [
            "104000000000 indicator=trade measure=level basis= unit=USD",
            "64.9 indicator=trade subject=Foreign companies measure=share basis=",
        ],
    ),
    # one percent in words
    (
        "en",
        "Exports shed one percent in July.",
        [
            "-1 indicator=export",
        ],
    ),
    # who is lower is no fall
    (
        "vi",
        "Chỉ số tồn kho tháng 7 tăng: dệt 34%. Thấp hơn một chút có thuốc lá 19%.",
        [
            "34 indicator=inventory subject=dệt",
            "19 indicator=inventory subject=thuốc lá",
        ],
    ),
    # inventories that go on are changes
    (
        "vi",
        "Tồn kho tháng 7 tăng 21,5%. Phân bón dừng ở gần 63%.",
        [
            "21.5 indicator=inventory",
            "63 indicator=inventory subject=Phân bón approx=nearly",
        ],
    ),
    # who supplies at home
    (
        "en",
        (
            "Output of power rose in July. The largest supplier was thermal power with 41 billion kWh. Aquaculture "
            "supplied 240 thousand tonnes."
        ),
        [
            "41000000000 indicator=output subject=thermal power measure=level basis= unit=kWh",
            "240000 indicator=output subject=Aquaculture measure=level basis= unit=tonne",
        ],
    ),
    # markets and industries that are known
    (
        "en",
        (
            "The IIP for the three traditional industries gained 11.3 percent in July. Exports to the two largest "
            "markets rose by 5 percent."
        ),
        [
            "11.3 subject=traditional industries",
            "5 indicator=export",
        ],
    ),
    # ratios above all
    (
        "vi",
        "Tỷ lệ tồn kho tháng 7 đứng ở 76,2%. Vượt xa con số đó có sản xuất thuốc, tới 157,7%.",
        [
            "76.2 indicator=inventory_ratio measure=level basis=",
            "157.7 indicator=inventory_ratio subject=sản xuất thuốc measure=level basis=",
        ],
    ),
    # goods behind a balance were sold or bought
    (
        "vi",
        "Xuất siêu tháng 7 đạt 2 tỷ USD. Điện thoại đạt 5 tỷ USD.",
        [
            "2000000000 indicator=balance measure=level basis= unit=USD",
            "5000000000 indicator=export subject=Điện thoại measure=level basis= unit=USD",
        ],
    ),
    (
        "en",
        "Vietnam ran a deficit of US$3 billion with South Korea in July. Machinery cost US$1 billion.",
        [
            "-3000000000 indicator=balance partner=South Korea measure=level basis= unit=USD",
            "1000000000 indicator=import subject=Machinery measure=level basis= unit=USD",
        ],
    ),
    # the figures on trade are not the flow
    (
        "vi",
        "Xuất khẩu tháng 7 đạt 32 tỷ USD. Số liệu xuất nhập khẩu này là tín hiệu vui. Dầu thô tăng 5%.",
        [
            "32000000000 indicator=export measure=level basis= unit=USD",
            "5 indicator=export subject=Dầu thô",
        ],
    ),
    # imports beside exports
    (
        "en",
        "Shipments abroad came to US$23 billion in July, up 15% from June, against imports of US$21 billion, up 2%.",
        [
            "23000000000 indicator=export measure=level basis= unit=USD",
            "15 indicator=export basis=mom",
            "21000000000 indicator=import measure=level basis= unit=USD",
            "2 indicator=import basis=mom",
        ],
    ),
    # this industry is the one named last
    (
        "vi",
        "Phần lớn mức tăng đến từ ngành chế biến, chế tạo. Ngành này tăng 7,3% trong tháng 7.",
        [
            "7.3 subject=ngành chế biến, chế tạo",
        ],
    ),
    # the grain is the good named before
    (
        "en",
        "Rice went against the trend in July: exports of the grain rose 5%.",
        [
            "5 indicator=export subject=Rice",
        ],
    ),
    # of the grain
    (
        "en",
        (
            "Rice, too, performed well: the country shipped 7.7 million tons of the grain, up 16%, and in value terms "
            "the increase was 36%."
        ),
        [
            "7700000 indicator=export subject=Rice measure=level basis= unit=tonne",
            "16 indicator=export subject=Rice",
            "36 indicator=export subject=Rice",
        ],
    ),
    # another group, not another time
    (
        "en",
        "Private companies gained 17.5 per cent in July, against 13.5 per cent for the foreign-invested sector.",
        [
            "17.5 subject=Private companies",
            "13.5 subject=foreign-invested sector",
        ],
    ),
    # a new clause says what a rate was
    (
        "en",
        "The inventory index has been coming down but remained high at 12.3 percent in July.",
        [
            "12.3 indicator=inventory",
        ],
    ),
    # what was named before a colon
    (
        "en",
        "Best of all was the steel industry: production jumped 14% in July.",
        [
            "14 subject=steel industry",
        ],
    ),
    # the volume of what was told
    (
        "en",
        "Crude oil earned US$424 million in July, 52% less than a year ago, even though the volume shipped rose 12%.",
        [
            "424000000 indicator=export subject=Crude oil measure=level basis= unit=USD",
            "-52 indicator=export subject=Crude oil",
            "12 indicator=export subject=Crude oil",
        ],
    ),
    # the size of a thing
    (
        "en",
        "Trucks with a tonnage of 5 tons led in July, with a rise of 44%.",
        [
            "44 indicator=output subject=Trucks",
        ],
    ),
    # a number in the name of a good
    (
        "vi",
        "Tháng 7, ô tô nguyên chiếc dưới 9 chỗ tăng 4,1%.",
        [
            "4.1 subject=ô tô nguyên chiếc dưới 9 chỗ",
        ],
    ),
    # names that are no labels
    (
        "vi",
        "Nhập khẩu phân bón tháng 7\n\nTOÀN QUỐC\nLượng: 380 nghìn tấn (+20,4%)",
        [
            "380000 indicator=import subject=phân bón measure=level basis= unit=tonne",
            "20.4 indicator=import subject=phân bón",
        ],
    ),
    # the whole again
    (
        "vi",
        "IIP tháng 7 tăng 5%. Dệt may tăng 6%.\n\nNhìn cả 7 tháng, tốc độ tăng là 7%.",
        [
            "5",
            "6 subject=Dệt may",
            "7 period=2024-01/2024-07",
        ],
    ),
    # imports beside exports of a good
    (
        "en",
        "Steel exports brought in US$2.4 billion in July, whereas the import bill ran to US$9.1 billion.",
        [
            "2400000000 indicator=export subject=Steel measure=level basis= unit=USD",
            "9100000000 indicator=import subject=Steel measure=level basis= unit=USD",
        ],
    ),
    # ... but not total imports
    (
        "en",
        "Steel exports brought in US$2.4 billion in July, whereas total imports ran to US$9.1 billion.",
        [
            "2400000000 indicator=export subject=Steel measure=level basis= unit=USD",
            "9100000000 indicator=import measure=level basis= unit=USD",
        ],
    ),
    # below nought
    (
        "vi",
        "Tháng 7, cán cân hàng hóa của cả nước âm hơn 950 triệu USD.",
        [
            "-950000000 indicator=balance measure=level basis= unit=USD approx=over",
        ],
    ),
    # the grade of rice, and multiples of other numbers
    (
        "en",
        (
            "Rice exports earned US$3.7 billion in July, six times what fertiliser imports cost. It quoted 5% broken "
            "rice at US$420 per ton."
        ),
        [
            "3700000000 indicator=export subject=Rice measure=level basis= unit=USD",
        ],
    ),
    # power is not stored
    (
        "en",
        (
            "The inventory of coal reached six million tonnes in July. Less power was generated: electricity output "
            "in July was 9.2 billion kWh."
        ),
        [
            "6000000 indicator=inventory subject=coal measure=level basis= unit=tonne",
            "9200000000 indicator=output subject=electricity output measure=level basis= unit=kWh",
        ],
    ),
    # made and sold
    (
        "en",
        "Sales of construction steel rose in July: the mills made over 8.5 million tonnes of it and sold 8.4 million tonnes.",
        [
            "8500000 indicator=output subject=construction steel measure=level basis= unit=tonne approx=over",
            "8400000 indicator=consumption subject=construction steel measure=level basis= unit=tonne",
        ],
    ),
    # its production value
    (
        "en",
        "Life is no easier in the processing industry. From January to July its production value expanded by 3.8 percent.",
        [
            "3.8 subject=processing industry period=2024-01/2024-07",
        ],
    ),
    # below what it was
    (
        "en",
        "Coal has seen better days. Its output fell short of last year's by 3.3 percent in July.",
        [
            "-3.3 indicator=output subject=Coal",
        ],
    ),
    # one word of loss
    (
        "vi",
        "Tháng 7, DN Nhà nước chỉ thêm 0,6%, còn DN ngoài Nhà nước lại hụt mất 2,2%.",
        [
            "0.6 subject=DN Nhà nước",
            "-2.2 subject=DN ngoài Nhà nước",
        ],
    ),
    # so much each
    (
        "en",
        "Three more goods brought over US$100 million each in July, namely seafood (US$127 million) and tea (US$113 million).",
        [
            "127000000 indicator=export subject=seafood measure=level basis= unit=USD",
            "113000000 indicator=export subject=tea measure=level basis= unit=USD",
        ],
    ),
    # a level and the part that it is
    (
        "en",
        "Output of hydropower in July: 15.38 billion kWh, or 24.9%; of solar power 6 billion kWh, or 5% more than a year ago.",
        [
            "15380000000 indicator=output subject=hydropower measure=level basis= unit=kWh",
            "24.9 indicator=output subject=hydropower measure=share basis=",
            "6000000000 indicator=output subject=solar power measure=level basis= unit=kWh",
            "5 indicator=output subject=solar power",
        ],
    ),
    # a low is a level of the rate
    (
        "en",
        "Growth of the consumption index of manufacturing fell to a 10-month low of 3.3 percent in July.",
        [
            "3.3 indicator=consumption subject=manufacturing",
        ],
    ),
    # so many more workers
    (
        "vi",
        "Tại thời điểm 1/7, các doanh nghiệp công nghiệp có thêm 1,1% lao động so với tháng trước.",
        [
            "1.1 indicator=employment basis=mom period=2024-07-01",
        ],
    ),
    # taken from the growth of all
    (
        "vi",
        "Khai khoáng tháng 7 giảm 3%, lấy mất 0,5 điểm %.",
        [
            "-3 subject=Khai khoáng",
            "-0.5 subject=Khai khoáng measure=contribution basis= unit=percentage_point",
        ],
    ),
]


@pytest.mark.parametrize(("language", "text", "rows"), SENTENCES)
def test_a_sentence_is_read(language: str, text: str, rows: list[str]) -> None:
    assert rows_of(text, language) == [expected(row) for row in rows]
