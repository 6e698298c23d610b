"""One data key per account, wrapped in the database, kept in memory for seconds."""

import hmac
import re
import time

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from .database import Connection, Statement
from .ids import text_of
from .sealing import NONCE_BYTES, TAG_BYTES, DataKey

FIND_KEY = Statement(
    "SELECT key_id, wrapped FROM data_keys WHERE account_id = :account_id AND generation = :generation"
)
GENERATION = 1
KEPT_SECONDS = 15
KEPT_KEYS = 10_000


class Keys:
    """Unwraps data keys with the key of the embedded key service."""

    def __init__(self, wrapping_key: bytes, lookup_key: bytes) -> None:
        self._wrapping = AESGCM(wrapping_key)
        self._lookup = lookup_key
        self._kept: dict[bytes, tuple[DataKey, float]] = {}

    async def of(self, connection: Connection, account_id: bytes) -> DataKey:
        kept = self._kept.get(account_id)
        if kept and kept[1] > time.monotonic():
            return kept[0]
        row = await connection.one(FIND_KEY, account_id=account_id, generation=GENERATION)
        if row is None:
            raise LookupError("the account's key was destroyed")
        key = self._unwrap(f"{text_of(account_id)}/{GENERATION}", *row)
        if len(self._kept) >= KEPT_KEYS:
            del self._kept[next(iter(self._kept))]
        self._kept[account_id] = key, time.monotonic() + KEPT_SECONDS
        return key

    def phone_index(self, phone: str) -> bytes:
        """What finds an order by its phone, however that was written."""
        digits = re.sub(r"\D", "", phone)
        short = not phone.strip().startswith("+") and len(digits) == 10
        text = f"order phone|+{'1' if short else ''}{digits}"
        return hmac.digest(self._lookup, text.encode(), "sha256")

    def _unwrap(self, name: str, key_id: str, wrapped: bytes) -> DataKey:
        head = NONCE_BYTES + TAG_BYTES
        nonce, tag, body = wrapped[:NONCE_BYTES], wrapped[NONCE_BYTES:head], wrapped[head:]
        bound = f"data-key|{key_id}|{name}".encode()
        return DataKey(name, self._wrapping.decrypt(nonce, body + tag, bound))
