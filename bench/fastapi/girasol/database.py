"""One small door to the database, with two drivers behind it: SQLAlchemy Core, and a bare asyncmy pool."""

import re
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any, Protocol

import asyncmy
from asyncmy import errors as asyncmy_errors
from asyncmy.pool import Pool
from sqlalchemy import URL, TextClause, bindparam, text
from sqlalchemy import exc as sqlalchemy_errors
from sqlalchemy.ext.asyncio import AsyncConnection, AsyncEngine, create_async_engine

from .settings import Settings

POOL_SIZE = 16
SESSION = "SET SESSION TRANSACTION ISOLATION LEVEL READ COMMITTED"

type Row = Sequence[Any]


class Statement:
    """One SQL text with `:name` parameters, compiled at import for either driver; `lists` names those of an IN."""

    __slots__ = ("clause", "formatted")

    def __init__(self, sql: str, lists: tuple[str, ...] = ()) -> None:
        self.clause: TextClause = text(sql).bindparams(
            *(bindparam(name, expanding=True) for name in lists)
        )
        self.formatted = re.sub(r":(\w+)", r"%(\1)s", sql)


class DuplicateError(Exception):
    """A unique key refused the row."""


class Connection(Protocol):
    """What a route may ask of the database."""

    async def one(self, statement: Statement, **values: Any) -> Row | None: ...

    async def all(self, statement: Statement, **values: Any) -> Sequence[Row]: ...

    async def run(self, statement: Statement, **values: Any) -> int: ...

    async def run_many(self, statement: Statement, rows: list[dict[str, Any]]) -> None: ...


class Database(Protocol):
    """A pool: `reading` commits each statement by itself, `transaction` all or nothing."""

    def reading(self) -> Any: ...

    def transaction(self) -> Any: ...

    async def close(self) -> None: ...


DUPLICATE_KEY = 1062


def _duplicate(error: BaseException | None) -> BaseException:
    known = error is not None and error.args and error.args[0] == DUPLICATE_KEY
    return DuplicateError() if known else error or RuntimeError("no cause")


class CoreConnection:
    __slots__ = ("_connection",)

    def __init__(self, connection: AsyncConnection) -> None:
        self._connection = connection

    async def one(self, statement: Statement, **values: Any) -> Row | None:
        return (await self._connection.execute(statement.clause, values)).one_or_none()

    async def all(self, statement: Statement, **values: Any) -> Sequence[Row]:
        return (await self._connection.execute(statement.clause, values)).all()

    async def run(self, statement: Statement, **values: Any) -> int:
        try:
            return (await self._connection.execute(statement.clause, values)).rowcount
        except sqlalchemy_errors.IntegrityError as error:
            raise _duplicate(error.orig) from error

    async def run_many(self, statement: Statement, rows: list[dict[str, Any]]) -> None:
        await self._connection.execute(statement.clause, rows)


class SqlAlchemyDatabase:
    """
    SQLAlchemy Core over asyncmy. Reads have a pool of their own in AUTOCOMMIT and without a reset on
    return: that saves the two round trips (BEGIN is none, ROLLBACK is one) that the default costs.
    """

    def __init__(self, settings: Settings) -> None:
        self._reads = self._engine(settings, isolation_level="AUTOCOMMIT", reset=None)
        self._writes = self._engine(settings, isolation_level="READ COMMITTED", reset="rollback")

    @staticmethod
    def _engine(settings: Settings, *, isolation_level: str, reset: str | None) -> AsyncEngine:
        address = URL.create(
            "mysql+asyncmy",
            settings.user,
            settings.password,
            settings.host,
            settings.port,
            settings.database,
            {"charset": "utf8mb4"},
        )
        return create_async_engine(
            address,
            isolation_level=isolation_level,
            pool_size=POOL_SIZE,
            max_overflow=0,
            pool_reset_on_return=reset,
            connect_args={"ssl": settings.tls()},
        )

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[CoreConnection]:
        async with self._reads.connect() as connection:
            yield CoreConnection(connection)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[CoreConnection]:
        async with self._writes.begin() as connection:
            yield CoreConnection(connection)

    async def close(self) -> None:
        await self._reads.dispose()
        await self._writes.dispose()


class PlainConnection:
    __slots__ = ("_cursor",)

    def __init__(self, cursor: Any) -> None:
        self._cursor = cursor

    async def one(self, statement: Statement, **values: Any) -> Row | None:
        await self._cursor.execute(statement.formatted, values)
        return await self._cursor.fetchone()

    async def all(self, statement: Statement, **values: Any) -> Sequence[Row]:
        await self._cursor.execute(statement.formatted, values)
        return await self._cursor.fetchall()

    async def run(self, statement: Statement, **values: Any) -> int:
        try:
            return await self._cursor.execute(statement.formatted, values)
        except asyncmy_errors.IntegrityError as error:
            raise _duplicate(error) from error

    async def run_many(self, statement: Statement, rows: list[dict[str, Any]]) -> None:
        await self._cursor.executemany(statement.formatted, rows)


class AsyncmyDatabase:
    """asyncmy's own pool and cursors, nothing in between."""

    def __init__(self, pool: Pool) -> None:
        self._pool = pool

    @classmethod
    async def open(cls, settings: Settings) -> "AsyncmyDatabase":
        pool = await asyncmy.create_pool(
            minsize=POOL_SIZE,
            maxsize=POOL_SIZE,
            host=settings.host,
            port=settings.port,
            user=settings.user,
            password=settings.password,
            database=settings.database,
            charset="utf8mb4",
            autocommit=True,
            init_command=SESSION,
            ssl=settings.tls(),
        )
        return cls(pool)

    @asynccontextmanager
    async def reading(self) -> AsyncIterator[PlainConnection]:
        async with self._pool.acquire() as connection, connection.cursor() as cursor:
            yield PlainConnection(cursor)

    @asynccontextmanager
    async def transaction(self) -> AsyncIterator[PlainConnection]:
        async with self._pool.acquire() as connection:
            await connection.begin()
            try:
                async with connection.cursor() as cursor:
                    yield PlainConnection(cursor)
                await connection.commit()
            except BaseException:
                await connection.rollback()
                raise

    async def close(self) -> None:
        self._pool.close()
        await self._pool.wait_closed()
