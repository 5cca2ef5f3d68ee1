"""Single sentences, each with the records that a careful reader makes of it, as ``field=value`` words."""

import pytest

from .reading import Row, expected, rows_of

SENTENCES: list[Row] = [
    # lists behind the numbers that they are paired with
    (
        "en",
        "In July, falls of 5% and 6% were seen in the output of cement and steel, respectively.",
        ["-5 indicator=output subject=cement", "-6 indicator=output subject=steel"],
    ),
    (
        "en",
        "The port city of Hai Phong and northern Bac Ninh province grew 5% and 6% in July, respectively.",
        ["5 region=Hải Phòng", "6 region=Bắc Ninh"],
    ),
    # what a noun of direction is said of, behind it
    (
        "en",
        "Despite slower industrial production, July saw a 5% rise in the inventory index of manufacturing.",
        ["5 indicator=inventory subject=manufacturing"],
    ),
    # one basis is not that of the next period
    (
        "en",
        "Industrial production grew 5% month on month in July and posted a 6% rise in the first seven months.",
        ["5 basis=mom", "6 period=2024-01/2024-07"],
    ),
    # articles begin sentences
    (
        "en",
        "IIP of Hanoi and Bac Ninh rose 5% in July.The mining industry fell 6%.",
        ["5 region=Hà Nội", "5 region=Bắc Ninh", "-6 subject=mining industry"],
    ),
    # a sentence goes on with the province of the one before in its paragraph
    (
        "en",
        "IIP rose 8% in July.\n\nIIP of Dong Nai rose 5%. Most grew those of textiles (6%).\n\nThe IIP of mining fell 7%.",
        ["8", "5 region=Đồng Nai", "6 region=Đồng Nai subject=textiles", "-7 subject=mining"],
    ),
    # percentages of what there was
    (
        "en",
        "Imports of steel in July were equivalent to 92.5 percent of last year's figure.",
        ["-7.5 indicator=import subject=steel"],
    ),
    ("vi", "Tháng 7, chỉ số sản xuất công nghiệp đạt 108,5% so với cùng kỳ.", ["8.5"]),
    ("vi", "Tháng 7, sản xuất công nghiệp đạt mức tăng 108,5% so với cùng kỳ.", ["108.5"]),
    (
        "en",
        "The inventory ratio was 80.5 percent in July, higher than the 70.5 percent of the same period last year.",
        [
            "80.5 indicator=inventory_ratio measure=level basis=",
            "70.5 indicator=inventory_ratio measure=level basis= period=2023-07",
        ],
    ),
    ("en", "In July, exports of wood fell by a quarter.", ["-25 indicator=export subject=wood"]),
    # counts, and counts without their noun
    (
        "en",
        "In July, industrial production rose in 50 provinces and fell in 13.",
        [
            "50 measure=count basis= unit=locality",
            "13 measure=count basis= unit=locality",
        ],
    ),
    (
        "en",
        "In July, 25 products had an export turnover of over US$1 billion each, making up 90 percent of the total.",
        [
            "25 indicator=export measure=count basis= unit=item subject=products",
            "90 indicator=export measure=share basis= subject=25 products",
        ],
    ),
    # what stands in brackets and behind them
    (
        "en",
        "In July, exports of rice to the EU (with 27 members) reached US$5 million.",
        ["5000000 indicator=export measure=level basis= unit=USD subject=rice partner=EU"],
    ),
    # a good behind the flow that money was spent on
    (
        "vi",
        "Tháng 7, Việt Nam chi 2 triệu USD nhập khẩu ngô.",
        ["2000000 indicator=import measure=level basis= unit=USD subject=ngô"],
    ),
    (
        "en",
        "Vietnam earned US$5 billion from exporting seafood in July.",
        ["5000000000 indicator=export measure=level basis= unit=USD subject=seafood"],
    ),
    # days with hyphens, and months that something lies between
    (
        "vi",
        "Từ ngày 1-7 đến 15-7, xuất khẩu đạt 5 triệu USD.",
        ["5000000 indicator=export measure=level basis= unit=USD period=2024-07-01/2024-07-15"],
    ),
    (
        "en",
        "Between January and July, industrial production rose 5%.",
        ["5 period=2024-01/2024-07"],
    ),
    # reports on one good or one market
    (
        "en",
        "Shrimp exports grew 5% in July. Exports of shrimp were strong. Of this, exports in June rose 6%.",
        ["5 indicator=export subject=Shrimp", "6 indicator=export subject=Shrimp period=2024-06"],
    ),
    (
        "vi",
        "Tháng 7, xuất khẩu dệt may đạt 5 triệu USD. Thị trường Mỹ tiêu thụ dệt may của Việt Nam nhiều nhất, đạt 3 triệu USD.",
        [
            "5000000 indicator=export measure=level basis= unit=USD subject=dệt may",
            "3000000 indicator=export measure=level basis= unit=USD subject=dệt may partner=Mỹ",
        ],
    ),
    # years in brackets are of the same months
    (
        "en",
        "In the first seven months, industrial production rose 5.5% (6.5% in 2023).",
        ["5.5 period=2024-01/2024-07", "6.5 period=2023-01/2023-07"],
    ),
    ("en", "In Jun 24, industrial production was up 5%.", ["5 period=2024-06"]),
    # who buys and who sells
    (
        "en",
        "Russia sold Vietnam 5 million tonnes of coal in July.",
        ["5000000 indicator=import measure=level basis= unit=tonne subject=coal partner=Russia"],
    ),
    (
        "en",
        "In July, Vietnam sold 5 million tonnes of cement abroad.",
        ["5000000 indicator=export measure=level basis= unit=tonne subject=cement"],
    ),
    (
        "en",
        "In July, 5 million tonnes of crude oil were exported.",
        ["5000000 indicator=export measure=level basis= unit=tonne subject=crude oil"],
    ),
    (
        "en",
        "Next in July was Korea, whose exports to Vietnam fell 5%.",
        ["-5 indicator=import partner=Korea"],
    ),
    (
        "vi",
        "Tháng 7, từ Hàn Quốc, hàng về Việt Nam trị giá 5 triệu USD.",
        ["5000000 indicator=import measure=level basis= unit=USD partner=Hàn Quốc"],
    ),
    (
        "vi",
        "Với 5 triệu USD trong tháng 7, Trung Quốc là nơi Việt Nam nhập hàng nhiều nhất.",
        ["5000000 indicator=import measure=level basis= unit=USD partner=Trung Quốc"],
    ),
    (
        "vi",
        "Tháng 7, Việt Nam chi 5 triệu USD để nhập 4 triệu tấn ngô.",
        [
            "5000000 indicator=import measure=level basis= unit=USD subject=ngô",
            "4000000 indicator=import measure=level basis= unit=tonne subject=ngô",
        ],
    ),
    # numbers that lead their clause, and names in apposition
    (
        "en",
        "At 5 million tonnes, coal production in July was high.",
        ["5000000 indicator=output measure=level basis= unit=tonne subject=coal production"],
    ),
    (
        "en",
        "The fastest growth in July, 5 percent, was that of exports to Egypt.",
        ["5 indicator=export partner=Egypt"],
    ),
    (
        "en",
        "In July, the mineral extraction industry, down 5%, grew no more.",
        ["-5 subject=mineral extraction industry"],
    ),
    # what was in an earlier period
    (
        "en",
        "The deficit was US$5 billion in July, after US$4 billion a year earlier.",
        [
            "-5000000000 indicator=balance measure=level basis= unit=USD",
            "-4000000000 indicator=balance measure=level basis= unit=USD period=2023-07",
        ],
    ),
    (
        "en",
        "Steel exports fell 5% in July against the same period last year, when 4 million tonnes had been shipped.",
        [
            "-5 indicator=export subject=Steel",
            "4000000 indicator=export measure=level basis= unit=tonne subject=Steel period=2023-07",
        ],
    ),
    (
        "en",
        "Industrial production, which fell short of the 6% of the same period last year, rose 5% in July.",
        [
            "6 period=2023-07",
            "5",
        ],
    ),
    # shares and contributions told behind their number
    (
        "en",
        "The EU followed in July with a 5% share of exports.",
        ["5 indicator=export measure=share basis= partner=EU"],
    ),
    (
        "en",
        "In July, the mining industry took 0.4% off industrial growth.",
        ["-0.4 measure=contribution basis= unit=percentage_point subject=mining industry"],
    ),
    # times of stocks and of what has run since January
    (
        "en",
        "By the end of June, industrial enterprises had 5% more employees than a year earlier.",
        ["5 indicator=employment period=2024-06-30"],
    ),
    (
        "vi",
        "Tính đến cuối tháng 7, hàng tồn kho tăng 5% so với cùng kỳ.",
        ["5 indicator=inventory period=2024-07-31"],
    ),
    (
        "vi",
        "Nửa đầu tháng 7, xuất khẩu tăng 5%; cộng dồn từ đầu năm, xuất khẩu tăng 6%.",
        [
            "5 indicator=export basis=other period=2024-07-01/2024-07-15",
            "6 indicator=export period=2024-01-01/2024-07-15",
        ],
    ),
    # comparison with a month, by the word "hơn"
    (
        "vi",
        "Chỉ số tiêu thụ tháng 7 cao hơn tháng 6 là 5%.",
        ["5 indicator=consumption basis=mom"],
    ),
    # bases in brackets
    (
        "en",
        "In July, exports and imports fell by 5 percent (m/m) and 6 percent (m/m), respectively.",
        ["-5 indicator=export basis=mom", "-6 indicator=import basis=mom"],
    ),
    # lists that are paired with lists
    (
        "en",
        "Shipments to China, Japan and Korea rose by 5%, 6% and 7% in July, respectively.",
        [
            "5 indicator=export partner=China",
            "6 indicator=export partner=Japan",
            "7 indicator=export partner=Korea",
        ],
    ),
    (
        "en",
        "In July, industrial production in Hanoi, Quang Ninh and Dong Nai rose 5%, 6% and 7%, respectively.",
        ["5 region=Hà Nội", "6 region=Quảng Ninh", "7 region=Đồng Nai"],
    ),
    (
        "en",
        "In July, exports and imports rose 5% and 6%, respectively.",
        ["5 indicator=export", "6 indicator=import"],
    ),
    (
        "en",
        "In July, output of steel, cement and coal rose 5%, 6% and 7%, respectively.",
        [
            "5 indicator=output subject=steel",
            "6 indicator=output subject=cement",
            "7 indicator=output subject=coal",
        ],
    ),
    (
        "vi",
        "Trong tháng 7, xuất khẩu sang Mỹ, EU và Nhật Bản lần lượt đạt 10 tỷ USD, 4 tỷ USD và 2 tỷ USD.",
        [
            f"{amount}000000000 indicator=export measure=level basis= unit=USD partner={partner}"
            for amount, partner in (("10", "Mỹ"), ("4", "EU"), ("2", "Nhật Bản"))
        ],
    ),
    (
        "vi",
        "Tháng 7, chỉ số sản xuất công nghiệp của Bắc Ninh và Hải Phòng lần lượt tăng 5,1% và 6,2%.",
        ["5.1 region=Bắc Ninh", "6.2 region=Hải Phòng"],
    ),
    (
        "en",
        "Exports fell 12.2% and 20.6% in the second quarter of 2024.",
        ["-12.2 indicator=export period=2024-Q2", "-20.6 indicator=export period=2024-Q2"],
    ),
    (
        "en",
        "China and Japan bought 15% and 9% of the total in July, respectively.",
        [
            "15 indicator=export partner=China measure=share basis=",
            "9 indicator=export partner=Japan measure=share basis=",
        ],
    ),
    # one number of two
    (
        "en",
        "In July, exports and imports both rose 8.2%.",
        ["8.2 indicator=export", "8.2 indicator=import"],
    ),
    (
        "en",
        "Exports to China and Japan both rose 8.2% in July.",
        ["8.2 indicator=export partner=China", "8.2 indicator=export partner=Japan"],
    ),
    (
        "vi",
        "Chỉ số sản xuất công nghiệp tháng 7 của Hà Nam và Nam Định đều tăng 15,1%.",
        ["15.1 region=Hà Nam", "15.1 region=Nam Định"],
    ),
    # who buys, who sells
    (
        "en",
        "China bought $3 billion worth of Vietnamese goods in July.",
        ["3000000000 indicator=export partner=China measure=level basis= unit=USD"],
    ),
    (
        "en",
        "Vietnam bought $7 billion worth of goods from China in July.",
        ["7000000000 indicator=import partner=China measure=level basis= unit=USD"],
    ),
    (
        "en",
        "Vietnam sold $9 billion worth of goods to Japan in July.",
        ["9000000000 indicator=export partner=Japan measure=level basis= unit=USD"],
    ),
    (
        "vi",
        "Trung Quốc chi 2,1 tỷ USD mua cà phê của Việt Nam trong tháng 7.",
        ["2100000000 indicator=export partner=Trung Quốc measure=level basis= unit=USD"],
    ),
    # what a level is, and what a change
    (
        "en",
        "Exports rose by $2 billion in July.",
        ["2000000000 indicator=export unit=USD"],
    ),
    (
        "en",
        "Exports rose to $30 billion in July.",
        ["30000000000 indicator=export measure=level basis= unit=USD"],
    ),
    (
        "vi",
        "Xuất khẩu tháng 7 đạt 36 tỷ USD, tăng 5,8 tỷ USD so với cùng kỳ năm trước.",
        [
            "36000000000 indicator=export measure=level basis= unit=USD",
            "5800000000 indicator=export unit=USD",
        ],
    ),
    (
        "vi",
        "Chỉ số PMI tháng 7 đạt 54,7 điểm, giảm 0,3 điểm so với tháng trước.",
        ["54.7 indicator=pmi measure=level basis= unit=point", "-0.3 indicator=pmi basis=mom unit=point"],
    ),
    # shares and contributions
    (
        "en",
        "In July, manufacturing contributed 60% of the total growth of industrial production.",
        ["60 measure=share basis= subject=manufacturing"],
    ),
    (
        "en",
        "Mining contributed 0.4 percentage points to the growth in July.",
        ["0.4 measure=contribution basis= unit=percentage_point subject=Mining"],
    ),
    (
        "vi",
        "Tháng 7, khai khoáng giảm 5%, làm giảm 0,8 điểm phần trăm trong mức tăng chung.",
        [
            "-5 subject=khai khoáng",
            "-0.8 measure=contribution basis= unit=percentage_point subject=khai khoáng",
        ],
    ),
    (
        "en",
        "Seafood exports reached $5 billion in July, 15% of the total.",
        [
            "5000000000 indicator=export subject=Seafood measure=level basis= unit=USD",
            "15 indicator=export subject=Seafood measure=share basis=",
        ],
    ),
    # told for comparison
    (
        "en",
        "In July industrial production rose 5.1%, compared with a rise of 12.6% a year earlier.",
        ["5.1", "12.6 period=2023-07"],
    ),
    (
        "en",
        "Industrial production rose 5.1% in July (the same period of 2023 rose 3.6%).",
        ["5.1", "3.6 period=2023-07"],
    ),
    # periods from elsewhere
    (
        "en",
        "Exports reached $36 billion in July. In the first half of the month they were $17 billion.",
        [
            "36000000000 indicator=export measure=level basis= unit=USD",
            "17000000000 indicator=export measure=level basis= unit=USD period=2024-07-01/2024-07-15",
        ],
    ),
    (
        "en",
        "Exports in the first seven months hit $227 billion. So far this year, imports hit $213 billion.",
        [
            "227000000000 indicator=export measure=level basis= unit=USD period=2024-01/2024-07",
            "213000000000 indicator=import measure=level basis= unit=USD period=2024-01/2024-07",
        ],
    ),
    (
        "en",
        "Industrial production rose 5.1% in May. In the previous month it had risen 6.3%.",
        ["5.1 period=2024-05", "6.3 period=2024-04"],
    ),
    ("en", "Industrial production rose 11.2%.", ["11.2"]),
    # where
    ("en", "HANOI (VNA) - Industrial production rose 11.2% in July.", ["11.2"]),
    ("vi", "Hà Nội (TTXVN) - Sản xuất công nghiệp tháng 7 tăng 11,2%.", ["11.2"]),
    (
        "en",
        "Industrial production in Quang Ninh rose 5% in July. In the province, coal mining grew 3%.",
        ["5 region=Quảng Ninh", "3 region=Quảng Ninh subject=coal mining"],
    ),
    (
        "vi",
        "Tháng 7, sản xuất công nghiệp Quảng Ninh tăng 5%, trong khi cả nước tăng 8%.",
        ["5 region=Quảng Ninh", "8"],
    ),
    # subjects behind the number
    ("en", "July saw a rise of 12% in mining.", ["12 subject=mining"]),
    (
        "en",
        "In July, the growth rate was 12% for electricity and 5% for mining.",
        ["12 subject=electricity", "5 subject=mining"],
    ),
    # slips of the press
    ("en", "Exports in July rose 33, 5 percent.", ["33.5 indicator=export"]),
    ("en", "Exports rose US$13.6% in July.", ["13.6 indicator=export"]),
    (
        "en",
        "The IIP rose 5.5 percent in the seven months and a half of 2024.",
        ["5.5 period=2024-01-01/2024-08-15"],
    ),
    # what is no figure
    ("en", "Exports in July equalled 58% of the yearly plan.", []),
    ("vi", "Xuất khẩu 7 tháng đạt 58% kế hoạch năm.", []),
    ("en", "In July 2024 the 15th meeting was held at No. 5 Main Street.", []),
    # words without digits
    ("en", "In July, industrial production was unchanged from the previous month.", ["0 basis=mom"]),
    ("en", "Pepper exports doubled in July.", ["100 indicator=export subject=Pepper"]),
    ("vi", "Xuất khẩu hồ tiêu tháng 7 gấp đôi cùng kỳ năm trước.", ["100 indicator=export subject=hồ tiêu"]),
    # markets in order, behind a colon and of the sentence before
    (
        "vi",
        (
            "Tháng 7, lượng thép nhập từ các thị trường Nga, Indonesia và Australia đều giảm so với cùng kỳ, lần lượt "
            "ở mức: 51,69%; 63,66% và 1,54%. Tính 7 tháng, lượng nhập từ các thị trường này cũng giảm: 83,15%; "
            "18,55%; 49,65%."
        ),
        [
            "-51.69 indicator=import subject=thép partner=Nga",
            "-63.66 indicator=import subject=thép partner=Indonesia",
            "-1.54 indicator=import subject=thép partner=Australia",
            "-83.15 indicator=import subject=thép partner=Nga period=2024-01/2024-07",
            "-18.55 indicator=import subject=thép partner=Indonesia period=2024-01/2024-07",
            "-49.65 indicator=import subject=thép partner=Australia period=2024-01/2024-07",
        ],
    ),
    # a seller to the country
    (
        "vi",
        "Bán nhiều thép nhất cho Việt Nam trong tháng 7 vẫn là Nga: 196 nghìn tấn.",
        [
            "196000 indicator=import subject=thép partner=Nga measure=level basis= unit=tonne",
        ],
    ),
    # markets that were counted
    (
        "vi",
        (
            "Tháng 7, xuất khẩu cá tra tăng 1,9%. Trong ba thị trường lớn nhất, Thái Lan tăng 1,8%, còn Singapore và "
            "Philippines giảm lần lượt 1,4 và 2%."
        ),
        [
            "1.9 indicator=export subject=cá tra",
            "1.8 indicator=export subject=cá tra partner=Thái Lan",
            "-1.4 indicator=export subject=cá tra partner=Singapore",
            "-2 indicator=export subject=cá tra partner=Philippines",
        ],
    ),
    # goods in order, of the sentence before
    (
        "en",
        (
            "In July computers earned US$1.5 billion of exports and telephones US$1 billion. So far this year exports "
            "of these products total US$13.6 billion and US$16.4 billion, respectively."
        ),
        [
            "1500000000 indicator=export subject=computers measure=level basis= unit=USD",
            "1000000000 indicator=export subject=telephones measure=level basis= unit=USD",
            "13600000000 indicator=export subject=computers measure=level basis= period=2024-01/2024-07 unit=USD",
            "16400000000 indicator=export subject=telephones measure=level basis= period=2024-01/2024-07 unit=USD",
        ],
    ),
    # a market with its share in brackets
    (
        "vi",
        (
            "Tháng 7, đứng đầu là châu Á, thị trường xuất khẩu chính của tỉnh (chiếm tỷ trọng 63,42% kim ngạch xuất "
            "khẩu), tăng 10,43% so với cùng kỳ."
        ),
        [
            "63.42 indicator=export partner=châu Á measure=share basis=",
            "10.43 indicator=export partner=châu Á",
        ],
    ),
    # a market that sells, in a text on imports
    (
        "vi",
        "Tháng 7, từ Malaysia Việt Nam nhập khẩu 439 tấn xăng dầu. Hàn Quốc bán sang 321 tấn xăng dầu.",
        [
            "439 indicator=import subject=xăng dầu partner=Malaysia measure=level basis= unit=tonne",
            "321 indicator=import subject=xăng dầu partner=Hàn Quốc measure=level basis= unit=tonne",
        ],
    ),
    # goods that trade hands
    (
        "en",
        (
            "In July US$1.3 billion worth of goods changed hands between Vietnam and India. Vietnam sold US$533 "
            "million worth to India, while the goods that it bought there cost US$774 million."
        ),
        [
            "1300000000 indicator=trade partner=India measure=level basis= unit=USD",
            "533000000 indicator=export partner=India measure=level basis= unit=USD",
            "774000000 indicator=import partner=India measure=level basis= unit=USD",
        ],
    ),
    # where goods came from
    (
        "en",
        (
            "The US took US$9.8 billion of exports in July; China, from which goods worth US$11.6 billion came, was "
            "the largest import market."
        ),
        [
            "9800000000 indicator=export partner=US measure=level basis= unit=USD",
            "11600000000 indicator=import partner=China measure=level basis= unit=USD",
        ],
    ),
    # a market that a sentence without numbers names
    (
        "en",
        "Exports of rubber rose in July. China bought more rubber than anybody else. It took 643 tonnes, up 26.4 percent.",
        [
            "643 indicator=export subject=rubber partner=China measure=level basis= unit=tonne",
            "26.4 indicator=export subject=rubber partner=China",
        ],
    ),
    # who has an index
    (
        "en",
        (
            "In July the makers of plastics, whose inventory index was up 50.6 percent, and of cement, up 50.2 "
            "percent, fared worst."
        ),
        [
            "50.6 indicator=inventory subject=plastics",
            "50.2 indicator=inventory subject=cement",
        ],
    ),
    # a part of the whole
    (
        "en",
        "In July, among the sectors electricity advanced furthest, by 12.8 percent.",
        [
            "12.8 subject=electricity",
        ],
    ),
    # who makes a good
    (
        "en",
        "In July coffee growers earned US$3.5 billion from exports.",
        [
            "3500000000 indicator=export subject=coffee measure=level basis= unit=USD",
        ],
    ),
    # a noun that ends like a verb
    (
        "en",
        "In July food processing grew 6.3 percent, mechanical engineering 2.6 percent.",
        [
            "6.3 subject=food processing",
            "2.6 subject=mechanical engineering",
        ],
    ),
    # what the country paid for
    (
        "en",
        (
            "In July imports came to US$6 billion. For machinery, the largest import group, Vietnam paid US$950 "
            "million, or 26 percent more."
        ),
        [
            "6000000000 indicator=import measure=level basis= unit=USD",
            "950000000 indicator=import subject=machinery measure=level basis= unit=USD",
            "26 indicator=import subject=machinery",
        ],
    ),
    # a number behind the amount in brackets
    (
        "en",
        (
            "In July output of fish (3.2 million tonnes) was ahead by 4.5 percent and that of shrimp (470,000 tonnes) "
            "by 6.3 percent."
        ),
        [
            "3200000 indicator=output subject=fish measure=level basis= unit=tonne",
            "4.5 indicator=output subject=fish",
            "470000 indicator=output subject=shrimp measure=level basis= unit=tonne",
            "6.3 indicator=output subject=shrimp",
        ],
    ),
    # the total again
    (
        "en",
        (
            "Vietnam produced 447 tonnes of seafood in July, of which shrimp came to 58 tonnes. For the first seven "
            "months the total works out at 4,240 tonnes."
        ),
        [
            "447 indicator=output subject=seafood measure=level basis= unit=tonne",
            "58 indicator=output subject=shrimp measure=level basis= unit=tonne",
            "4240 indicator=output subject=seafood measure=level basis= period=2024-01/2024-07 unit=tonne",
        ],
    ),
    # a line that a name heads
    (
        "vi",
        "Tháng 7, sản lượng tăng so với tháng trước và so với cùng kỳ:\n- Cát khai thác: 2,96% và 32,07%.",
        [
            "2.96 indicator=output subject=Cát khai thác basis=mom",
            "32.07 indicator=output subject=Cát khai thác",
        ],
    ),
    # the market that a sentence without numbers names
    (
        "en",
        "Exports of wood rose in July. No other market matters as much as the US. It absorbed 55.6 percent of exports.",
        [
            "55.6 indicator=export subject=wood partner=US measure=share basis=",
        ],
    ),
    # the province that a sentence without numbers names
    (
        "en",
        (
            "No locality has exported more than Bac Ninh. Goods worth US$4.3 billion went abroad from the northern "
            "province in July."
        ),
        [
            "4300000000 indicator=export region=Bắc Ninh measure=level basis= unit=USD",
        ],
    ),
    # where demand is, nothing is sold to
    (
        "en",
        "As demand weakened in the EU and other major markets, exports fell by 24% in July.",
        [
            "-24 indicator=export",
        ],
    ),
    # a country that only says where the market lies
    (
        "en",
        "Exports to Mexico rose in July. Sales to Latin America's second-largest economy were worth US$1.3 billion.",
        [
            "1300000000 indicator=export partner=Mexico measure=level basis= unit=USD",
        ],
    ),
    # this country is the market named last
    (
        "vi",
        (
            "Xuất khẩu gạo tháng 7 tăng mạnh. Khách hàng lớn nhất là Indonesia. Nước này lấy 166 nghìn tấn gạo, trị "
            "giá 101 triệu USD."
        ),
        [
            "166000 indicator=export subject=gạo partner=Indonesia measure=level basis= unit=tonne",
            "101000000 indicator=export subject=gạo partner=Indonesia measure=level basis= unit=USD",
        ],
    ),
    # there
    (
        "en",
        "HCM City's industrial output rose 13% in July.\n\nPrivate companies drove growth there with a 17% gain.",
        [
            "13 region=TP Hồ Chí Minh",
            "17 subject=Private companies region=TP Hồ Chí Minh",
        ],
    ),
    # provinces counted are of none
    (
        "vi",
        (
            "Bắc Giang, Bắc Ninh và Hải Phòng là 3 tỉnh thành xuất khẩu trên 1 tỷ USD trong tháng 7. Cộng lại, nhóm "
            "này mang về 9 tỷ USD."
        ),
        [
            "3 indicator=export measure=count basis= unit=locality",
            "9000000000 indicator=export measure=level basis= unit=USD",
        ],
    ),
    # production of the city's own
    (
        "en",
        "Consumer products climbed 16% in July. HCM City puts its industrial production at VND43 trillion, up 19%.",
        [
            "16 subject=Consumer products",
            "43000000000000 region=TP Hồ Chí Minh measure=level basis= unit=VND",
            "19 region=TP Hồ Chí Minh",
        ],
    ),
    # a place that a dispatch comes from
    (
        "en",
        "Imports of fuel went up.\n\nHÀ NỘI — US$992 million was spent in July on imports.",
        [
            "992000000 indicator=import measure=level basis= unit=USD",
        ],
    ),
    # goods that come in
    (
        "vi",
        "Việt Nam nhập siêu từ Hàn Quốc. Hàng Hàn Quốc vào Việt Nam trong tháng 7 trị giá hơn 42,5 tỷ USD.",
        [
            "42500000000 indicator=import partner=Hàn Quốc measure=level basis= unit=USD approx=over",
        ],
    ),
    # the country buys
    (
        "vi",
        (
            "Hỏi về nhập siêu. Tháng 7 Việt Nam mua hàng của thế giới hết bao nhiêu?\n\nTổng cục Thống kê ước tính "
            "19,1 tỷ USD. Khu vực trong nước chi 7,6 tỷ USD."
        ),
        [
            "19100000000 indicator=import measure=level basis= unit=USD",
            "7600000000 indicator=import subject=Khu vực trong nước measure=level basis= unit=USD",
        ],
    ),
    # supplies of a market
    (
        "en",
        "Fuel imports cost US$5.9 billion in July. The main source was South Korea, whose supplies swelled 24.7 per cent.",
        [
            "5900000000 indicator=import subject=Fuel measure=level basis= unit=USD",
            "24.7 indicator=import partner=South Korea",
        ],
    ),
    # markets that a clause of its own names
    (
        "en",
        (
            "In July HCM City's exports hit US$2.6 billion, down 14.8 percent, with China, the US and Japan as its "
            "biggest markets."
        ),
        [
            "2600000000 indicator=export region=TP Hồ Chí Minh measure=level basis= unit=USD",
            "-14.8 indicator=export region=TP Hồ Chí Minh",
        ],
    ),
]


@pytest.mark.parametrize(("language", "text", "rows"), SENTENCES)
def test_a_sentence_is_read(language: str, text: str, rows: list[str]) -> None:
    assert rows_of(text, language) == [expected(row) for row in rows]
