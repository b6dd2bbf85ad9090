"""Prints the OpenAPI document at a URL as the fuzzer shall see it: each shape of a filter once a list.

Filters are most of all parameters, and one piece of code reads them all: kontor/tests/it/filters.rs asks every list by
every one of them, on each engine. So of a list's fields only the first of each shape (which operators it has) is tried
here, of its `summary`, which takes the same filters (kontor/tests/it/openapi.rs holds the two together), only what it
has alone, and every tenth list whole.
"""

import json
import sys

import requests

WHOLE_EVERY = 10

document = requests.get(sys.argv[1], timeout=30)
document.raise_for_status()
document = document.json()
paths = document["paths"]


def shapes(parameters):
    """Parameters without the filters of fields that have the operators of an earlier one."""
    operators = {}
    for one in parameters:
        field, bracket, operator = one["name"].partition("[")
        if one["in"] == "query":
            operators.setdefault(field, []).append(operator)
    # Only what has operators is a filter.
    tried = {}
    for field, its in operators.items():
        if len(its) > 1:
            tried.setdefault(tuple(its), field)
    dropped = {field for field, its in operators.items() if len(its) > 1} - set(tried.values())
    return [one for one in parameters if one["in"] != "query" or one["name"].partition("[")[0] not in dropped]


summaries = sorted(path for path in paths if path.endswith("/summary") and path.removesuffix("/summary") in paths)
for place, path in enumerate(summaries):
    if place % WHOLE_EVERY == 0:
        continue
    listed, summary = paths[path.removesuffix("/summary")]["get"], paths[path]["get"]
    summary["parameters"] = [one for one in summary["parameters"] if one not in listed["parameters"]]
    listed["parameters"] = shapes(listed["parameters"])
json.dump(document, sys.stdout)
