"""The three endpoints that are measured: my orders, one order, and placing one."""

from datetime import datetime
from typing import Annotated, Any
from uuid import UUID

import orjson
from fastapi import APIRouter, Header, Query, Request, Response

from . import order_rules as rules
from . import solar_data
from . import statements as sql
from .contract import ListOrders, Order, OrderPage, PlaceOrder
from .database import Connection, DuplicateError
from .idempotency import Claim, once
from .ids import new_id, text_of
from .law import EstimateFacts, OrderFacts, Person, key_matches, require
from .problems import Refusal
from .rate_limits import Limit
from .sealing import DataKey
from .service import current_time, service_of
from .trail import Change

router = APIRouter()

LIST = Limit("GET /orders", 600, 60)
READ = Limit("GET /orders/:orderId", 600, 60)
PLACE = Limit("POST /estimates/:estimateId/order", 30, 3600)


@router.get("/orders", response_model=OrderPage)
async def list_orders(query: Annotated[ListOrders, Query()], request: Request) -> dict[str, Any]:
    """My orders, newest first; `next` continues where the page ends."""
    service = service_of(request)
    async with service.database.reading() as connection:
        person = await service.admit(request, connection, LIST, current_time())
        require(person, "order.list")
        page = {"customer_id": person.account_id, "limit": query.limit + 1}
        if query.before is None:
            rows = await connection.all(sql.FIRST_PAGE, **page)
        else:
            rows = await connection.all(sql.NEXT_PAGE, **page, before=query.before.bytes)
    orders = [rules.summary(row) for row in rows[: query.limit]]
    return {"orders": orders, "next": orders[-1]["id"] if len(rows) > query.limit else None}


@router.get("/orders/{order_id}", response_model=Order)
async def read_order(order_id: UUID, request: Request) -> dict[str, Any]:
    """One order with its story, for its owner."""
    service = service_of(request)
    now = current_time()
    async with service.database.reading() as connection:
        person = await service.admit(request, connection, READ, now)
        row = await connection.one(sql.FIND_ORDER, id=order_id.bytes)
        if row is None:
            raise Refusal("notFound")
        order = rules.stored(order_id.bytes, row)
        last = order["last_sequence"]
        story = await connection.all(sql.FIND_STORY, id=order_id.bytes, last_sequence=last)
        order["events"] = rules.read_story(story)
        facts = OrderFacts(order["customer_id"], order["crew_id"], order["state"])
        try:
            require(person, "order.read", facts)
        except Refusal:
            change = Change("order.read", "order", str(order_id))
            await service.trail.record(connection, person, request, now, change, "denied")
            raise
        key = await service.keys.of(connection, person.account_id)
        waits = await service.waits.read(connection)
    address = opened(key, "orders", "address_sealed", order)
    order["crew"] = opened(key, "orders", "crew_sealed", order)
    order["position"] = opened_position(key, order)
    return rules.shown(order, address, now, waits)


def opened(key: DataKey, table: str, column: str, order: dict[str, Any]) -> Any:
    sealed = order[column]
    if sealed is None:
        return None
    return orjson.loads(key.open(f"{table}|{column}|{text_of(order['id'])}", sealed))


def opened_position(key: DataKey, order: dict[str, Any]) -> Any:
    """Bound to its moment, in milliseconds: an earlier one, put back, does not open."""
    sealed = order["position_sealed"]
    if sealed is None:
        return None
    version = round(rules.instant(order["position_at"]).timestamp() * 1000)
    row = f"{text_of(order['id'])}@{version}"
    return orjson.loads(key.open(f"visit_positions|position_sealed|{row}", sealed))


