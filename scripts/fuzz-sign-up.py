"""Founds a company on a fresh Kontor and prints an API key of its administrator, for the fuzzer.

A key rather than a session, because the fuzzer also calls logout.
"""

import sys

import requests

PASSWORD = "fuzzing needs a long passphrase 7"
EMAIL = "fuzzer@example.com"


def call(method, path, body=None, token=None):
    headers = {"Authorization": f"Bearer {token}"} if token else {}
    answer = requests.request(method, sys.argv[1] + path, json=body, headers=headers, timeout=30)
    if not answer.ok:
        sys.exit(f"{method} {path}: {answer.status_code} {answer.text}")
    return answer.json()


founder = call(
    "POST",
    "/identity/register",
    {
        "company": {"name": "Fuzz Traders", "country": "KE", "currency": "KES", "zone": "Africa/Nairobi"},
        "email": EMAIL,
        "first_name": "Fay",
        "last_name": "Zuma",
        "password": PASSWORD,
    },
)["access_token"]
# Every right there is: what the fuzzer may not do it does not try.
permissions = list(call("GET", "/identity/me", token=founder)["permissions"])
key = {"name": "fuzzer", "permissions": permissions}
print(call("POST", "/identity/api-keys", key, founder)["secret"])
