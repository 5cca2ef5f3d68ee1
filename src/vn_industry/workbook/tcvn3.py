"""Decode TCVN3, the eight-bit encoding of Vietnamese (fonts *.VnTime*) that old workbooks mix with Unicode.

Source: TCVN 5712:1993, character set VN3. Such a font shows capitals under the codes of small letters, so the
capitals of a title are lost; names are compared without them.
"""

import re

__all__ = ["decode_tcvn3"]

_SMALL = dict(
    zip(
        "µ¸¶·¹¨»¾¼½Æ©ÇÊÈÉË®ÌÐÎÏÑªÒÕÓÔÖ×ÝØÜÞßãáâä«åèæçé¬êíëìîïóñòô­õøö÷ùúýûüþ",
        "àáảãạăằắẳẵặâầấẩẫậđèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵ",
        strict=True,
    )
)
_TABLE = str.maketrans(_SMALL | dict(zip("¡¢§£¤¥¦", "ĂÂĐÊÔƠƯ", strict=True)))
#: Codes that stand for letters in TCVN3 and for nothing that Vietnamese writes in Unicode.
_CODES = "µ¸¶·¹¨»¾¼½ÆÇË®ÎÏÑªÖ×ØÜÞßä«åæç¬ëîïñö÷øûüþ§¦¤"
#: Beside a letter, that is: alone they are marks such as the middle dot. A capital behind a small letter
#: (``xuÊt``) is the code of a small one too.
_TELLING = re.compile(f"[A-Za-z][{_CODES}]|[{_CODES}][A-Za-z]|[a-z][À-ÖØ-Þ]")
_WORD = re.compile(r"\S+")


def decode_tcvn3(text: str) -> str:
    """Return a text in Unicode; one that is in Unicode already comes back as it is.

    Of a cell that is written in two fonts, only the words that show the codes are decoded.

    >>> decode_tcvn3("MÆt hµng chñ yÕu"), decode_tcvn3("Mặt hàng chủ yếu"), decode_tcvn3("m² và m³ (±)")
    ('Mặt hàng chủ yếu', 'Mặt hàng chủ yếu', 'm² và m³ (±)')
    >>> decode_tcvn3("Đơn vị tính: triÖu tÊn")
    'Đơn vị tính: triệu tấn'
    """
    if text.isascii() or not _TELLING.search(text):
        return text
    if max(text) <= "\u00ff":
        return text.translate(_TABLE)
    return _WORD.sub(lambda word: decode_tcvn3(word[0]) if max(word[0]) <= "\u00ff" else word[0], text)
