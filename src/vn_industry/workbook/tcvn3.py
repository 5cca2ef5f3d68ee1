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
#: Beside a letter, that is: alone they are marks such as the middle dot.
_TELLING = re.compile(f"[A-Za-z][{_CODES}]|[{_CODES}][A-Za-z]")


def decode_tcvn3(text: str) -> str:
    """Return a text in Unicode; one that is in Unicode already comes back as it is.

    >>> decode_tcvn3("MÆt hµng chñ yÕu"), decode_tcvn3("Mặt hàng chủ yếu"), decode_tcvn3("m² và m³ (±)")
    ('Mặt hàng chủ yếu', 'Mặt hàng chủ yếu', 'm² và m³ (±)')
    """
    if text.isascii() or max(text) > "\u00ff" or not _TELLING.search(text):
        return text
    return text.translate(_TABLE)
