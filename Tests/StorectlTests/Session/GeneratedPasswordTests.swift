import ShopText
import StoreCore
import Synchronization
import Testing

@testable import Storectl

/// No core file holds a password that a command makes, any more than one that it reads.
@Suite struct GeneratedPasswordTests {
    let world: TestWorld

    init() throws {
        world = try TestWorld()
        try world.makeShop()
        #expect(
            world.storectl(
                "register", "--username", "ann", "--email", "ann@example.com", "--password-file", "pw"
            ).status == .done)
    }

    @Test func `the memory is protected before there is a password in it`() {
        let order = Order()
        var context = world.context()
        context.protectMemory = { order.add("protected") }
        context.environment = StoreCore.Environment(
            now: context.environment.now,
            randomBytes: { count in
                order.add("made")
                return [UInt8](repeating: 1, count: count)
            }, ticks: { 0 })
        #expect(context.generatedPassword() == "bbbbb-bbbbb-bbbbb-bbbbb")
        #expect(order.names == ["protected", "made"])
    }

    @Test(arguments: [
        "user add --username sam --email sam@x.test --generate-password",
        "user password ann --generate-password",
        "register --username eve --email eve@x.test --generate-password", "backup copy.db --anonymize",
        "init --store other.db --name O --currency USD --admin-username a1 --admin-email a@x.test --password-cost 4 "
            + "--generate-password",
        "password change --old-password-file pw --generate-password",
    ])
    func `every command that makes one protects it`(line: String) {
        let order = Order()
        var context = world.context()
        context.protectMemory = { order.add("protected") }
        world.clear()
        let status = Storectl.run(line.split(separator: " ").map(String.init), context)
        #expect(status == 0, "\(world.errorText)")
        #expect(world.outputText.contains("-") && order.names.contains("protected"))
    }
}

private final class Order: Sendable {
    private let all = Mutex<[String]>([])

    var names: [String] { all.withLock { $0 } }

    func add(_ name: String) { all.withLock { $0.append(name) } }
}
