"""The rules of an order and what its owner sees of it, as in `apps/api/src/features/orders/`."""

import os
from collections.abc import Sequence
from datetime import UTC, datetime, time, timedelta
from typing import Any
from uuid import UUID
from zoneinfo import ZoneInfo

import orjson

from .ids import text_of
from .waits import Waits

COOLING_OFF_DAYS = 14
MAY_CANCEL = frozenset({"seekingCrew", "crewAssigned", "enRoute"})
WHO_ACTS = {"seekingCrew": "crews", "done": "nobody", "cancelled": "nobody"}
CREW_LINES = frozenset({"labour", "margin"})
ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


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


def saved_estimate(id: bytes, row: Sequence[Any]) -> dict[str, Any]:
    key_hash, customer_id, order_id, version, inputs, result, total_cents = row
    return {
        "id": id,
        "key_hash": key_hash,
        "customer_id": customer_id,
        "order_id": order_id,
        "version": version,
        "inputs": orjson.loads(inputs),
        "result": orjson.loads(result),
        "total_cents": total_cents,
    }


def draft(
    id: UUID, estimate: dict[str, Any], language: str, customer_id: bytes, now: datetime
) -> dict[str, Any]:
    """A new order from an estimate, everything locked as the customer has seen it, its story beginning."""
    inputs, result = estimate["inputs"], estimate["result"]
    panels, total_cents = result["panels"], estimate["total_cents"]
    facts = {"panels": panels, "totalCents": total_cents}
    return {
        "id": id.bytes,
        "number": order_number(),
        "customer_id": customer_id,
        "crew_id": None,
        "state": "seekingCrew",
        "version": 1,
        "estimate_id": estimate["id"],
        "estimate_version": estimate["version"],
        "waiting_since": now,
        "language": language,
        "place_label": inputs["place"]["label"],
        "panels": panels,
        "kw_dc": result["kwDc"],
        "total_cents": total_cents,
        "crew": None,
        "placed_at": now,
        "cancel_until": cancel_until(now, inputs["place"]["timeZone"]),
        "inputs": inputs,
        "result": result,
        "position": None,
        "events": [{"sequence": 1, "kind": "placed", "at": instant(now), "facts": facts}],
    }


ORDER_COLUMNS = (
    *("id", "customer_id", "estimate_id", "estimate_version", "language", "place_label"),
    *("panels", "kw_dc", "total_cents", "placed_at", "cancel_until"),
)


def order_row(order: dict[str, Any]) -> dict[str, Any]:
    """What is written of a new order, apart from its number, its module and what is sealed."""
    inputs = order["inputs"]
    return {column: order[column] for column in ORDER_COLUMNS} | {
        "latitude": inputs["place"]["latitude"],
        "longitude": inputs["place"]["longitude"],
        "roof_planes": len(inputs["planes"]),
        "steepest_pitch_deg": max(plane["pitchDeg"] for plane in inputs["planes"]),
        "payout_cents": payout_cents(order["result"]["price"]),
    }


def stored(id: bytes, row: Sequence[Any]) -> dict[str, Any]:
    """An order with everything that its owner may see; address, crew and position are still sealed."""
    *columns, placed_at, until, inputs, result = row
    order = dict(zip(STORED_COLUMNS, columns, strict=True))
    order["id"] = id
    order["placed_at"] = placed_at
    order["cancel_until"] = until
    order["inputs"] = orjson.loads(inputs)
    order["result"] = orjson.loads(result)
    return order


STORED_COLUMNS = (
    *(
        "customer_id",
        "crew_id",
        "state",
        "version",
        "last_sequence",
        "number",
        "estimate_id",
        "estimate_version",
    ),
    *("waiting_since", "language", "place_label", "panels", "kw_dc", "total_cents"),
    *("address_sealed", "crew_sealed", "position_sealed", "position_at"),
)


def read_story(rows: Sequence[Sequence[Any]]) -> list[dict[str, Any]]:
    """Events, the newest first, as the story is told."""
    return [
        {"sequence": sequence, "kind": kind, "at": instant(at), "facts": orjson.loads(facts)}
        for sequence, kind, at, facts in reversed(rows)
    ]


def shown(order: dict[str, Any], address: Any, now: datetime, waits: Waits) -> dict[str, Any]:
    """An order as its owner sees it now."""
    state = order["state"]
    may_cancel = state in MAY_CANCEL and now < order["cancel_until"]
    return {
        "id": text_of(order["id"]),
        "number": order["number"],
        "state": state,
        "placeLabel": order["place_label"],
        "panels": order["panels"],
        "kwDc": order["kw_dc"],
        "totalCents": order["total_cents"],
        "placedAt": instant(order["placed_at"]),
        "version": order["version"],
        "language": order["language"],
        "estimateId": text_of(order["estimate_id"]),
        "estimateVersion": order["estimate_version"],
        "locked": {"inputs": order["inputs"], "result": order["result"]},
        "place": order["inputs"]["place"],
        "address": address,
        "crew": order["crew"],
        "position": order["position"] if state == "enRoute" else None,
        "waitingFor": {
            "who": WHO_ACTS.get(state, "crew"),
            "since": instant(order["waiting_since"]),
            "typicalMinutes": waits.get(state),
        },
        "nextSteps": ["order.cancel"] if may_cancel else [],
        "cancelUntil": instant(order["cancel_until"]),
        "events": order["events"],
    }
