"""What every request needs, made once when the server starts."""

from dataclasses import dataclass
from datetime import UTC, datetime

from fastapi import Request

from .database import Connection, Database
from .keys import Keys
from .law import Person
from .rate_limits import Limit, RateLimits
from .sessions import check_origin, signed_in
from .trail import Trail
from .waits import KnownWaits


@dataclass(frozen=True, slots=True)
class Service:
    database: Database
    keys: Keys
    limits: RateLimits
    origins: frozenset[str]
    waits: KnownWaits
    trail: Trail

    async def admit(
        self, request: Request, connection: Connection, limit: Limit, now: datetime
    ) -> Person:
        """Origin, session and rate limit, in the order in which the product judges a request."""
        check_origin(request, self.origins)
        person = await signed_in(request, connection, now)
        self.limits.count(limit, person.account_id, now)
        return person


def service_of(request: Request) -> Service:
    return request.state.service


def current_time() -> datetime:
    """Now in UTC without a zone and in milliseconds, as the database stores instants."""
    now = datetime.now(UTC)
    return now.replace(microsecond=now.microsecond // 1000 * 1000, tzinfo=None)
