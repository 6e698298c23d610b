"""What goes in and out, field for field as in `packages/contract/src/orders.ts`."""

from datetime import datetime
from enum import StrEnum
from typing import Annotated, Literal
from uuid import UUID

from pydantic import BaseModel, ConfigDict, Field, StringConstraints
from pydantic.alias_generators import to_camel

Language = Literal["en", "es"]
Cents = Annotated[int, Field(ge=-1_000_000_000, le=1_000_000_000)]
Zip = Annotated[str, StringConstraints(pattern=r"^\d{5}$", max_length=5)]
State = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$", max_length=2)]
Percent = Annotated[float, Field(ge=0, le=100)]
Kwh = Annotated[float, Field(ge=0, le=10_000_000)]
Code = Annotated[str, StringConstraints(min_length=1, max_length=60)]
Latitude = Annotated[float, Field(ge=-90, le=90)]
Longitude = Annotated[float, Field(ge=-180, le=180)]
OrderNumber = Annotated[
    str, StringConstraints(pattern=r"^GS-[0-9A-HJKMNP-TV-Z]{8}$", max_length=11)
]


def text(longest: int, shortest: int = 0) -> type[str]:
    return Annotated[str, StringConstraints(min_length=shortest, max_length=longest)]


class Closed(BaseModel):
    """Unknown fields are refused; camelCase outside, snake_case inside."""

    model_config = ConfigDict(
        extra="forbid", alias_generator=to_camel, populate_by_name=True, strict=False
    )


class OrderState(StrEnum):
    SEEKING_CREW = "seekingCrew"
    CREW_ASSIGNED = "crewAssigned"
    EN_ROUTE = "enRoute"
    ON_SITE = "onSite"
    DONE = "done"
    CANCELLED = "cancelled"


class Address(Closed):
    street: text(120, 3)
    city: text(80, 1)
    state: State
    zip: Zip


class Place(Closed):
    label: text(120, 1)
    zip: Zip | None
    state: State | None
    latitude: Latitude
    longitude: Longitude
    time_zone: text(64, 1)


class RoofPlane(Closed):
    id: text(36, 1)
    azimuth_deg: Annotated[float, Field(ge=0, le=360)]
    pitch_deg: Annotated[float, Field(ge=0, le=75)]
    width_m: Annotated[float, Field(ge=0.5, le=60)]
    slope_length_m: Annotated[float, Field(ge=0.5, le=40)]
    x: Annotated[float, Field(ge=-100, le=100)]
    y: Annotated[float, Field(ge=-100, le=100)]


class Assumptions(Closed):
    soiling_pct: Percent
    shading_pct: Percent
    snow_pct: Percent
    mismatch_pct: Percent
    wiring_pct: Percent
    connections_pct: Percent
    light_induced_pct: Percent
    nameplate_pct: Percent
    availability_pct: Percent
    dc_ac_ratio: Annotated[float, Field(ge=0.8, le=2)]
    inverter_efficiency_pct: Annotated[float, Field(ge=80, le=99.5)]
    degradation_pct_per_year: Annotated[float, Field(ge=0, le=3)]
    escalation_pct_per_year: Annotated[float, Field(ge=0, le=5)]
    setback_m: Annotated[float, Field(ge=0, le=2)]


class EstimateInputs(Closed):
    place: Place
    station_id: Code
    module_id: Code
    planes: Annotated[list[RoofPlane], Field(min_length=1, max_length=12)]
    panel_limit: Annotated[int, Field(ge=0, le=500)] | None
    annual_use_kwh: Annotated[float, Field(ge=0, le=200_000)]
    price_tenth_cents_per_kwh: Annotated[int, Field(ge=0, le=2000)]
    export_tenth_cents_per_kwh: Annotated[int, Field(ge=0, le=2000)]
    assumptions: Assumptions


class Station(Closed):
    id: text(60)
    name: text(120)
    source: text(200)
    years: text(60)
    distance_km: Annotated[float, Field(ge=0, le=20_100)]
    fair: bool


