# A government in Python, played by 06-remote-python.mjs: one JSON question a line in, one JSON move a line out.
# It does what the talks need, and takes or offers a package that is worth more to it than no deal.
import itertools
import json
import sys

LIKES = [
    "talks.opened", "talks.resumed", "proposal.accepted", "proposal.tabled", "list.nominated", "list.submitted",
    "consent.asked", "vetting.cleared", "ratification.granted", "instrument.issued", "agreement.signed",
    "custody.staged", "identity.verified", "handover.performed", "receipt.confirmed", "package.rejected",
]


def worth(view, options):
    values = view["secrets"]["preferences"]["detainees"]
    return sum(values[issue["id"]] for issue, option in zip(view["table"]["agenda"]["issues"], options) if option)


def offer(view):
    """Its own best package at first, the next best each round; both sides must release somebody."""
    issues = view["table"]["agenda"]["issues"]
    packages = itertools.product([0, 1], repeat=len(issues))
    mutual = [p for p in packages if len({issue["from"] for issue, option in zip(issues, p) if option}) == 2 and worth(view, p) > 0]
    mutual.sort(key=lambda p: (-worth(view, p), p))
    return mutual[min(view["table"]["round"], len(mutual) - 1)]


def decide(view, moves):
    whole = {move["type"]: move for move in reversed(moves)}
    if "package.accepted" in whole and worth(view, view["table"]["standing"]["options"]) > 0:
        return whole["package.accepted"]
    if "package.offered" in whole and "package.rejected" not in whole:
        return {"type": "package.offered", "by": view["audience"], "options": offer(view)}
    return next((whole[liked] for liked in LIKES if liked in whole), {"type": "pass"})


for line in sys.stdin:
    question = json.loads(line)
    print(json.dumps({"id": question["id"], "move": decide(question["view"], question["moves"])}), flush=True)
