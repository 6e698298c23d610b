"""Fixed windows, counted in memory and shared, as in `apps/api/src/security/rate-limits.ts`."""

import hmac
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from .database import Database, Statement
from .problems import Refusal

ADD_HITS = Statement(
    """INSERT INTO rate_limits (bucket, hits, expires_at) VALUES (:bucket, :hits, :expires_at)
    ON DUPLICATE KEY UPDATE hits = hits + VALUES(hits)"""
)
READ_HITS = Statement(
    "SELECT bucket, hits FROM rate_limits WHERE bucket IN :buckets", lists=("buckets",)
)
MOST_BUCKETS = 100_000
MOST_AT_ONCE = 1000


@dataclass(frozen=True, slots=True)
class Limit:
    """How often one account may call one endpoint."""

    endpoint: str
    count: int
    window_seconds: int


@dataclass(slots=True)
class Bucket:
    total: int = 0
    pending: int = 0


class RateLimits:
    def __init__(self, key: bytes) -> None:
        self._key = key
        self._buckets: dict[tuple[str, bytes, int], Bucket] = {}

    def count(self, limit: Limit, account_id: bytes, now: datetime) -> None:
        ends_at = (int(now.timestamp()) // limit.window_seconds + 1) * limit.window_seconds
        name = limit.endpoint, account_id, ends_at
        bucket = self._buckets.get(name)
        if bucket is None:
            if len(self._buckets) >= MOST_BUCKETS:
                del self._buckets[next(iter(self._buckets))]
            bucket = self._buckets[name] = Bucket()
        bucket.pending += 1
        if bucket.total + bucket.pending > limit.count:
            raise Refusal("tooManyRequests")

    async def flush(self, database: Database) -> None:
        """Writes what was counted here and reads what all replicas counted together."""
        sent = [item for item in self._buckets.items() if item[1].pending][:MOST_AT_ONCE]
        if not sent:
            return
        rows = [self._row(name, bucket) for name, bucket in sent]
        async with database.reading() as connection:
            await connection.run_many(ADD_HITS, rows)
            buckets = tuple(row["bucket"] for row in rows)
            totals = dict(await connection.all(READ_HITS, buckets=buckets))
        for row, (_, bucket) in zip(rows, sent, strict=True):
            bucket.total = totals[row["bucket"]]
            bucket.pending -= row["hits"]

    def _row(self, name: tuple[str, bytes, int], bucket: Bucket) -> dict[str, Any]:
        endpoint, account_id, ends_at = name
        text = f"{endpoint}|{account_id.hex()}|{ends_at}".encode()
        return {
            "bucket": hmac.digest(self._key, text, "sha256")[:16],
            "hits": bucket.pending,
            "expires_at": datetime.fromtimestamp(ends_at, UTC).replace(tzinfo=None),
        }
