"""The audit trail: who did what to which thing, in the transaction of the change."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

import orjson
from starlette.requests import Request

from .database import Connection, Statement
from .law import Person

RECORD = Statement(
    """INSERT INTO audit_events (at, actor_id, actor_role, action, resource, resource_id, outcome,
      reason, source, request_id, before_text, after_text)
    VALUES (:at, :actor_id, :actor_role, :action, :resource, :resource_id, :outcome, NULL, :source,
      :request_id, NULL, :after)"""
)


@dataclass(frozen=True, slots=True)
class Change:
    action: str
    resource: str
    resource_id: str
    after: dict[str, Any] | None = None


async def record_done(
    tx: Connection, person: Person, request: Request, now: datetime, change: Change
) -> None:
    await _record(tx, person, request, now, change, "done")


async def record_denied(
    connection: Connection, person: Person, request: Request, now: datetime, change: Change
) -> None:
    await _record(connection, person, request, now, change, "denied")


async def _record(
    connection: Connection,
    person: Person,
    request: Request,
    now: datetime,
    change: Change,
    outcome: str,
) -> None:
    await connection.run(
        RECORD,
        at=now,
        actor_id=person.account_id,
        actor_role=person.role,
        action=change.action,
        resource=change.resource,
        resource_id=change.resource_id,
        outcome=outcome,
        source=coarse(request.client.host if request.client else "0.0.0.0"),
        request_id=request.state.request_id,
        after=orjson.dumps(change.after).decode() if change.after else None,
    )


def coarse(address: str) -> str:
    """An IPv4 address cut so far that it names a neighbourhood, not a person."""
    return f"{address.rsplit('.', 1)[0]}.0/24"
