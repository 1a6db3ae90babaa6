import ShopText
import StoreCore
import Synchronization
import Testing

@testable import Storectl

@Suite struct MailCarrierTests {
    @Test func `mail is sent on purpose for ten minutes, and what is left over waits for the next try`()
        throws
    {
        let world = try TestWorld()
        try world.makeShop()
        #expect(world.storectl("config", "set", "require_verified", "login").status == .done)
        for number in 0..<9 {
            let registered = world.storectl(
                "register", "--username", "ann\(number)", "--email", "ann\(number)@example.com",
                "--password-file", "pw")
            #expect(registered.status == .done)
        }
        // So much later that no command tries them after its own change.
        world.now = world.now.adding(seconds: 120)
        #expect(world.storectl("config", "set", "mail.transport", "maildir:mail").status == .done)

        var context = world.context()
        let clock = TickingClock(world.now)
        context.environment = StoreCore.Environment(
            now: clock.tick, randomBytes: context.environment.randomBytes, ticks: { 0 })
        let store = try Store(at: world.path("s.db"), environment: context.environment)
        let report = try MailCarrier(store: store, context: context).send(.due, patience: 60)
        #expect((1..<9).contains(report.sent))
        #expect(report.failed + report.dead == 0)
    }
}

/// A clock that goes on by a minute whenever somebody looks.
private final class TickingClock: Sendable {
    private let instant: Mutex<Instant>

    init(_ instant: Instant) { self.instant = Mutex(instant) }

    @Sendable func tick() -> Instant {
        instant.withLock { instant in
            instant = instant.adding(seconds: 60)
            return instant
        }
    }
}
