import StoreCore

/// What output needs to know of the shop that the command has opened.
final class ShopFacts {
    /// The shop's days; `nil` where no shop is open.
    var calendar: () -> ShopCalendar? = { nil }
}

extension Context {
    /// How people in the shop say times; for a terminal.
    var shortTime: ShortTime? {
        guard output.isTerminal, let calendar = facts.calendar() else { return nil }
        return ShortTime(calendar, now: environment.now())
    }
}
