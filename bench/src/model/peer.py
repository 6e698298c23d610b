"""Runs PVWatts v8 of NREL's own engine, with the weather in memory as ours has it: processor time of each run."""
import importlib.metadata
import json
import sys
import time

import PySAM.Pvwattsv8 as pvwatts

asked = json.load(sys.stdin)
answer = {"version": importlib.metadata.version("NREL-PySAM"), "runs": []}
for site in asked["sites"]:
    for plane in site["planes"]:
        model = pvwatts.new()
        model.SolarResource.solar_resource_data = site["weather"]
        for name, value in plane.items():
            setattr(model.SystemDesign, name, value)
        began = time.process_time()
        model.execute(0)
        spent = time.process_time() - began
        answer["runs"].append({"ms": spent * 1000, "kwh": model.Outputs.ac_annual})
json.dump(answer, sys.stdout)
