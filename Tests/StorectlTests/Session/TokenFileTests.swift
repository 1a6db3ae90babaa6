import ShopText
import StoreCore
import Testing

@testable import Storectl

/// Files with tokens and codes, as commands take them.
@Suite struct TokenFileTests {
    let world: TestWorld

    init() throws {
        world = try TestWorld()
        try world.makeShop()
    }

    @Test func `a token file that others can read gets a warning`() throws {
        #expect(
            world.storectl("token", "create", "--name", "x", "--allow", "own.account", "--out", "x").status
                == .done)
        #expect(world.storectl("profile", "show", "--token-file", "x").error == "")
        try world.write(try world.read("x"), to: "x", mode: 0o644)
        let outcome = world.storectl("profile", "show", "--token-file", "x")
        #expect(outcome.status == .done)
        #expect(outcome.error == "warning: others can read x; run `chmod 600 x`\n")
        #expect(world.storectl("profile", "show", "--token-file", "x", "-q").error == "")
    }

    @Test func `a code file that others can read gets a warning`() throws {
        #expect(world.storectl("config", "set", "mail.transport", "maildir:mail").status == .done)
        #expect(world.storectl("password", "forgot", "admin@shop.test").status == .done)
        let code = try world.mailedCode()
        try world.write(code, to: "code", mode: 0o644)
        let outcome = world.storectl(
            "password", "reset", "--code-file", "code", "--generate-password")
        #expect(outcome.status == .done)
        #expect(outcome.error == "warning: others can read code; run `chmod 600 code`\n")
    }

    @Test(arguments: ["", "x", "a\u{0}b", String(repeating: "x", count: 1025)])
    func `what is no token is told the same way, wherever it comes from`(content: String) throws {
        try world.write(content, to: "bad")
        let fromFile = world.storectl("whoami", "--token-file", "bad")
        #expect(fromFile.status == .notPermitted)
        #expect(fromFile.error.contains("the token in \(world.path("bad")) is not valid"))
        world.input = Array(content.utf8)
        let fromInput = world.storectl("whoami", "--token-file", "-")
        #expect(fromInput.status == .notPermitted)
        #expect(fromInput.error.contains("the token in standard input is not valid"))
    }

    @Test func `a sign-in is ended by its token from standard input, which is read once`() throws {
        world.variables["STORECTL_SESSION_FILE"] = "other"
        #expect(world.storectl("login", "admin", "--password-file", "pw").status == .done)
        let stores = try JSONReader.value(of: Array(try world.read("other").utf8))["stores"]
        guard case .object(let members)? = stores, let token = members.first?.value["token"]?.stringValue
        else {
            Issue.record("no token in the session file")
            return
        }
        world.variables["STORECTL_SESSION_FILE"] = nil
        world.input = Array(token.utf8)
        #expect(world.storectl("logout", "--token-file", "-").output == "Signed out.\n")
        #expect(world.storectl("whoami").status == .done)
        world.variables["STORECTL_SESSION_FILE"] = "other"
        #expect(world.storectl("whoami").status == .notPermitted)
    }

    private func create(_ more: String..., out: Bool = true) -> Outcome {
        world.storectl(
            ["token", "create", "--name", "x", "--allow", "own.account"] + (out ? ["--out", "t"] : []) + more)
    }

    /// Creates the token without a file, and leaves it where a run that was killed has it.
    private func leaveBehind(_ more: String...) throws -> String {
        let shown = world.storectl(
            [
                "token", "create", "--name", "x", "--allow", "own.account", "--format", "tsv", "--fields",
                "token",
            ]
                + more)
        let text = try #require(shown.output.split(separator: "\n").last)
        try world.write("\(text)\n", to: "t.storectl-Ab3dE6")
        try world.write("", to: "t")
        return String(text)
    }

    @Test func `a run that was killed after it created the token is finished by the next`() throws {
        let text = try leaveBehind()
        let outcome = create()
        #expect(outcome.status == .done)
        #expect(outcome.error == "an earlier run created the token, but was cut short; wrote it to t\n")
        #expect(try world.read("t") == "\(text)\n")
        #expect(throws: (any Error).self) { try world.read("t.storectl-Ab3dE6") }
        #expect(create().error.contains("cannot write \(world.path("t")): file exists"))
    }

    @Test func `so is one with a key, by the same key alone`() throws {
        let text = try leaveBehind("--idempotency-key", "k")
        #expect(create("--idempotency-key", "other").error.contains("a token named x already exists"))
        try world.write("\(text)\n", to: "t.storectl-Ab3dE6")
        let outcome = create("--idempotency-key", "k")
        #expect(outcome.status == .done && outcome.error.hasSuffix("the token is in t\n"), "\(outcome.error)")
        #expect(try world.read("t") == "\(text)\n")
        #expect(create("--idempotency-key", "k").status == .done)
    }

    @Test func `a token that was never created is no obstacle, nor is its empty file`() throws {
        try world.write("storectl_\(String(repeating: "A", count: 43))\n", to: "t.storectl-Ab3dE6")
        try world.write("", to: "t")
        #expect(create().error == "wrote the token to t\n")
        #expect(world.storectl("profile", "show", "--token-file", "t").status == .done)
        #expect(throws: (any Error).self) { try world.read("t.storectl-Ab3dE6") }
    }

    @Test func `a repeat without the token says how to go on, and is no success`() throws {
        #expect(create("--idempotency-key", "k").status == .done)
        let repeated = create("--idempotency-key", "k")
        #expect(repeated.status == .done && repeated.error.hasSuffix("the token is in t\n"))
        try world.write("", to: "t")
        let outcome = create("--idempotency-key", "k", "--json")
        #expect(outcome.status == .refused && outcome.output == "")
        #expect(outcome.error.contains("token_not_kept"))
        #expect(outcome.error.contains("run `storectl token revoke x`, then create it with another key"))
        #expect(try world.read("t") == "")
    }

    @Test func `coupons that a killed run made are written by its repeat`() throws {
        let words = [
            "coupon", "generate", "--count", "2", "--percent", "5", "--file", "c", "--idempotency-key", "k",
        ]
        #expect(world.storectl(words).status == .done)
        let codes = try world.read("c")
        try world.write("", to: "c")
        #expect(world.storectl(words).status == .done)
        #expect(try world.read("c") == codes && codes.count > 10)
        #expect(world.storectl(words).error.contains("c is left as it is"))
    }

    @Test func `a token from standard input acts, and says where it came from`() throws {
        let made = world.storectl(
            "token", "create", "--name", "x", "--allow", "own.account", "--format", "tsv", "--fields",
            "token")
        world.input = Array(try #require(made.output.split(separator: "\n").last).utf8)
        let outcome = world.storectl(
            "whoami", "--token-file", "-", "--format", "tsv", "--fields", "token_name,token_source")
        #expect(outcome.output == "token_name\ttoken_source\nx\tstandard input\n")
    }
}
