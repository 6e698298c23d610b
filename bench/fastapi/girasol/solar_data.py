"""Packaged lists that an order is checked against: ZIP codes and modules, read once."""

import csv
import json
import math
from dataclasses import dataclass
from pathlib import Path

DATA = Path(__file__).parents[3] / "packages" / "solar-data" / "data"
EARTH_RADIUS_KM = 6371
SAME_ROOF_KM = 80


@dataclass(frozen=True, slots=True)
class Zip:
    state: str
    latitude: float
    longitude: float


def _zips() -> dict[str, Zip]:
    """Line one names time zones; then zip, latitude, longitude, zone, kind, state, city."""
    with (DATA / "places.csv").open(newline="") as file:
        next(file)
        return {
            code: Zip(state, float(latitude), float(longitude))
            for code, latitude, longitude, _, _, state, _ in csv.reader(file)
        }


def _modules() -> dict[str, str]:
    modules = json.loads((DATA / "modules.json").read_bytes())
    return {module["id"]: f"{module['maker']} {module['model']}" for module in modules}


ZIPS = _zips()
MODULES = _modules()


def distance_km(latitude: float, longitude: float, known: Zip) -> float:
    """Great-circle distance between two points in degrees (haversine)."""
    a, b = math.radians(known.latitude), math.radians(latitude)
    north = math.sin((b - a) / 2)
    east = math.sin(math.radians(longitude - known.longitude) / 2)
    h = north * north + math.cos(a) * math.cos(b) * east * east
    return 2 * EARTH_RADIUS_KM * math.asin(min(1, math.sqrt(h)))


def fits(zip_code: str, state: str, latitude: float, longitude: float) -> bool:
    """Whether an address can be the roof that its estimate was made for."""
    known = ZIPS.get(zip_code)
    if known is None or known.state != state:
        return False
    return distance_km(latitude, longitude, known) <= SAME_ROOF_KM
