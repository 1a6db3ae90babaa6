#!/usr/bin/env python3
"""usage: pricing.py FILE
Prices each basket of FILE, a JSON array, and prints one answer a line. Written from the rules alone, apart from
the shop's own pricing, so that each can judge the other. Exits 1 where a basket expects another answer."""
import json
import sys
from fractions import Fraction as F


def rounded(x):  # half away from zero
    n = (2 * abs(x.numerator) + x.denominator) // (2 * x.denominator)
    return n if x >= 0 else -n


def allocate(amount, weights):  # by largest remainder, ties to the earlier
    weights = weights if any(weights) else [1] * len(weights)
    exact = [F(abs(amount) * w, sum(weights)) for w in weights]
    parts = [int(e) for e in exact]
    for i in sorted(range(len(parts)), key=lambda i: parts[i] - exact[i])[: abs(amount) - sum(parts)]:
        parts[i] += 1
    return parts if amount >= 0 else [-p for p in parts]


def price(basket):
    rate = lambda tax: sum(tax) if isinstance(tax, list) else tax
    lines, shipping = basket["lines"], basket.get("shipping") or {"price": 0, "tax": "none"}
    totals = [line["unit_price"] * line["quantity"] for line in lines]
    left, carriage, included = list(totals), shipping["price"], basket["prices_include_tax"]
    place = ["lines", "order", "shipping"].index
    for d in sorted(basket["discounts"], key=lambda d: place(d.get("target", "lines"))):
        off_shipping = d.get("target") == "shipping"
        eligible = [carriage] if off_shipping else [left[i] for i in sorted(d["lines"])]
        whole = sum(eligible)
        amount = rounded(F(whole * d["value"], 10**6)) if d["kind"] == "percent" else min(d["value"], whole)
        carriage -= amount if off_shipping else 0
        for i, share in zip([] if off_shipping else sorted(d["lines"]), allocate(amount, eligible)):
            left[i] -= share
    groups = {rate(l["tax_ppm"]): [i for i, m in enumerate(lines) if rate(m["tax_ppm"]) == rate(l["tax_ppm"])] for l in lines}
    if shipping["tax"] == "prorata":
        rates = sorted(groups)
        shipped = dict(zip(rates, allocate(carriage, [sum(left[i] for i in groups[r]) for r in rates])))
    else:
        shipped = {rate(shipping["tax"]): carriage} if shipping["tax"] != "none" and carriage else {}
    taxes, shipping_tax, table = [0] * len(lines), 0, []
    for r in sorted(set(groups) | set(shipped)):
        weights = [left[i] for i in groups.get(r, [])] + [shipped.get(r, 0)]
        tax = rounded(F(sum(weights) * r, 10**6 + r if included else 10**6))
        *shares, last = allocate(tax, weights)
        shipping_tax += last
        for i, share in zip(groups.get(r, []), shares):
            taxes[i] = share
        table.append({"tax_ppm": r, "base": sum(weights), "tax": tax})
    tax_total = sum(g["tax"] for g in table)
    paid = [n if included else n + t for n, t in zip(left, taxes)]
    refund = lambda p, q, k: rounded(F(p * (k + 1), q)) - rounded(F(p * k, q))
    return {
        "subtotal": sum(totals), "line_discounts": [t - n for t, n in zip(totals, left)],
        "discount_total": sum(totals) - sum(left), "line_taxes": taxes, "shipping_tax": shipping_tax,
        "tax_groups": table, "tax_total": tax_total,
        "total": sum(left) + carriage + (0 if included else tax_total), "paid_lines": paid,
        "refunds_one_by_one": [[refund(p, l["quantity"], k) for k in range(min(20, l["quantity"]))] for p, l in zip(paid, lines)],
    }


if __name__ == "__main__":
    if len(sys.argv) != 2:
        sys.exit(__doc__)
    wrong = 0
    for basket in json.load(open(sys.argv[1], encoding="utf-8")):
        answer = price(basket)
        print(json.dumps(answer, separators=(",", ":")))
        if answer != basket.get("expect", answer):
            wrong += 1
            print(f"{basket.get('name')}: expects {basket['expect']}", file=sys.stderr)
    sys.exit(1 if wrong else 0)