@router.post("/estimates/{estimate_id}/order", response_model=Order)
async def place_order(
    estimate_id: UUID,
    asked: PlaceOrder,
    request: Request,
    idempotency_key: Annotated[str | None, Header()] = None,
    x_estimate_key: Annotated[str | None, Header(min_length=20, max_length=64)] = None,
) -> Response:
    """
    Orders a saved estimate version at the price that the customer has seen. Order, first event,
    trail entry and outbox row are one commit.
    """
    service = service_of(request)
    now = current_time()
    async with service.database.reading() as connection:
        person = await service.admit(request, connection, PLACE, now)
        row = await connection.one(sql.FIND_ESTIMATE, id=estimate_id.bytes)
        if row is None:
            raise Refusal("notFound")
        estimate = rules.saved_estimate(estimate_id.bytes, row)
        matches = key_matches(x_estimate_key, estimate["key_hash"])
        try:
            require(person, "order.place", EstimateFacts(estimate["customer_id"], matches))
        except Refusal:
            change = Change("order.place", "estimate", str(estimate_id))
            await service.trail.record(connection, person, request, now, change, "denied")
            raise
        key = await service.keys.of(connection, person.account_id)
        waits = await service.waits.read(connection)

    async def work(tx: Connection) -> bytes:
        refuse_unless_orderable(estimate, asked)
        phone_index = asked.phone and service.keys.phone_index(asked.phone)
        order = await write_order(tx, estimate, asked, person, key, phone_index, now)
        await service.trail.record(tx, person, request, now, placed(order))
        shown = rules.shown(order, asked.address, now, waits)
        return Order.model_validate(shown).model_dump_json(by_alias=True).encode()

    body = asked.model_dump(by_alias=True)
    content = orjson.dumps([PLACE.endpoint, {"estimateId": str(estimate_id)}, {}, body])
    claim = Claim.of(person.account_id, idempotency_key, content, now)
    answer = await once(service, claim, key, work)
    return Response(answer, media_type="application/json")


def refuse_unless_orderable(estimate: dict[str, Any], asked: PlaceOrder) -> None:
    if estimate["order_id"] is not None:
        raise Refusal("alreadyOrdered", orderId=text_of(estimate["order_id"]))
    version, total_cents = estimate["version"], estimate["total_cents"]
    if version != asked.version or total_cents != asked.total_cents:
        raise Refusal("estimateChanged", version=version, totalCents=total_cents)
    if estimate["result"]["panels"] == 0:
        raise Refusal("roofHoldsNoPanel")
    place = estimate["inputs"]["place"]
    at = place["latitude"], place["longitude"]
    if not solar_data.fits(asked.address.zip, asked.address.state, *at):
        raise Refusal("invalidInput")


async def write_order(
    tx: Connection,
    estimate: dict[str, Any],
    asked: PlaceOrder,
    person: Person,
    key: DataKey,
    phone_index: bytes | None,
    now: datetime,
) -> dict[str, Any]:
    """The estimate's row decides who comes first: one estimate never becomes two orders."""
    order = rules.draft(new_id(), estimate, asked.language, person.account_id, now)
    name = text_of(order["id"])
    ordered = {
        "order_id": order["id"],
        "customer_id": person.account_id,
        "id": estimate["id"],
        "version": estimate["version"],
    }
    if await tx.run(sql.MARK_ORDERED, **ordered) != 1:
        raise Refusal("alreadyOrdered")
    address = asked.address.model_dump_json().encode()
    row = rules.order_row(order) | {
        "address_sealed": key.seal(f"orders|address_sealed|{name}", address),
        "phone_sealed": asked.phone
        and key.seal(f"orders|phone_sealed|{name}", asked.phone.encode()),
        "phone_index": phone_index,
        "module": solar_data.MODULES[estimate["inputs"]["moduleId"]],
    }
    await insert_numbered(tx, order, row)
    event = order["events"][0]
    facts = orjson.dumps(event["facts"]).decode()
    await tx.run(
        sql.INSERT_EVENT, order_id=order["id"], sequence=1, kind="placed", at=now, facts=facts
    )
    await tx.run(
        sql.APPEND_OUTBOX,
        type="order.placed",
        aggregate="order",
        aggregate_id=order["id"],
        payload="{}",
        at=now,
    )
    return order


async def insert_numbered(tx: Connection, order: dict[str, Any], row: dict[str, Any]) -> None:
    """Two of a million million numbers may be the same: then another one is drawn."""
    while True:
        try:
            await tx.run(sql.INSERT_ORDER, **row, number=order["number"])
            return
        except DuplicateError:
            order["number"] = rules.order_number()


def placed(order: dict[str, Any]) -> Change:
    after = {
        "state": order["state"],
        "estimateId": text_of(order["estimate_id"]),
        "estimateVersion": order["estimate_version"],
        "totalCents": order["total_cents"],
    }
    return Change("order.place", "order", text_of(order["id"]), after)
