"""Names that reports print, and the rows they must lead to."""

import unicodedata

import pytest

from vn_industry import reference as ref

SECTORS = [
    ("manufacturing", "C"),
    ("Processing and manufacturing industry", "C"),
    ("processing & manufacturing", "C"),
    ("ngành chế biến, chế tạo", "C"),
    ("chế biến – chế tạo", "C"),
    ("CONG NGHIEP CHE BIEN CHE TAO", "C"),
    ("mining", "B"),
    ("công nghiệp khai khoáng", "B"),
    ("electricity production and distribution", "D"),
    ("sản xuất và phân phối điện", "D"),
    ("Sản xuất và phân phối điện, khí đốt, nước nóng, hơi nước và điều hòa không khí", "D"),
    ("Electricity, gas, steam and air conditioning supply", "D"),
    ("water supply, waste and wastewater management and treatment", "E"),
    ("water supply, waste, and wastewater management and treatment", "E"),
    ("cung cấp nước, hoạt động quản lý và xử lý rác thải, nước thải", "E"),
    ("cung cấp nước, hoạt động quản lí và xử lí rác thải, nước thải", "E"),
    ("coal mining", "05"),
    ("crude oil and natural gas exploitation", "06"),
    ("food production and processing", "10"),
    ("sản xuất trang phục", "14"),
    ("dệt", "13"),
    ("coke and refined petroleum products", "19"),
    ("sản xuất hoá chất và sản phẩm hoá chất", "20"),
    ("sản xuất hóa chất và sản phẩm hóa chất", "20"),
    ("sản xuất sản phẩm điện tử, máy tính và sản phẩm quang học", "26"),
    ("motorised vehicles", "29"),
    ("motorized vehicles", "29"),
    ("furniture", "31"),
    ("other manufacturing", "32"),
    ("hoạt động thu gom, xử lý và tiêu hủy rác thải; tái chế phế liệu", "38"),
]
PRODUCTS = [
    ("rolled steel", "steel-rolled"),
    ("thép cán", "steel-rolled"),
    ("bars and rods", "steel-bar"),
    ("xi măng", "cement"),
    ("Xi-măng", "cement"),
    ("ximăng", "cement"),
    ("NPK fertilizer", "npk"),
    ("phân hỗn hợp N.P.K", "npk"),
    ("ti vi", "televisions"),
    ("tivi", "televisions"),
    ("thủy hải sản chế biến", "aquatic-processed"),
    ("thuỷ hải sản chế biến", "aquatic-processed"),
    ("quần áo mặc thường", "clothes-casual"),
    ("bia", "beer"),
    ("bìa", "paper"),
    ("điện sản xuất", "electricity"),
    ("LPG", "lpg"),
]
GOODS = [
    ("phones and components", "phones"),
    ("điện thoại và linh kiện", "phones"),
    ("dien thoai va linh kien", "phones"),
    ("hàng rau quả", "vegetables-fruit"),
    ("gỗ và sản phẩm gỗ", "wood"),
    ("apparel", "textiles"),
    ("hàng dệt, may", "textiles"),
    ("giày dép các loại", "footwear"),
    ("cashew nuts", "cashew"),
    ("hạt điều", "cashew"),
    ("coffee", "coffee"),
    ("machinery, equipment, tools, and spare parts", "machinery"),
    ("fibers and yarns", "fibres-yarn"),
    ("tôm", "shrimp"),
    ("cá tra", "pangasius"),
    ("tuna", "tuna"),
    ("sầu riêng", "durian"),
    ("dragon fruit", "dragon-fruit"),
    ("chuối", "bananas"),
    ("cinnamon", "cinnamon"),
    ("aircraft", "aircraft"),
    ("khí đốt hoá lỏng", "lpg"),
    ("dừa", "coconut"),
    ("dứa", "pineapple"),
    ("giấy", "paper"),
    ("giày", "footwear"),
    ("đá quí", "precious"),
    ("mỹ phẩm", "cosmetics"),
]
MARKETS = [
    ("Trung Quốc", "CN"),
    ("Trung Quoc", "CN"),
    ("Hoa Kỳ", "US"),
    ("Hoa Kì", "US"),
    ("Mỹ", "US"),
    ("U.S.", "US"),
    ("the United States", "US"),
    ("RoK", "KR"),
    ("Hàn Quốc", "KR"),
    ("Nhật Bản", "JP"),
    ("Đài Loan", "TW"),
    ("Ấn Độ", "IN"),
    ("UAE", "AE"),
    ("Các tiểu vương quốc Ả Rập thống nhất", "AE"),
    ("Bờ Biển Ngà", "CI"),
    ("Côte d’Ivoire", "CI"),
    ("Ivory Coast", "CI"),
    ("Thuỵ Sĩ", "CH"),
    ("Thụy Sỹ", "CH"),
    ("Turkey", "TR"),
    ("Hong Kong (China)", "HK"),
    ("In-đô-nê-xi-a", "ID"),
    ("E.U.", "EU"),
    ("châu Phi", "AFRICA"),
    ("các nước CPTPP", "CPTPP"),
]
OWNERS = [
    ("State-owned enterprises", "state"),
    ("ngoài Nhà nước", "non-state"),
    ("FDI sector", "foreign-invested"),
    ("khu vực FDI (kể cả dầu thô)", "foreign-invested"),
    ("không kể dầu thô", "foreign-invested-excluding-oil"),
    ("khu vực kinh tế trong nước", "domestic"),
]
INDICATORS = [
    ("IIP", "iip"),
    ("giá trị sản xuất công nghiệp", "iip"),
    ("inventory index", "inventory"),
    ("tỉ lệ tồn kho", "inventory_ratio"),
    ("labor index", "employment"),
    ("kim ngạch xuất khẩu", "export"),
    ("xuất siêu", "balance"),
]


