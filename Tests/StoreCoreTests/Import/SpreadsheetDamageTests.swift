import ShopText
import Testing

@testable import StoreCore

/// What a spreadsheet has made of a value is refused, or warned of.
@Suite struct SpreadsheetDamageTests {
    let shop = try! TestShop()

    private func report(_ sku: String, _ more: [(ProductField, String)] = []) throws -> ImportReport {
        try shop.store.planned(
            [[(.sku, sku), (.title, "T"), (.price, "1")] + more], ImportOptions(source: "f.csv"),
            as: shop.staff
        ).report
    }

    @Test(arguments: [
        "#N/A", "#n/a", "#¡REF!", "#¡VALOR!", "#NÚM!", "#N/B", "#GETAL!", "#Н/Д", "#ЗНАЧ!", "#SAKNAS!",
        "#DZIEL/0!",
        "#HIÁNYZIK", "#YOK", "#Δ/Υ", "#ÉRTÉK!", "#XYZ?", "#ЩО/0!", "Err:502", "err:508", "###", "#########",
        "########################################",
    ])
    func `an error is no SKU`(text: String) throws {
        let problems = try report(text).problems
        #expect(problems.map(\.code) == ["spreadsheet_error"])
    }

    @Test(arguments: ["#1", "#12!", "#ff00aa", "#RED-5", "##", "Err:5", "Error:502", "#A/12", "E:502"])
    func `what only begins like one is`(text: String) throws {
        #expect(try report(text).problems.map(\.message) == [])
    }

    @Test func `people may write in capitals, and errors stand in lists and options too`() throws {
        #expect(try report("A", [(.description, "#WOW!"), (.tags, "#SALE!, new")]).problems.isEmpty)
        for (field, text) in [
            (ProductField.description, "#¡VALOR!"), (.category, "Home > #REF!"), (.tags, ##"["a","#N/A"]"##),
            (.barcode, "#ZAHL!"), (.moreImages, ##"["#N/A"]"##),
        ] {
            #expect(try report("A", [(field, text)]).problems.map(\.code) == ["spreadsheet_error"], "\(text)")
        }
        let options = try shop.store.planned(
            [
                [(.sku, "P"), (.title, "T"), (.price, "1")],
                [
                    (.sku, "V"), (.title, "T"), (.price, "1"), (.parentSKU, "P"),
                    (.options, ##"{"Size":"#N/A"}"##),
                ],
            ], ImportOptions(source: "f.csv"), as: shop.staff
        ).report
        #expect(
            options.problems.map(\.message) == [
                "options is #N/A, an error from the spreadsheet that wrote the file"
            ])
    }

    @Test(arguments: [
        "01. Mrz", "1. Mai", "Mar-26", "3-mar", "5/ott", "12-set", "7 янв", "sty-24", "10-out", "01.03.2026",
        "1/Abr/26",
        "<NA>", "\\N", "n.a.", "N/A", "nan", "NULL", "(null)", "1001.0", "4.00638E+12", "A\u{A0}1",
        "1E5", "12e10", "12.50", "12,5", "0.5", "TRUE", "False", "WAHR", "FAUX", "ИСТИНА", "Infinity", "-inf",
        "∞",
        "2026-03-01 00:00:00", "2026-03-01T00:00:00", "01.03.2026 0:00", "3/1/2026 12:00 AM",
        "1-Mar-26 10:30", "=T(12)", "=A2&\"-\"&B2", "=00123",
    ])
    func `what is probably damaged is warned of`(text: String) throws {
        let report = try report(text)
        #expect(report.problems.isEmpty)
        #expect(report.warnings?.map(\.code) == ["damaged_sku"])
    }

    @Test(arguments: [
        "SET-12", "LED-5", "12-SET", "PRO 500", "MUG-1", "Nano", "A 1", "1-2-3", "Kasse", "Маркер-1", "E5",
        "1E", "302.758",
        "12.500.1", "Faux", "Vero", "INFO", "12:30", "A 10:30", "16:9",
    ])
    func `what is a SKU is not`(text: String) throws {
        let report = try report(text)
        #expect(report.problems.isEmpty && (report.warnings ?? []).isEmpty)
    }

    @Test func `a SKU of nothing to be seen is refused`() throws {
        #expect(try report("\u{2800}").problems.map(\.code) == ["forbidden_character"])
    }
}
