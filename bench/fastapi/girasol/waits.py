"""How long orders lately stayed in each state, as the worker measured it; kept for five minutes."""

import time

from .database import Connection, Statement

READ_WAITS = Statement("SELECT state, low_minutes, high_minutes FROM typical_waits")
FRESH_SECONDS = 300

type Waits = dict[str, tuple[int, int]]


class KnownWaits:
    def __init__(self) -> None:
        self._known: Waits = {}
        self._until = 0.0

    async def read(self, connection: Connection) -> Waits:
        if self._until < time.monotonic():
            rows = await connection.all(READ_WAITS)
            self._known = {state: (low, high) for state, low, high in rows}
            self._until = time.monotonic() + FRESH_SECONDS
        return self._known
