import Testing

@testable import Storectl

/// A field that an answer does not have is refused before anything is changed, not when the answer is written.
@Suite struct FieldCheckTests {
    let world: TestWorld

    init() throws {
        world = try TestWorld()
        try world.makeShop()
        for words in [
            ["product", "add", "--sku", "MUG", "--title", "Mug", "--price", "9.50", "--quantity", "9"],
            ["order", "create", "--item", "MUG=2", "--email", "bo@example.com", "--payment", "manual"],
            ["user", "add", "--username", "sam", "--email", "sam@shop.test", "--password-file", "pw"],
            ["coupon", "add", "SPRING", "--percent", "10"],
        ] { #expect(world.storectl(words).status == .done) }
    }

    static let mutations = [
        "order create --item MUG --name Bo", "order refund 1 --item MUG=1 --reason goodwill",
        "order create --item MUG --name Bo --quote", "order refund 1 --all --reason goodwill --quote",
        "product edit MUG --title Cup", "product edit --where price>1 --set price=2 --yes",
        "cart expire --older-than 1m", "logout --all", "user password sam --password-file pw",
        "password change --old-password-file pw --password-file pw", "config rotate-key --yes",
        "user unlock sam", "mail send", "stock count -", "coupon edit SPRING --percent 20", "order ship 1",
        "checkout --name Bo --address Road --email bo@example.com", "backup copy.db",
        "backup copy.db --anonymize", "sandbox --demo --keep kept.db",
    ]

    @Test(
        arguments: mutations,
        [["--template", "{nonsense}"], ["--fields", "id,nonsense"], ["--fields", "nonsense"]])
    func `an unknown field changes nothing`(line: String, option: [String]) throws {
        let head = world.storectl("journal", "head", "--format", "ids").output
        let outcome = world.storectl(line.split(separator: " ").map(String.init) + option)
        #expect(outcome.status == .usage, "\(outcome)")
        #expect(outcome.error.hasPrefix("storectl: unknown field"), "\(outcome)")
        #expect(world.storectl("journal", "head", "--format", "ids").output == head)
        #expect(world.storectl("whoami").status == .done)
    }
}
