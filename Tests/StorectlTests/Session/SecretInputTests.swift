import ArgumentParser
import ShopText
import StoreCore
import Testing

@testable import Storectl

@Suite struct SecretInputTests {
    let world: TestWorld

    init() throws { world = try TestWorld() }

    private func read(_ path: String?, new: Bool = false, _ arguments: String...) throws -> SecretInput.Result
    {
        try SecretInput(what: "password", option: "--password-file", path: path)
            .readOrAsk(new: new, GlobalOptions.parse(arguments), in: world.context())
    }

    @Test(arguments: [
        "pässword", "pässword\n", "pässword\r\n", "pässword\nsecond line\n", "\u{FEFF}pässword\r\n",
    ])
    func `a file gives its first line`(content: String) throws {
        try world.write(content, to: "pw")
        #expect(try read("pw") == SecretInput.Result(secret: "pässword"))
    }

    @Test func `spaces are part of a secret`() throws {
        try world.write("  a b \n", to: "pw")
        #expect(try read("pw").secret == "  a b ")
    }

    @Test func `a file that others can read gets a warning`() throws {
        try world.write("secret", to: "pw", mode: 0o644)
        #expect(
            try read("pw")
                == SecretInput.Result(
                    secret: "secret", notices: ["warning: others can read pw; run `chmod 600 pw`"]))
    }

    @Test func `a dash is standard input`() throws {
        world.input = Array("secret\nrest\n".utf8)
        #expect(try read("-") == SecretInput.Result(secret: "secret"))
    }

    @Test func `a dash on a terminal is asked for without echo`() throws {
        world.inputIsTerminal = true
        world.secrets = ["typed"]
        #expect(try read("-").secret == "typed")
        #expect(world.errorText == "Password: \n")
        world.secrets = ["one", "two", "one", "three", "one", "four"]
        #expect(throws: SecretError.different("password")) { try read("-", new: true) }
    }

    @Test(arguments: [
        ("", SecretError.empty("password")), ("\nsecret", .empty("password")),
        ("\u{FEFF}\n", .empty("password")),
        ("a\u{0}b", .containsNUL("password")),
        (String(repeating: "x", count: 1025), .tooLong("password")),
    ])
    func `what cannot be a secret is refused`(content: String, error: SecretError) throws {
        try world.write(content, to: "pw")
        #expect(throws: error) { try read("pw") }
        world.input = Array(content.utf8)
        #expect(throws: error) { try read("-") }
    }

    @Test func `the longest secret is allowed, bytes that are not UTF-8 are not`() throws {
        world.input = Array(String(repeating: "x", count: 1024).utf8)
        #expect(try read("-").secret.count == 1024)
        world.input = [0xFF, 0x0A]
        #expect(throws: SecretError.notText("password")) { try read("-") }
    }

    @Test func `a missing file is named`() {
        let path = world.path("none")
        let error = #expect(throws: FileError.self) { try read("none") }
        #expect(error?.message == "cannot read \(path): no such file or directory")
    }

    @Test func `on a terminal it is asked for`() throws {
        world.inputIsTerminal = true
        world.secrets = ["typed"]
        #expect(try read(nil).secret == "typed")
        #expect(world.errorText == "Password: \n")
    }

    @Test func `a new one is asked for twice`() throws {
        world.inputIsTerminal = true
        world.secrets = ["one", "one"]
        #expect(try read(nil, new: true).secret == "one")
        #expect(
            world.errorText
                == "At least 8 characters; a few words are good.\nNew password: \nRepeat password: \n")
        world.secrets = ["one", "two", "three", "three"]
        #expect(try read(nil, new: true).secret == "three")
        #expect(world.errorText.contains("storectl: the two entries of the password do not match\n"))
    }

    @Test(arguments: [[], ["one"]])
    func `who ends the input gives no secret`(typed: [String]) throws {
        world.inputIsTerminal = true
        world.secrets = typed
        let error = #expect(throws: SecretError.self) { try read(nil, new: true) }
        #expect(error == .notGiven("password"))
        #expect(error?.message == "no password given; nothing was changed")
        #expect(error?.kind == .refused && error?.code == "declined")
    }

    @Test func `nobody to ask is a usage error that names the option`() {
        let error = #expect(throws: UsageError.self) { try read(nil) }
        #expect(error?.message == "no password given, and there is no terminal to ask on")
        #expect(
            error?.hint == "add --password-file FILE, or --password-file - to read it from standard input")
        world.inputIsTerminal = true
        #expect(throws: UsageError.self) { try read(nil, "--no-input") }
    }
}
