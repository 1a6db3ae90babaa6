import ArgumentParser
import ShopText
import Testing

@testable import StoreCore
@testable import Storectl

/// Characters that act on a terminal, reorder text or are seen by nobody: in no message are they raw, and in no field
/// that people tell things apart by are they stored.
@Suite struct ActingCharacterTests {
    static let characters: [Unicode.Scalar] = [
        0x01, 0x07, 0x08, 0x09, 0x0A, 0x0D, 0x1B, 0x7F, 0x85, 0x9B, 0x9D, 0xAD, 0x061C, 0x180E, 0x200B,
        0x200E,
        0x200F, 0x2028, 0x2029, 0x202A, 0x202E, 0x2060, 0x2066, 0x2069, 0x3164, 0xFEFF, 0xFFF9, 0xE0041,
    ].compactMap { Unicode.Scalar($0 as UInt32) }

    /// All of them, within a word.
    private static let hostile =
        "ab" + String(String.UnicodeScalarView(characters.filter { $0 != "\n" })) + "cd"

    private func expectNothingRaw(
        _ outcome: Outcome, _ words: [String], sourceLocation: SourceLocation = #_sourceLocation
    ) {
        let raw = (outcome.output + outcome.error).unicodeScalars.filter {
            ActingCharacterTests.characters.contains($0) && $0 != "\n" && $0 != "\t"
        }
        #expect(
            raw.isEmpty, "\(words.map(\.visible)) wrote \(raw.map { $0.value })",
            sourceLocation: sourceLocation)
    }

    @Test func `there are 28 of them`() {
        #expect(Set(ActingCharacterTests.characters).count == 28)
    }

    @Test(arguments: CommandTests.leaves)
    func `no command writes them raw, whatever they are given for`(leaf: CommandTests.Leaf) throws {
        let world = try TestWorld()
        try world.makeShop()
        #expect(
            world.storectl(
                "product", "add", "--sku", "MUG", "--title", "Mug", "--price", "9.50"
            ).status == .done)
        world.terminalWidth = 200
        // Else a header is bold.
        world.variables["NO_COLOR"] = "1"
        let hostile = ActingCharacterTests.hostile
        let arguments = InputArguments(of: leaf.command)
        var options: Set<String> = []
        var places = 0
        for name in arguments.fieldNames {
            switch arguments.named(name) {
            case .option(let names, _)?: options.insert(names[0])
            case .positional(let place, _)?: places = max(places, place + 1)
            default: break
            }
        }
        let named = [String](repeating: hostile, count: places)
        for words in [named] + options.sorted().map({ ["\($0)=\(hostile)"] + named }) {
            let line = leaf.words + words
            expectNothingRaw(world.storectl(line), line)
        }
    }

    @Test(arguments: [
        ["product", "list", "--store", hostile], ["product", "list", "--fields", hostile],
        ["product", "list", "--format", hostile], ["product", "list", "--token-file", hostile],
        ["product", "list", "--template", "x\(hostile){sku}"],
        ["product", "list", "--template", "{\(hostile)}"],
        ["product", "list", "--\(hostile)"], [hostile], ["product", hostile], ["help", hostile],
        ["@" + hostile, "product", "list"], ["product", "show", hostile], ["user", "show", hostile],
        ["user", "show", "ab\u{200B}cd"], ["order", "show", hostile],
        ["verify", "confirm", "--code-file", hostile],
        ["login", hostile, "--password-file", "pw"], ["login", "admin", "--password-file", hostile],
        ["cart", "add", "MUG=" + hostile], ["config", "set", hostile, "1"], ["config", "get", hostile],
    ])
    func `no message has them raw`(words: [String]) throws {
        let world = try TestWorld()
        try world.makeShop()
        #expect(
            world.storectl(
                "product", "add", "--sku", "MUG", "--title", "Mug", "--price", "9.50"
            ).status == .done)
        world.terminalWidth = 200
        // Else a header is bold.
        world.variables["NO_COLOR"] = "1"
        expectNothingRaw(world.storectl(words), words)
    }

    /// What a field takes of them.
    enum Taken: Sendable {
        /// By it, things or people are told apart.
        case none
        /// What is only not seen is shown as an escape.
        case unseen
        /// The same, in several lines.
        case lines

        var characters: [Unicode.Scalar] {
            switch self {
            case .none: []
            case .unseen: ActingCharacterTests.characters.filter { !$0.actsOrHides }
            case .lines:
                ActingCharacterTests.characters.filter { !$0.actsOrHides || $0 == "\n" || $0 == "\t" }
            }
        }
    }

    /// Each with `@@` in the field.
    static let fields: [(String, Taken)] = [
        ("product add --sku @@ --title T --price 1 -n", .none), ("product edit MUG --title @@ -n", .unseen),
        ("product edit MUG --description @@ -n", .lines), ("product edit MUG --category @@ -n", .none),
        ("product edit MUG --tag @@ -n", .unseen), ("product edit MUG --barcode @@ -n", .none),
        ("product edit MUG --image @@ -n", .unseen),
        ("product edit MUG --tax-class @@ -n", .unseen), ("category add @@ -n", .none),
        ("category edit kitchen --name @@ -n", .none), ("profile edit --first-name @@ -n", .none),
        ("profile edit --last-name @@ -n", .none), ("profile edit --phone @@ -n", .none),
        ("profile edit --address @@ -n", .none), ("profile edit --username @@ -n", .none),
        ("profile edit --vat-id @@ -n", .none),
        ("profile edit --email @@@x.test --password-file pw -n", .none),
        ("address add @@ --address A --postal-code 1 -n", .none),
        ("address add home --address @@ --postal-code 1 -n", .unseen),
        ("register --username @@ --email q@x.test --password-file pw -n", .none),
        ("register --email q@@@x.test --password-file pw -n", .none),
        ("register --email q@x@@.test --password-file pw -n", .none),
        ("user add --username @@ --email q@x.test --password-file pw -n", .none),
        ("user edit ann --first-name @@ -n", .none), ("user edit ann --tax-exemption @@ -n", .unseen),
        ("config set shop.name @@ -n", .none), ("config set seller.name @@ -n", .none),
        ("config set mail.from @@@x.test -n", .none),
        ("config set mail.template.shipped.subject @@ -n", .unseen),
        ("config set mail.template.shipped.text @@ -n", .lines), ("coupon add @@ --percent 10 -n", .none),
        ("tax add --name @@ --rate 10 -n", .none), ("shipping add post --name @@ --price 3 -n", .none),
        ("stock adjust MUG +1 --reason found --reference @@ -n", .unseen),
        ("stock receive MUG 1 --reference @@ -n", .unseen),
        ("token create --name @@ --allow backup -n", .none),
        ("order note 1 @@ -n", .unseen), ("order pay 1 --method @@ -n", .unseen),
        ("order pay 1 --method cash --reference @@ -n", .unseen),
        ("order ship 1 --carrier @@ -n", .unseen), ("order ship 1 --tracking @@ -n", .unseen),
        ("order edit 1 --name @@ -n", .unseen), ("order edit 1 --address @@ -n", .unseen),
        ("order cancel 1 --note @@ -n", .unseen), ("review add MUG --stars 5 --title @@ -n", .unseen),
        ("review add MUG --stars 5 --text @@ -n", .unseen),
        ("product edit MUG --price 2 --idempotency-key @@", .unseen),
    ]

    @Test(arguments: fields) func `what a field takes of them`(line: String, taken: Taken) throws {
        let world = try TestWorld()
        try world.makeShop()
        for setup in [
            "product add --sku MUG --title Mug --price 9.50 --quantity 5 --category kitchen",
            "register --username ann --email ann@example.com --password-file pw", "cart add MUG",
            "checkout --name A --email a@x.test --address B --postal-code 1",
        ] {
            let outcome = world.storectl(setup.split(separator: " ").map(String.init))
            #expect(outcome.status == .done, "\(outcome.error)")
        }
        world.terminalWidth = 200
        // Else a header is bold.
        world.variables["NO_COLOR"] = "1"
        func outcome(_ text: String) -> Outcome {
            let words = line.replacing("@@", with: text).split(separator: " ").map(String.init)
            return world.storectl(words)
        }
        var accepted: [Unicode.Scalar] = []
        for character in ActingCharacterTests.characters {
            let done = outcome("ab\(character)cd")
            expectNothingRaw(done, [line])
            #expect(done.status != .internalFault, "\(done.error)")
            if done.status == .done { accepted.append(character) }
        }
        #expect(accepted == taken.characters, "\(accepted.map { String($0.value, radix: 16) })")
    }
}
