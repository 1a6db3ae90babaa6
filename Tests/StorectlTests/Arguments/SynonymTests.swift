import ArgumentParser
import Testing

@testable import Storectl

/// What other tools call our commands leads to the right one.
@Suite struct SynonymTests {
    private func meant(_ words: String) throws -> [String] {
        var words = words.split(separator: " ").map(String.init)
        let last = words.removeLast()
        return Synonyms.commands(for: last, below: try CommandPath(Storectl.self, words))
    }

    @Test(arguments: [
        ("product ls", "product list"), ("order rm", "order delete"), ("token rm", "token revoke"),
        ("cart rm", "cart remove"), ("product new", "product add"), ("order new", "order create"),
        ("product update", "product edit"), ("stock set", "stock adjust"),
        ("user disable", "user edit --no-active"),
        ("coupon off", "coupon edit --inactive"), ("shipping enable", "shipping edit --active"),
        ("product hide", "product edit --hidden"), ("review hide", "review publish --hide"),
        ("review approve", "review publish"), ("config unset", "config set --reset"),
        ("config rm", "config set --reset"), ("payment refund", "order refund"),
        ("payment void", "payment abandon"),
        ("shipment create", "order ship"), ("order fulfill", "order ship"),
        ("category mv", "category edit --parent"),
        ("report ls", "report --help"), ("sign-in", "login"), ("products", "product"),
        ("version", "--version"),
        ("deliver", "order deliver"), ("cart pay", "checkout"), ("stock rm", "stock adjust"),
    ])
    func `a word leads to the command`(word: String, command: String) throws {
        #expect(try meant(word).first == command)
    }

    @Test func `the options that are proposed are the command's`() throws {
        for word in [
            "user disable", "user enable", "user promote", "user grant", "coupon off", "coupon on",
            "shipping disable", "shipping enable", "product hide", "product publish", "product move",
            "category move", "review hide", "config reset", "payment capture",
        ] {
            let words = try #require(try meant(word).first).split(separator: " ").map(String.init)
            let path = try CommandPath(Storectl.self, Array(words.dropLast()))
            let names = CommandArguments(of: path.command).optionNames(withValue: false)
            #expect(path.isLeaf && names.contains(words.last ?? ""), "\(word)")
        }
    }
}
