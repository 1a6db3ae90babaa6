import ShopText
import Testing

/// What a spreadsheet would run is text there, and reads back as it was.
@Suite struct FormulaGuardTests {
    @Test(arguments: [
        "=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\rx", "\nx", " =1", "\u{A0}=1", "\u{FF1D}1+1", "\u{FF0B}1",
        "\u{FF0D}1", "\u{FF20}SUM(A1)", "\u{FE66}1", "\u{FE62}1", "\u{FE63}1", "\u{FE6B}x", "\u{200B}=1",
        "\u{FEFF}=1", "\u{2060}\u{200D}=1", "\u{202E}=1", "\u{AD}@x", "'=1", "''=1", "'\u{FF1D}1", "' =1",
        "\u{FFF9}=1", "\u{2800}=1", "\u{301}=1", "\u{20DD}+1", "\u{903}=1", "\u{FFFC}@x", "\u{1D159}-1",
        "\u{E000}=1", "\u{378}=1", "\u{16FE4}=1", "\u{E0041}=1", "\u{3164}=1", "\u{7F}=1",
        "\u{1}\u{301}\u{A0}=1",
        "\u{207C}1", "\u{208C}1", "\u{207A}1", "\u{208A}1", "\u{FB29}1", "\u{2A75}1", "\u{301}\u{FF1D}1",
        "'\u{301}=1",
    ])
    func `what may be a formula gets an apostrophe, which comes off again`(text: String) {
        #expect(Array(FormulaGuard.guarded(text).utf8) == Array("'".utf8) + Array(text.utf8))
        #expect(Array(FormulaGuard.undone(FormulaGuard.guarded(text)).utf8) == Array(text.utf8))
    }

    @Test(arguments: [
        "", "A", "1-1", "Mug", "'tis", "'", "''", " x", "\u{200B}", "\u{200B}Mug", "(=1)", "é=", "“=1”",
        "\u{2212}1", "\u{301}x", "\u{2800}x", "x\u{301}=1", "\u{FFF9}", "²", "①=1",
    ])
    func `other text stays as it is`(text: String) {
        #expect(Array(FormulaGuard.guarded(text).utf8) == Array(text.utf8))
        #expect(Array(FormulaGuard.undone(text).utf8) == Array(text.utf8))
    }

    @Test(arguments: [
        ("=S", "=S"), ("'=S", "''=S"), ("''=S", "'''=S"), ("'S", "'S"), ("S", "S"), ("", ""),
        ("\u{200B}=S", "\u{200B}=S"), ("'\u{200B}=S", "''\u{200B}=S"),
    ])
    func `what is raw reads back as it was`(text: String, raw: String) {
        #expect(FormulaGuard.raw(text) == raw)
        #expect(FormulaGuard.undone(raw) == text)
    }

    @Test(arguments: [
        ("=1", "'=1"), ("-5", "-5"), ("-5,50", "\"-5,50\""), ("+1.000", "+1.000"), ("-", "'-"),
        ("-5x", "'-5x"),
        ("'=1", "'=1"), ("\u{FF1D}1", "'\u{FF1D}1"), ("\u{200B}=1", "'\u{200B}=1"), ("\t=1", "'\t=1"),
        ("plain", "plain"), ("a,b", "\"a,b\""), ("=\"a\"", "\"'=\"\"a\"\"\""), (" a", "\" a\""),
        ("a\nb", "\"a\nb\""), ("a\rb", "\"a\rb\""),
    ])
    func `a cell that a file had stays safe, and numbers stay numbers`(cell: String, safe: String) {
        #expect(TableCell.safe(Array(cell.utf8), delimiter: UInt8(ascii: ",")) == Array(safe.utf8))
    }

    @Test func `bytes that are no text are kept`() {
        #expect(TableCell.safe([0xFF, 0xFE], delimiter: 0x09) == [0xFF, 0xFE])
        #expect(TableCell.safe([0x3D, 0xFF], delimiter: 0x09) == [0x27, 0x3D, 0xFF])
        #expect(TableCell.safe([0xFF, 0x09], delimiter: 0x09) == [0x22, 0xFF, 0x09, 0x22])
    }
}
