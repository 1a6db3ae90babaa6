import ShopText

/// Times for people in the shop.
public struct ShortTime: Sendable {
    private let calendar: ShopCalendar
    private let now: Instant

    public init(_ calendar: ShopCalendar, now: Instant) {
        self.calendar = calendar
        self.now = now
    }

    /// `today 14:05`, `yesterday 14:05`, `Mon 23 Nov`, `23 Nov 2025`.
    ///
    /// - Parameter hasClock: whether the clock is shown for other days too.
    public func text(_ instant: Instant, hasClock: Bool) -> String {
        let (day, today) = (calendar.day(of: instant), calendar.day(of: now))
        let clock = calendar.clock(at: instant)
        if day == today { return "today \(clock)" }
        if day == today.adding(days: -1) { return "yesterday \(clock)" }
        if day == today.adding(days: 1) { return "tomorrow \(clock)" }
        let parts = day.description.split(separator: "-").compactMap { Int($0) }
        let date = "\(parts[2]) \(ShortTime.months[parts[1] - 1])"
        let isThisYear = day.description.prefix(4) == today.description.prefix(4)
        return (isThisYear ? "\(day.weekday) \(date)" : "\(date) \(parts[0])") + (hasClock ? " \(clock)" : "")
    }

    /// The same for an instant written as ``Instant/rfc3339``; `nil` for any other text.
    public func text(rfc3339 text: String, hasClock: Bool) -> String? {
        let bytes = Array(text.utf8)
        guard bytes.count == 24, bytes[10] == UInt8(ascii: "T"), bytes[23] == UInt8(ascii: "Z"),
            let day = Day(String(text.prefix(10)))
        else { return nil }
        let numbers = text.dropFirst(11).dropLast().split { $0 == ":" || $0 == "." }.compactMap { Int64($0) }
        guard numbers.count == 4 else { return nil }
        let seconds = numbers[0] * 3600 + numbers[1] * 60 + numbers[2]
        return self.text(day.midnight.adding(seconds: seconds), hasClock: hasClock)
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}

extension Day {
    /// `Mon`
    fileprivate var weekday: String {
        // 1970 began on a Thursday.
        let days = midnight.milliseconds / 86_400_000
        return ["Thu", "Fri", "Sat", "Sun", "Mon", "Tue", "Wed"][Int((days % 7 + 7) % 7)]
    }
}

extension Store {
    /// The days and clocks of the shop.
    public func calendar() throws -> ShopCalendar { try read(as: .anonymous) { try $0.calendar() } }
}
