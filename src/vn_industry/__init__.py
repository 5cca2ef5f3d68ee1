"""Read reports on Vietnam's industry and trade into typed figures."""

__all__: list[str] = []
