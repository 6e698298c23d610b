"""The audit trail: who did what to which thing, in the transaction of the change."""

import hmac
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson
from starlette.requests import Request

from .database import Connection, Statement
from .ids import new_id, text_of
from .law import Person

RECORD = Statement(
    """INSERT INTO audit_events (at, actor_id, actor_role, action, resource, resource_id, outcome,
      reason, source, request_id, before_text, after_text, mark)
    VALUES (:at, :actor_id, :actor_role, :action, :resource, :resource_id, :outcome, :reason,
      :source, :request_id, :before_text, :after_text, :mark)"""
)


@dataclass(frozen=True, slots=True)
class Change:
    action: str
    resource: str
    resource_id: str
    after: dict[str, Any] | None = None


class Trail:
    """Writes entries, each with the mark that tells them from rows that somebody else put there."""

    __slots__ = ("_key",)

    def __init__(self, lookup_key: bytes) -> None:
        self._key = lookup_key

    async def record(
        self,
        connection: Connection,
        person: Person,
        request: Request,
        now: datetime,
        change: Change,
        outcome: str = "done",
    ) -> None:
        row = {
            "at": now,
            "actor_id": person.account_id,
            "actor_role": person.role,
            "action": change.action,
            "resource": change.resource,
            "resource_id": change.resource_id,
            "outcome": outcome,
            "reason": None,
            "source": coarse(request.client.host if request.client else "0.0.0.0"),
            "request_id": request.state.request_id,
            "before_text": None,
            "after_text": orjson.dumps(change.after).decode() if change.after else None,
        }
        await connection.run(RECORD, **row, mark=self._mark(row))

    def _mark(self, row: dict[str, Any]) -> bytes:
        """A new id and a keyed hash of it and of the entry, as `writer-mark.ts` makes them."""
        id = new_id().bytes
        at = f"{row['at'].isoformat(timespec='milliseconds')}Z"
        content = orjson.dumps([at, text_of(row["actor_id"]), *list(row.values())[2:]])
        text = f"trail entry|{id.hex()}|{content.decode()}".encode()
        return id + hmac.digest(self._key, text, "sha256")


def coarse(address: str) -> str:
    """An IPv4 address cut so far that it names a neighbourhood, not a person."""
    return f"{address.rsplit('.', 1)[0]}.0/24"
