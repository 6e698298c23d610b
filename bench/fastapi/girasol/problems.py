"""Refusals: RFC 9457 problem documents with the codes of `packages/contract/src/errors.ts`."""

from typing import Any

from fastapi import Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

STATUS = {
    "invalidInput": 400,
    "idempotencyKeyMissing": 400,
    "signInRequired": 401,
    "foreignOrigin": 403,
    "notFound": 404,
    "methodNotAllowed": 405,
    "estimateChanged": 409,
    "alreadyOrdered": 409,
    "idempotencyKeyReused": 409,
    "roofHoldsNoPanel": 422,
    "tooManyRequests": 429,
    "internal": 500,
}
MEDIA_TYPE = "application/problem+json"


class Refusal(Exception):
    """Ends the request with a code that the caller may see; in a transaction, nothing of it is kept."""

    def __init__(self, code: str, **current: str | int) -> None:
        super().__init__(code)
        self.code = code
        self.current = current


def problem(request: Request, code: str, **extra: Any) -> JSONResponse:
    status = STATUS[code]
    body = {
        "type": f"https://girasol.example/problems/{code}",
        "code": code,
        "title": code,
        "status": status,
        "reference": request.state.request_id,
        **{name: value for name, value in extra.items() if value},
    }
    return JSONResponse(body, status, media_type=MEDIA_TYPE)


async def on_refusal(request: Request, error: Refusal) -> JSONResponse:
    return problem(request, error.code, current=error.current)


async def on_invalid(request: Request, error: RequestValidationError) -> JSONResponse:
    fields = [
        {"field": "/" + "/".join(map(str, issue["loc"][1:])), "reason": issue["type"]}
        for issue in error.errors()
    ]
    return problem(request, "invalidInput", fields=fields)


async def on_http(request: Request, error: HTTPException) -> JSONResponse:
    return problem(request, "methodNotAllowed" if error.status_code == 405 else "notFound")


HANDLERS: dict[Any, Any] = {
    Refusal: on_refusal,
    RequestValidationError: on_invalid,
    HTTPException: on_http,
}
