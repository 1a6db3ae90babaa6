"""The example of storectl-payment(7): the page shows the file as it is, it has 30 lines, and it runs."""
import importlib.machinery
import importlib.util
import json
from pathlib import Path

from stripe import PROVIDERS, Provider, again, is_answer, request

ROOT = Path(__file__).resolve().parent.parent.parent


def manual():
    """Scripts/manual, which knows how a page writes literal text."""
    loader = importlib.machinery.SourceFileLoader("manual", str(ROOT / "Scripts/manual"))
    module = importlib.util.module_from_spec(importlib.util.spec_from_loader("manual", loader))
    loader.exec_module(module)
    return module


def judge(verdicts):
    lines = (PROVIDERS / "storectl-payment-example").read_text().rstrip("\n").split("\n")
    page = (ROOT / "man/storectl-payment.7").read_text()
    verdicts.judge(f"storectl-payment(7) shows its example as it is, {len(lines)} lines",
                   "\n".join(manual().block(lines)) in page and len(lines) <= 30)
    provider = Provider("", command=PROVIDERS / "storectl-payment-example")
    try:
        shown = json.loads(page[page.index('{"protocol"'):page.index(".Ed", page.index('{"protocol"'))])
        verdicts.judge("the page's request has the members of a request", shown.keys() == request("refund").keys())
        held = request("authorize", method="voucher")
        first, second = provider.run(held), provider.run(again(held))
        verdicts.judge("the example takes a voucher, once", is_answer(first, "succeeded", amount=6000, currency="USD")
                       and first == second, first)
        paid = provider.ask("capture", 3500, parent=first[1]["reference"])
        verdicts.judge("the example captures", is_answer(paid, "succeeded", amount=3500), paid)
        verdicts.judge("the example declines", is_answer(provider.ask("authorize", method="stolen"), "declined"))
        verdicts.judge("the example knows what it did not do", is_answer(
            provider.ask("status", of="authorize"), "failed", code="not_found")
            and is_answer(provider.ask("refund", parent="none"), "failed", code="not_found"))
        verdicts.judge("the example speaks protocol 1 only", provider.run(request("void", protocol=2))[0] == 1)
    finally:
        provider.close()
