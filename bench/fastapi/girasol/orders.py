"""The three endpoints that are measured: my orders, one order, and placing one."""

import hashlib
from datetime import UTC, datetime
from typing import Annotated, Any
from uuid import UUID

import orjson
from fastapi import APIRouter, Header, Query, Request, Response

from . import order_rules as rules
from . import statements as sql
from .contract import ListOrders, Order, OrderPage, PlaceOrder
from .ids import new_id, text_of
from .idempotency import Claim, once
from .law import EstimateFacts, OrderFacts, require
from .problems import Refusal
from .rate_limits import Limit
from .service import Service, service_of

router = APIRouter()

LIST = Limit("GET /orders", 600, 60)
READ = Limit("GET /orders/:orderId", 600, 60)
PLACE = Limit("POST /estimates/:estimateId/order", 30, 3600)


@router.get("/orders", response_model=OrderPage)
async def list_orders(query: Annotated[ListOrders, Query()], request: Request) -> dict[str, Any]:
    service = service_of(request)
    async with service.database.reading() as connection:
        person = await service.admit(request, connection, LIST)
        require(person, "order.list")
        page = {"customer_id": person.account_id, "limit": query.limit + 1}
        if query.before is None:
            rows = await connection.all(sql.FIRST_PAGE, **page)
        else:
            rows = await connection.all(sql.NEXT_PAGE, **page, before=query.before.bytes)
    shown = [rules.summary(row) for row in rows[: query.limit]]
    return {"orders": shown, "next": shown[-1]["id"] if len(rows) > query.limit else None}
