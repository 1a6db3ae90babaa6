import ShopText
import StoreCore
import TestSupport
import Testing

@testable import ShopFiles

/// Text that is not what somebody wrote: told, as the shop cannot know what it was.
@Suite struct DamagedTextTests {
    private func notices(_ text: String, pieceSize: Int = .max) throws -> [String] {
        let file = try ReadProducts(
            Array("sku,title,price\nA,Cup,1\nB,\(text),2\n".utf8), pieceSize: pieceSize)
        #expect(file.rows.count == 2)
        return file.notices
    }

    @Test(arguments: ["Gr\u{FFFD}\u{FFFD}e", "日本\u{FFFD}\u{FFFD}"], [1, 2, 3, 7, 1000])
    func `characters that were lost before are told`(text: String, size: Int) throws {
        let notice = try #require(try notices(text, pieceSize: size).first)
        #expect(notice.hasPrefix("2 characters were lost before the file was saved, such as in \""))
        if size == 1000 { #expect(notice.contains("\"\(text)\"")) }
    }

    @Test(arguments: [
        ("GrÃ¶ÃŸe cafÃ©", 3), ("Ã–l", 1), ("Itâ€™s â€“ 5", 2), ("Ãœber", 1), ("MÃ¼ller", 1), ("Crème Ã¨", 1),
    ])
    func `UTF-8 that was read in another encoding is told`(text: String, count: Int) throws {
        for size in [1, 2, 1000] {
            let notice = try #require(try notices(text, pieceSize: size).first)
            #expect(notice.hasPrefix(count == 1 ? "1 character looks" : "\(count) characters look"))
        }
    }

    @Test(arguments: ["Größe", "MAÇÃ", "IRMÃO", "MANHÃ\u{A0}2", "Ångström â 5€", "青いカップ；！", "ÃO"])
    func `text that is right is left alone`(text: String) throws {
        for size in [1, 2, 1000] { #expect(try notices(text, pieceSize: size).isEmpty) }
    }

    @Test(arguments: [
        TextEncoding.windows1252, .latin1, .windows1250, .windows1251, .ibm850, .macintosh, .koi8R,
    ])
    func `UTF-8 that is to be read in another encoding is told`(encoding: TextEncoding) throws {
        let bytes = Array("sku,title,price\nA,Größe,1\n".utf8)
        let file = try ReadProducts(bytes) { $0.encoding = encoding }
        #expect(
            file.notices == [
                "the file is valid UTF-8, in which it reads \"Größe\": if that is right, leave out --encoding "
                    + encoding.rawValue
            ])
        #expect(try ReadProducts(bytes).notices.isEmpty)
        let marked = try ReadProducts([0xEF, 0xBB, 0xBF] + bytes) { $0.encoding = encoding }
        #expect(marked.notices.isEmpty && marked.rows.first?["title"] == "Größe")
    }

    @Test func `a file in the encoding that was named is not`() throws {
        let bytes = Array("sku,title,price\nA,Gr".utf8) + [0xF6, 0xDF] + Array("e,1\n".utf8)
        let file = try ReadProducts(bytes) { $0.encoding = .windows1252 }
        #expect(file.rows.first?["title"] == "Größe" && file.notices.isEmpty)
        let plain = try ReadProducts("sku,title,price\nA,Cup,1\n") { $0.encoding = .windows1252 }
        #expect(plain.notices.isEmpty)
    }
}
