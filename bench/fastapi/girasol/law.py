"""The lines of the law that are needed here (`packages/policies/src/orders.ts`): deny by default."""

from collections.abc import Callable
from dataclasses import dataclass
from hashlib import sha256
from hmac import compare_digest
from typing import Any

from .problems import Refusal


@dataclass(frozen=True, slots=True)
class Person:
    """Who is signed in."""

    account_id: bytes
    session_id: bytes
    role: str
    crew_id: bytes | None


@dataclass(frozen=True, slots=True)
class EstimateFacts:
    customer_id: bytes | None
    key_matches: bool


@dataclass(frozen=True, slots=True)
class OrderFacts:
    customer_id: bytes
    crew_id: bytes | None
    state: str


def _owns_order(person: Person, order: OrderFacts) -> bool:
    return order.customer_id == person.account_id


def _may_order(person: Person, estimate: EstimateFacts) -> bool:
    if estimate.customer_id is None:
        return estimate.key_matches
    return estimate.customer_id == person.account_id


def _always(_person: Person, _facts: Any) -> bool:
    return True


LAW: dict[str, tuple[tuple[str, Callable[[Person, Any], bool]], ...]] = {
    "order.place": (("customer", _may_order),),
    "order.list": (("customer", _always),),
    "order.read": (("customer", _owns_order),),
}


def allows(person: Person, action: str, facts: Any) -> bool:
    return any(role == person.role and holds(person, facts) for role, holds in LAW.get(action, ()))


def require(person: Person, action: str, facts: Any = None) -> None:
    """A refused object looks the same from outside as a missing one."""
    if not allows(person, action, facts):
        raise Refusal("notFound")


def key_matches(key: str | None, key_hash: bytes) -> bool:
    """Whether the caller holds the private link's key; takes the same time for every wrong key."""
    return key is not None and compare_digest(sha256(key.encode()).digest(), key_hash)
