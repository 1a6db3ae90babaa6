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
