"""Who is calling: the session behind the cookie, as in `apps/api/src/security/sessions.ts`."""

import re
from datetime import datetime, timedelta
from hashlib import sha256

from starlette.requests import Request

from .database import Connection, Statement
from .law import Person
from .problems import Refusal

COOKIE = "__Host-girasol"
TOKEN = re.compile(r"[\w-]{43}", re.ASCII)
IDLE = timedelta(days=14)
TOUCH_EVERY = timedelta(minutes=1)

FIND_SESSION = Statement(
    """SELECT s.id, s.account_id, s.audience, s.carrier, s.last_used_at, s.expires_at, a.role, a.crew_id
    FROM sessions s JOIN accounts a ON a.id = s.account_id AND a.audience = s.audience
    WHERE s.token_hash = :token_hash AND a.state = 'active'"""
)
TOUCH_SESSION = Statement(
    "UPDATE sessions SET last_used_at = :now WHERE id = :id AND last_used_at < :now"
)


def check_origin(request: Request, allowed: frozenset[str]) -> None:
    """Refuses what another site does in a visitor's name; a change must say where it comes from."""
    origin = request.headers.get("origin")
    site = request.headers.get("sec-fetch-site")
    if origin is not None:
        own = origin in allowed and site in (None, "same-origin")
    else:
        reads = request.method == "GET" and site in (None, "same-origin", "none")
        own = reads or (site is None and "cookie" not in request.headers)
    if not own:
        raise Refusal("foreignOrigin")


async def signed_in(request: Request, connection: Connection, now: datetime) -> Person:
    """The live session of the cookie. One query; notes its use once a minute."""
    token = request.cookies.get(COOKIE)
    if token is None or not TOKEN.fullmatch(token):
        raise Refusal("signInRequired")
    row = await connection.one(FIND_SESSION, token_hash=sha256(token.encode()).digest())
    if row is None:
        raise Refusal("signInRequired")
    session_id, account_id, audience, carrier, last_used, expires, role, crew_id = row
    if audience != "people" or carrier != "cookie" or now >= expires or now - last_used >= IDLE:
        raise Refusal("signInRequired")
    if now - last_used >= TOUCH_EVERY:
        await connection.run(TOUCH_SESSION, now=now, id=session_id)
    return Person(account_id, session_id, role, crew_id)