@pytest.mark.parametrize(("name", "code"), SECTORS)
def test_sector(name: str, code: str) -> None:
    assert ref.find_sector(name) == ref.sector(code)


@pytest.mark.parametrize(("name", "code"), PRODUCTS)
def test_product(name: str, code: str) -> None:
    assert ref.find_product(name) == ref.product(code)


@pytest.mark.parametrize(("name", "code"), GOODS)
def test_good(name: str, code: str) -> None:
    assert ref.find_good(name) == ref.good(code)


@pytest.mark.parametrize(("name", "code"), MARKETS)
def test_market(name: str, code: str) -> None:
    assert ref.find_market(name) == ref.market(code)


@pytest.mark.parametrize(("name", "code"), OWNERS)
def test_owner(name: str, code: str) -> None:
    assert ref.find_ownership(name) == ref.ownership(code)


@pytest.mark.parametrize(("name", "code"), INDICATORS)
def test_indicator(name: str, code: str) -> None:
    assert ref.find_indicator(name) == ref.indicator(code)


@pytest.mark.parametrize("name", ["", " ", "—", "中国", "nothing of the kind", "chế biến, chế tạo khác nữa"])
def test_unknown_names_find_nothing(name: str) -> None:
    assert ref.find_all(name) == ()
    assert ref.find_sector(name) is None


def test_decomposed_text_is_found() -> None:
    assert ref.find_sector(unicodedata.normalize("NFD", "sản xuất và phân phối điện")) == ref.sector("D")


def test_a_language_narrows_the_search() -> None:
    assert ref.find_good("hạt điều", "vi") == ref.good("cashew")
    assert ref.find_good("hạt điều", "en") is None
    assert ref.find_good("cashew nuts", "vi") is None


def test_another_language_is_refused() -> None:
    with pytest.raises(ValueError, match="language must be"):
        ref.find_good("cashew", "fr")  # type: ignore[arg-type]


@pytest.mark.parametrize(
    ("name", "kinds"),
    [
        ("coal", {"Sector", "Product", "Good"}),
        ("than", {"Product", "Good"}),
        ("petroleum products", {"Product", "Good"}),
        ("US", {"Market"}),
    ],
)
def test_a_name_in_several_tables(name: str, kinds: set[str]) -> None:
    assert {type(entry).__name__ for entry in ref.find_all(name)} == kinds


def test_seafood_is_a_line_and_a_group() -> None:
    assert [entry.code for entry in ref.find_all("seafood")] == ["fishery", "agg-aquatic"]


def test_an_unknown_code_is_named() -> None:
    with pytest.raises(ref.UnknownCodeError, match="no sector has the code 'Z'") as error:
        ref.sector("Z")
    assert isinstance(error.value, LookupError)
    assert (error.value.table, error.value.code) == ("sector", "Z")


@pytest.mark.parametrize(
    "look", [ref.product, ref.good, ref.market, ref.ownership, ref.indicator, ref.province]
)
def test_every_table_refuses_an_unknown_code(look: object) -> None:
    assert callable(look)
    with pytest.raises(ref.UnknownCodeError):
        look("no such code")
