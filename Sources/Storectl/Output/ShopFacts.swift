import StoreCore

/// What output needs to know about the shop that the command has opened.
final class ShopFacts {
    /// The shop's name; `nil` if no shop is open.
    var name: () -> String? = { nil }
    /// Whether the actor is a customer.
    var isForCustomer = false
    /// Whether something in it was changed, or would have been.
    var hasChanged = false
    /// What was typed without echo while words of the command line are asked for, and again where the shop refuses
    /// them; `nil` where none are.
    var typedSecrets: TypedSecrets?
    /// The person's defaults, once they have been read.
    var preferences: Preferences?
    /// The shop's days.
    var calendar: () -> ShopCalendar? = { nil }
}

extension Context {
    /// How times are shown to people in the shop; for a terminal.
    var shortTime: ShortTime? {
        guard output.isTerminal, let calendar = facts.calendar() else { return nil }
        return ShortTime(calendar, now: environment.now())
    }
}
