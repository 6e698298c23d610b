"""`python -m girasol.server --port 8000 --driver asyncmy`: uvicorn, uvloop, httptools; one process."""

import argparse
import asyncio
import os
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from typing import Any

import orjson
import uvicorn
from fastapi import FastAPI
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from . import orders, problems
from .database import AsyncmyDatabase, Database, SqlAlchemyDatabase, Statement
from .ids import new_id
from .keys import Keys
from .rate_limits import RateLimits
from .service import Service
from .settings import Settings
from .trail import Trail
from .waits import KnownWaits

FLUSH_SECONDS = 1
PING = Statement("SELECT 1")
HEADERS = [
    (b"cache-control", b"no-store"),
    (b"content-security-policy", b"default-src 'none'; frame-ancestors 'none'; base-uri 'none'"),
    (b"cross-origin-resource-policy", b"same-origin"),
    (b"permissions-policy", b"camera=(), geolocation=(), microphone=()"),
    (b"referrer-policy", b"no-referrer"),
    (b"strict-transport-security", b"max-age=63072000; includeSubDomains"),
    (b"x-content-type-options", b"nosniff"),
    (b"x-frame-options", b"DENY"),
]


class Frame:
    """Around every request: its id, the headers of every answer, and one line in the log. Plain ASGI."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self._app(scope, receive, send)
            return
        began = time.perf_counter()
        request_id = str(new_id())
        scope["state"]["request_id"] = request_id
        status = 0

        async def framed(message: Message) -> None:
            nonlocal status
            if message["type"] == "http.response.start":
                status = message["status"]
                message["headers"] += [*HEADERS, (b"x-request-id", request_id.encode())]
            await send(message)

        await self._app(scope, receive, framed)
        route = scope.get("route")
        write_log(
            {
                "requestId": request_id,
                "method": scope["method"],
                "route": route.path if route else None,
                "status": status,
                "ms": round((time.perf_counter() - began) * 1000, 1),
            }
        )


def write_log(line: dict[str, Any]) -> None:
    """Lines are collected in the stream's buffer and written without holding up requests."""
    sys.stdout.buffer.write(orjson.dumps(line, option=orjson.OPT_APPEND_NEWLINE))


async def open_database(driver: str, settings: Settings) -> Database:
    if driver == "sqlalchemy":
        return SqlAlchemyDatabase(settings)
    return await AsyncmyDatabase.open(settings)


async def flush_limits(limits: RateLimits, database: Database) -> None:
    while True:
        await asyncio.sleep(FLUSH_SECONDS)
        await limits.flush(database)


def create_app(driver: str, settings: Settings) -> FastAPI:
    @asynccontextmanager
    async def lifespan(_: FastAPI) -> AsyncIterator[dict[str, Any]]:
        database = await open_database(driver, settings)
        lookup_key = settings.secret("lookup.key")
        service = Service(
            database=database,
            keys=Keys(settings.secret("key-encryption.key"), lookup_key),
            limits=RateLimits(lookup_key),
            origins=settings.origins,
            waits=KnownWaits(),
            trail=Trail(lookup_key),
        )
        flushing = asyncio.create_task(flush_limits(service.limits, database))
        yield {"service": service}
        flushing.cancel()
        with suppress(asyncio.CancelledError):
            await flushing
        await database.close()

    app = FastAPI(lifespan=lifespan, exception_handlers=problems.HANDLERS, openapi_url=None)
    app.include_router(orders.router)
    app.add_middleware(Frame)

    @app.get("/health/ready")
    async def ready() -> dict[str, bool]:
        return {"ready": True}

    return app


def main() -> None:
    options = argparse.ArgumentParser()
    options.add_argument("--port", type=int, required=True)
    options.add_argument("--driver", choices=["sqlalchemy", "asyncmy"], required=True)
    chosen = options.parse_args()
    uvicorn.run(
        create_app(chosen.driver, Settings.of(dict(os.environ))),
        port=chosen.port,
        loop="uvloop",
        http="httptools",
        access_log=False,
        log_level="warning",
        server_header=False,
    )


if __name__ == "__main__":
    main()
