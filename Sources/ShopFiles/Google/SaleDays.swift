import Foundation
import ShopText
import StoreCore

/// The first and the last day of a sale, in UTC, of what Google Merchant calls `sale_price_effective_date`
/// (https://support.google.com/merchants/answer/6324460): two moments with a slash between them, such as
/// `2026-03-01T13:00-0800/2026-03-15T15:30-0800`, or two days.
struct SaleDays: Equatable {
    let first: String
    let last: String?
    /// Whether times of day were dropped.
    let hadTimes: Bool

    /// Text that is neither a day nor a time is left unchanged, so that its rule refuses it.
    init(_ text: String) {
        let parts = text.split(separator: "/", maxSplits: 1, omittingEmptySubsequences: false)
            .map(\.trimmedSpace)
        let moments = parts.map(SaleDays.moment)
        let days = parts.map(SaleDays.wholeDay)
        first = days[0] ?? moments[0]?.day.description ?? parts[0]
        if parts.count > 1, let day = days[1] {
            last = day
        } else if parts.count > 1, let start = moments[0], let end = moments[1], start < end {
            // If it ends at midnight, the previous day was the last.
            last = end.adding(seconds: -1).day.description
        } else {
            last = parts.count > 1 ? moments[1]?.day.description ?? parts[1] : nil
        }
        hadTimes = zip(days, moments).contains { $0 == nil && $1 != nil }
    }

    /// Facebook's template has the hours of each day behind the day: `2026-12-01T0:00-23:59`.
    private static func wholeDay(_ text: String) -> String? {
        guard let mark = text.firstIndex(where: { $0 == "T" || $0 == " " }),
            let day = Day(String(text[..<mark])),
            ["0:00-23:59", "00:00-23:59", "0:00-24:00", "00:00-24:00"].contains(
                text[text.index(after: mark)...])
        else { return nil }
        return day.description
    }

    /// A moment in ISO 8601 format, with or without seconds, and in UTC if it has no zone.
    private static func moment(_ text: String) -> Instant? {
        guard let mark = text.firstIndex(where: { $0 == "T" || $0 == "t" || $0 == " " }),
            Day(String(text[..<mark])) != nil
        else { return nil }
        let time = text[text.index(after: mark)...]
        let zone = time.firstIndex { "+-Zz".contains($0) } ?? time.endIndex
        let clock = time[..<zone].split(separator: ":", omittingEmptySubsequences: false)
        let offset = time[zone...].uppercased().replacing(":", with: "")
        let limits = [24, 59, 59]
        guard (2...3).contains(clock.count),
            zip(clock, limits).allSatisfy({ part, limit in
                part.count == 2 && Int(part).map { (0...limit).contains($0) } ?? false
            })
        else { return nil }
        let whole = (clock + (clock.count == 2 ? ["00"] : [])).joined(separator: ":")
        let moment = "\(text[..<mark])T\(whole)\(offset.isEmpty ? "Z" : offset)"
        return (try? Date.ISO8601FormatStyle().parse(moment)).map { Instant($0) }
    }
}
