"""Read reports on Vietnam's industry and trade into typed figures."""

from vn_industry.text.read import read

__all__ = ["read"]
