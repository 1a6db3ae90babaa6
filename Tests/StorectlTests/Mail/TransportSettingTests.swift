import Foundation
import Testing

@testable import Storectl

/// The setting mail.transport as it is given and as it is kept.
@Suite struct TransportSettingTests {
    let world: TestWorld

    init() throws {
        world = try TestWorld()
        try world.makeShop()
        try FileManager.default.createDirectory(
            atPath: world.path("my bin"), withIntermediateDirectories: false)
        try world.write("#!/bin/sh\ncat >\"$0.mail\"\n", to: "my bin/carry", mode: 0o700)
        world.variables["PATH"] = world.path("my bin") + ":/usr/bin:/bin"
    }

    private func kept(_ value: String) -> String {
        let outcome = world.storectl(
            "config", "set", "mail.transport", value, "--format", "tsv", "--fields", "value")
        return String(outcome.output.dropFirst("value\n".count).dropLast())
    }

    @Test(arguments: ["sendmail:carry -x", "sendmail:'my bin/carry' -x", "sendmail:\"carry\"  -x"])
    func `a command is found where its folder has a space, and takes mail from there`(value: String) throws {
        #expect(kept(value) == "sendmail:\"\(world.path("my bin/carry"))\" -x")
        #expect(world.storectl("password", "forgot", "admin@shop.test").status == .done)
        #expect(try world.read("my bin/carry.mail").contains("To: admin\n") == false)
        #expect(try world.read("my bin/carry.mail").contains("<admin@shop.test>"))
    }

    @Test func `words with both quotation marks are kept so that they read back`() throws {
        let first = kept("sendmail:carry \"it's\"'\"'")
        #expect(kept(first) == first)
        #expect(first.hasSuffix(" \"it's\"'\"'\"\""))
    }
}
