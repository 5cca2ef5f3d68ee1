"""Bind each number of a sentence to what it measures, of what, when, where and against what."""

from vn_industry.text.bind.reading import Reading
from vn_industry.text.bind.sentence import bind
from vn_industry.text.bind.state import State

__all__ = ["Reading", "State", "bind"]
