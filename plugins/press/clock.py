"""The one moment at which a site is built."""

from collections.abc import Mapping
from datetime import UTC, datetime
from zoneinfo import ZoneInfo

from plugins.content_model.model import FieldError
from plugins.press import words


def build_time(
    asked: str | None, *, environment: Mapping[str, str], zone: str
) -> datetime:
    """Give the moment asked for, else SOURCE_DATE_EPOCH, else now to the minute.

    A moment without an offset is the wall clock of `zone`. Raises FieldError.
    """
    local = ZoneInfo(zone)
    if asked:
        moment = _moment(asked)
        return (
            moment.astimezone(local) if moment.tzinfo else moment.replace(tzinfo=local)
        )
    if epoch := environment.get("SOURCE_DATE_EPOCH"):
        return _counted(epoch).astimezone(local)
    return datetime.now(local).replace(second=0, microsecond=0)


def _counted(epoch: str) -> datetime:
    try:
        return datetime.fromtimestamp(int(epoch), UTC)
    except (ValueError, OverflowError, OSError) as error:
        raise FieldError(words.BAD_EPOCH, value=epoch) from error


def _moment(asked: str) -> datetime:
    try:
        return datetime.fromisoformat(asked)
    except ValueError as error:
        raise FieldError(words.BAD_NOW, value=asked) from error
