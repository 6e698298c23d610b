"""Personal data at rest: AES-256-GCM by field with key commitment, as `apps/api/src/security/crypto.ts` writes it."""

import hmac
import os

from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

VERSION = b"\x02"
NONCE_BYTES = 12
TAG_BYTES = 16
GENERATION_BYTES = 4
COMMITMENT_BYTES = 32
FRONT_BYTES = 1 + GENERATION_BYTES + COMMITMENT_BYTES


def derive(key: bytes, purpose: str, id: str) -> bytes:
    return HKDF(SHA256(), 32, b"", f"girasol {purpose} {id}".encode()).derive(key)


class DataKey:
    """One account's key for its personal data."""

    __slots__ = ("_cipher", "_front", "id")

    def __init__(self, id: str, key: bytes) -> None:
        self.id = id
        self._cipher = AESGCM(derive(key, "seal", id))
        generation = int(id.rsplit("/", 1)[1]).to_bytes(GENERATION_BYTES)
        self._front = VERSION + generation + derive(key, "commitment", id)

    def seal(self, place: str, value: bytes) -> bytes:
        """`place` is `table|column|row`: a value that was moved elsewhere does not open."""
        nonce = os.urandom(NONCE_BYTES)
        sealed = self._cipher.encrypt(nonce, value, f"2|{place}|{self.id}".encode())
        return b"".join((self._front, nonce, sealed[-TAG_BYTES:], sealed[:-TAG_BYTES]))

    def open(self, place: str, sealed: bytes) -> bytes:
        if not hmac.compare_digest(sealed[:FRONT_BYTES], self._front):
            raise ValueError("not a value that this key has sealed")
        nonce_end = FRONT_BYTES + NONCE_BYTES
        nonce, tag = sealed[FRONT_BYTES:nonce_end], sealed[nonce_end : nonce_end + TAG_BYTES]
        body = sealed[nonce_end + TAG_BYTES :]
        return self._cipher.decrypt(nonce, body + tag, f"2|{place}|{self.id}".encode())
