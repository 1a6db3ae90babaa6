import Testing

@testable import ShopText

@Suite struct TextEncodingTests {
    private func text(_ bytes: [UInt8], as encoding: TextEncoding? = nil) throws -> String {
        let results = try Chunks.sizes.map { size in
            let source = try TextEncoding.decoding(Chunks.source(bytes, size: size), as: encoding)
            var all: [UInt8] = []
            while case let chunk = try source(), !chunk.isEmpty { all += chunk }
            return String(decoding: all, as: UTF8.self)
        }
        for result in results { #expect(result == results[0]) }
        return results[0]
    }

    @Test func `a byte order mark tells the encoding and is no text`() throws {
        #expect(try text([0xEF, 0xBB, 0xBF, 0x61]) == "a")
        #expect(try text([0xFF, 0xFE, 0x61, 0, 0xAC, 0x20]) == "a€")
        #expect(try text([0xFE, 0xFF, 0, 0x61, 0xD8, 0x3D, 0xDE, 0x00]) == "a😀")
        #expect(try text([0xEF, 0xBB, 0xBF]) == "")
    }

    @Test func `UTF-16 without a mark is known by its zero bytes`() throws {
        #expect(try text([0x73, 0, 0x6B, 0, 0x75, 0]) == "sku")
        #expect(try text([0, 0x73, 0, 0x6B]) == "sk")
    }

    @Test func `an XML declaration tells the encoding`() throws {
        let declaration = "<?xml version='1.0' encoding='ISO-8859-1'?>"
        #expect(try text(Array(declaration.utf8) + [0xE9]) == declaration + "é")
    }

    @Test func `Windows-1252 and ISO-8859-1 differ between 80 and 9F`() throws {
        #expect(try text([0x80, 0x61, 0xE9], as: .windows1252) == "€aé")
        #expect(try text([0x80, 0x61, 0xE9], as: .latin1) == "\u{80}aé")
    }

    @Test func `broken UTF-16 is refused`() {
        #expect(throws: MalformedText.loneSurrogate(offset: 2)) {
            try text([0xFF, 0xFE, 0x61, 0, 0x3D, 0xD8, 0x61, 0])
        }
        #expect(throws: MalformedText.cutShort(.utf16LittleEndian)) { try text([0xFF, 0xFE, 0x61, 0, 0x62]) }
    }

    @Test func `names are read in any letter case`() {
        #expect(TextEncoding(name: "CP1252") == .windows1252)
        #expect(TextEncoding(name: "Latin1") == .latin1)
        #expect(TextEncoding(name: "EBCDIC") == nil)
    }
}
