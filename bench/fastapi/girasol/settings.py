"""The environment of the product's own API, read by the same names."""

import ssl
from dataclasses import dataclass
from pathlib import Path
from urllib.parse import unquote, urlsplit


@dataclass(frozen=True, slots=True)
class Settings:
    """Where the database is, which keys it was sealed with, and who may call."""

    host: str
    port: int
    user: str
    password: str
    database: str
    authority: str
    secrets: Path
    origins: frozenset[str]

    @classmethod
    def of(cls, environment: dict[str, str]) -> "Settings":
        address = urlsplit(environment["GIRASOL_API_DATABASE_URL"])
        return cls(
            host=address.hostname,
            port=address.port,
            user=unquote(address.username),
            password=unquote(address.password),
            database=address.path.lstrip("/"),
            authority=environment["GIRASOL_DATABASE_CA"],
            secrets=Path(environment["GIRASOL_SECRETS_FOLDER"]),
            origins=frozenset(environment["GIRASOL_SITE_ORIGIN"].split(",")),
        )

    def tls(self) -> ssl.SSLContext:
        """TLS with our own authority and a verified name."""
        context = ssl.create_default_context(cafile=self.authority)
        context.minimum_version = ssl.TLSVersion.TLSv1_2
        return context

    def secret(self, name: str) -> bytes:
        return (self.secrets / name).read_bytes()