class PlaneResult(Closed):
    id: text(36)
    panels: Annotated[int, Field(ge=0)]
    kw_dc: Annotated[float, Field(ge=0)]
    annual_kwh: Kwh


class PriceLine(Closed):
    code: Code
    cents: Cents
    national_cents: Cents
    source: text(200)


class Price(Closed):
    currency: Literal["USD"]
    total_cents: Cents
    national_total_cents: Cents
    low_cents: Cents
    high_cents: Cents
    deposit_cents: Cents
    lines: Annotated[list[PriceLine], Field(max_length=20)]
    book_version: text(40)


class Money(Closed):
    first_year_savings_cents: Cents
    payback_years: Annotated[float, Field(ge=0, le=200)] | None
    cumulative_cents: Annotated[list[Cents], Field(max_length=41)]


class Verdict(Closed):
    code: Literal["good", "borderline", "notWorthIt"]
    reasons: Annotated[list[Code], Field(max_length=10)]


class EstimateResult(Closed):
    station: Station
    panels: Annotated[int, Field(ge=0, le=5000)]
    kw_dc: Annotated[float, Field(ge=0, le=5000)]
    planes: Annotated[list[PlaneResult], Field(max_length=12)]
    annual_kwh: Kwh
    monthly_kwh: Annotated[list[Kwh], Field(min_length=12, max_length=12)]
    monthly_use_kwh: Annotated[list[Kwh], Field(min_length=12, max_length=12)]
    price: Price
    money: Money
    verdict: Verdict
    model_version: text(40)


class Locked(Closed):
    """The inputs and the price as they were ordered, with every assumption."""

    inputs: EstimateInputs
    result: EstimateResult


class OrderEvent(Closed):
    sequence: Annotated[int, Field(ge=1)]
    kind: Literal["placed", "offered", "crewAssigned", "enRoute", "onSite", "done", "cancelled"]
    at: datetime
    facts: dict[text(40), text(120) | int | float]


class Crew(Closed):
    id: UUID
    name: text(100)
    members: Annotated[list[text(100)], Field(max_length=8)]
    vehicle: text(80)


class CrewPosition(Closed):
    latitude: Latitude
    longitude: Longitude
    at: datetime
    eta_minutes: Annotated[int, Field(ge=0, le=10_000)] | None


class WaitingFor(Closed):
    who: Literal["crews", "crew", "nobody"]
    since: datetime
    typical_minutes: tuple[int, int] | None


class OrderSummary(Closed):
    id: UUID
    number: OrderNumber
    state: OrderState
    place_label: text(120)
    panels: Annotated[int, Field(ge=0)]
    kw_dc: Annotated[float, Field(ge=0)]
    total_cents: Cents
    placed_at: datetime


class Order(OrderSummary):
    version: Annotated[int, Field(ge=1)]
    language: Language
    estimate_id: UUID
    estimate_version: Annotated[int, Field(ge=1)]
    locked: Locked
    place: Place
    address: Address
    crew: Crew | None
    position: CrewPosition | None
    waiting_for: WaitingFor
    next_steps: Annotated[
        list[Literal["order.cancel", "visit.setOff", "visit.arrive", "visit.finish"]],
        Field(max_length=8),
    ]
    cancel_until: datetime
    events: Annotated[list[OrderEvent], Field(max_length=200)]


class OrderPage(Closed):
    orders: Annotated[list[OrderSummary], Field(max_length=100)]
    next: UUID | None


class ListOrders(Closed):
    """The query of the list."""

    limit: Annotated[int, Field(ge=1, le=100)] = 20
    before: UUID | None = None


class PlaceOrder(Closed):
    """The body of an order."""

    version: Annotated[int, Field(ge=1)]
    total_cents: Cents
    address: Address
    phone: Annotated[str, StringConstraints(pattern=r"^\+?[0-9 ()-]{7,20}$", max_length=20)] | None
    language: Language
