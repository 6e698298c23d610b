"""Personal data at rest: AES-256-GCM by field, as `apps/api/src/security/crypto.ts` writes it."""

import os

from cryptography.hazmat.primitives.ciphers.aead import AESGCM

VERSION = b"\x01"
NONCE_BYTES = 12
TAG_BYTES = 16


class DataKey:
    """One account's key for its personal data."""

    __slots__ = ("_cipher", "id")

    def __init__(self, id: str, key: bytes) -> None:
        self.id = id
        self._cipher = AESGCM(key)

    def seal(self, place: str, value: bytes) -> bytes:
        """`place` is `table|column|row`: a value that was moved elsewhere does not open."""
        nonce = os.urandom(NONCE_BYTES)
        sealed = self._cipher.encrypt(nonce, value, f"{place}|{self.id}".encode())
        return b"".join((VERSION, nonce, sealed[-TAG_BYTES:], sealed[:-TAG_BYTES]))

    def open(self, place: str, sealed: bytes) -> bytes:
        if sealed[:1] != VERSION:
            raise ValueError("not a sealed value")
        nonce, tag, body = sealed[1:13], sealed[13:29], sealed[29:]
        return self._cipher.decrypt(nonce, body + tag, f"{place}|{self.id}".encode())
