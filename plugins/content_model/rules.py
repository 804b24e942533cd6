"""What fields say of themselves, and what their values are judged by."""

from collections.abc import Callable
from dataclasses import dataclass
from zoneinfo import ZoneInfo

from pydantic import ValidationInfo

from plugins.content_model.model import Words


@dataclass(frozen=True, slots=True, kw_only=True)
class Help:
    """What a field is for: the cure where it is missing, and its documentation."""

    says: Words
    translated: bool = False  # a translation may give a value of its own


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What values are judged by: the site's zone and currency, the files there are."""

    zone: ZoneInfo
    currency: str | None = None  # of prices that name none
    shown: str  # how the editor names the content folder
    has_file: Callable[[str], bool]

    @classmethod
    def of(cls, info: ValidationInfo) -> "Rules":
        """Take the rules out of pydantic's hands."""
        rules = info.context
        if not isinstance(rules, cls):
            raise TypeError("values are validated with context=Rules(...)")
        return rules
