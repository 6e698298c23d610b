"""Work that is done once for each Idempotency-Key of an account, as in `apps/api/src/http/once.ts`."""

import hashlib
import re
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from datetime import datetime

from .database import Connection, DuplicateError, Statement
from .ids import text_of
from .problems import Refusal
from .sealing import DataKey
from .service import Service

KEY_FORM = re.compile(r"[\w-]{8,80}", re.ASCII)

CLAIM = Statement(
    """INSERT INTO idempotency_keys (account_id, idempotency_key, request_hash, answer_sealed, created_at)
    VALUES (:account_id, :key, :request_hash, NULL, :now)"""
)
KEEP_ANSWER = Statement(
    """UPDATE idempotency_keys SET answer_sealed = :answer
    WHERE account_id = :account_id AND idempotency_key = :key"""
)
FIND_ANSWER = Statement(
    """SELECT request_hash, answer_sealed FROM idempotency_keys
    WHERE account_id = :account_id AND idempotency_key = :key"""
)


@dataclass(frozen=True, slots=True)
class Claim:
    account_id: bytes
    key: str
    request_hash: bytes
    now: datetime

    @classmethod
    def of(cls, account_id: bytes, key: str | None, request: bytes, now: datetime) -> "Claim":
        if key is None:
            raise Refusal("idempotencyKeyMissing")
        if not KEY_FORM.fullmatch(key):
            raise Refusal("invalidInput")
        return cls(account_id, key, hashlib.sha256(request).digest(), now)

    @property
    def place(self) -> str:
        return f"idempotency_keys|answer_sealed|{text_of(self.account_id)}/{self.key}"


async def once(
    service: Service,
    claim: Claim,
    key: DataKey,
    work: Callable[[Connection], Awaitable[bytes]],
) -> bytes:
    """
    Runs `work` in one transaction with the claim. A repeat (also one that arrives in the meantime) receives
    the first answer without running anything.
    """
    owner = {"account_id": claim.account_id, "key": claim.key}
    try:
        async with service.database.transaction() as tx:
            await _claim(tx, claim, owner)
            answer = await work(tx)
            await tx.run(KEEP_ANSWER, **owner, answer=key.seal(claim.place, answer))
            return answer
    except AlreadyClaimedError:
        async with service.database.reading() as connection:
            row = await connection.one(FIND_ANSWER, **owner)
        if row is None or row[1] is None:
            raise LookupError("a claimed key has no answer") from None
        if row[0] != claim.request_hash:
            raise Refusal("idempotencyKeyReused") from None
        return key.open(claim.place, row[1])


class AlreadyClaimedError(Exception):
    """The claim belongs to an earlier request, whose answer is to be repeated."""


async def _claim(tx: Connection, claim: Claim, owner: dict[str, bytes | str]) -> None:
    try:
        await tx.run(CLAIM, **owner, request_hash=claim.request_hash, now=claim.now)
    except DuplicateError:
        raise AlreadyClaimedError from None
