"""Prints the OpenAPI document at a URL as the fuzzer shall see it: each list's filters once.

A `summary` takes the filters of its list by the same code (kontor/tests/it/openapi.rs holds the two together), and
both together are three quarters of all cases. So of a summary only what it has alone and its first filters are tried,
and every tenth summary whole.
"""

import json
import sys

import requests

FILTERS_TRIED = 3
WHOLE_EVERY = 10

document = requests.get(sys.argv[1], timeout=30)
document.raise_for_status()
document = document.json()
paths = document["paths"]
summaries = sorted(path for path in paths if path.endswith("/summary") and path.removesuffix("/summary") in paths)
for place, path in enumerate(summaries):
    if place % WHOLE_EVERY == 0:
        continue
    listed = paths[path.removesuffix("/summary")]["get"]["parameters"]
    summary = paths[path]["get"]
    own = [one for one in summary["parameters"] if one not in listed]
    shared = [one for one in summary["parameters"] if one in listed]
    summary["parameters"] = own + shared[:FILTERS_TRIED]
json.dump(document, sys.stdout)
