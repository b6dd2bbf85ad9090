"""Prints the OpenAPI document at a URL as the fuzzer shall see it: what one piece of code answers is tried at some places,
not at all of them.

* Filters are most of all parameters, and one piece of code reads them all: kontor/tests/it/filters.rs asks every list by
  every one of them, on each engine. So a shape of filter (its operators, and what each takes) is tried at the first few
  lists that have it, of a list's `summary`, which takes the same filters (kontor/tests/it/openapi.rs holds the two
  together), only what it has alone, and every tenth list whole.
* Of operations that are described alike to the last word (a record's history, its bulk actions) some are tried, spread
  over all of them. Every one of them is asked by kontor/tests/it/authorization.rs.
"""

import json
import sys
from collections import Counter

import requests

WHOLE_EVERY = 10
LISTS_OF_A_SHAPE_MAX = 4
ALIKE_MAX = 8

document = requests.get(sys.argv[1], timeout=30)
document.raise_for_status()
document = document.json()
paths = document["paths"]
tried = Counter()


def shapes(parameters):
    """Parameters without the filters of shapes that were tried often enough, here once."""
    fields = {}
    for one in parameters:
        field, bracket, operator = one["name"].partition("[")
        if one["in"] == "query":
            fields.setdefault(field, []).append((operator, json.dumps(one["schema"], sort_keys=True)))
    # Only what has operators is a filter.
    filters = {field: tuple(its) for field, its in fields.items() if len(its) > 1}
    kept = {shape: field for field, shape in reversed(filters.items()) if tried[shape] < LISTS_OF_A_SHAPE_MAX}
    tried.update(kept.keys())
    dropped = filters.keys() - set(kept.values())
    return [one for one in parameters if one["in"] != "query" or one["name"].partition("[")[0] not in dropped]


def thin_out(alike):
    """Takes some of the operations away, evenly."""
    for place, (path, method) in enumerate(alike):
        if place * ALIKE_MAX // len(alike) == (place - 1) * ALIKE_MAX // len(alike):
            del paths[path][method]


summaries = sorted(path for path in paths if path.endswith("/summary") and path.removesuffix("/summary") in paths)
for place, path in enumerate(summaries):
    if place % WHOLE_EVERY == 0:
        continue
    listed, summary = paths[path.removesuffix("/summary")]["get"], paths[path]["get"]
    summary["parameters"] = [one for one in summary["parameters"] if one not in listed["parameters"]]
    listed["parameters"] = shapes(listed["parameters"])

same = {}
for path, operations in paths.items():
    for method, one in operations.items():
        described = [method, *(one.get(part) for part in ("parameters", "requestBody", "responses"))]
        same.setdefault(json.dumps(described, sort_keys=True), []).append((path, method))
for alike in same.values():
    if len(alike) > ALIKE_MAX:
        thin_out(alike)
json.dump(document, sys.stdout)
