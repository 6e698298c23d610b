"""The rules of an order and what its owner sees of it, as in `apps/api/src/features/orders/`."""

import os
from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from functools import lru_cache
from typing import Any
from zoneinfo import ZoneInfo

import orjson

from .ids import text_of

COOLING_OFF_DAYS = 14
MAY_CANCEL = frozenset({"seekingCrew", "crewAssigned", "enRoute"})
WHO_ACTS = {"seekingCrew": "crews", "done": "nobody", "cancelled": "nobody"}
CREW_LINES = frozenset({"labour", "margin"})
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
MOST_EVENTS = 200


def order_number() -> str:
    """`GS-` and eight characters of Crockford's base 32."""
    bits = int.from_bytes(os.urandom(5))
    return "GS-" + "".join(ALPHABET[bits >> shift & 31] for shift in range(35, -1, -5))


def cancel_until(placed_at: datetime, time_zone: str) -> datetime:
    """The end of the fourteenth calendar day after `placed_at` (UTC), in the home's zone."""
    zone = ZoneInfo(time_zone)
    day = placed_at.replace(tzinfo=UTC).astimezone(zone).date() + timedelta(COOLING_OFF_DAYS + 1)
    return datetime.combine(day, time(), zone).astimezone(UTC).replace(tzinfo=None)


def payout_cents(price: dict[str, Any]) -> int:
    return sum(line["cents"] for line in price["lines"] if line["code"] in CREW_LINES)


def instant(stored: datetime) -> datetime:
    """The database stores UTC without a zone; outside, the zone is said."""
    return stored.replace(tzinfo=UTC)


def summary(row: Sequence[Any]) -> dict[str, Any]:
    id, number, state, place_label, panels, kw_dc, total_cents, placed_at = row
    return {
        "id": text_of(id),
        "number": number,
        "state": state,
        "placeLabel": place_label,
        "panels": panels,
        "kwDc": kw_dc,
        "totalCents": total_cents,
        "placedAt": instant(placed_at),
    }
