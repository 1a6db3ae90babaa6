import Foundation
import ShopText

/// An unknown time zone.
public enum TimeZoneError: StoreError, Equatable {
    case unknown(String)

    public var kind: ErrorKind { .invalidInput }
    public var code: String { "unknown_time_zone" }

    public var message: String {
        switch self {
        case .unknown(let name): "\"\(name)\" is not a time zone"
        }
    }

    public var hint: String? {
        switch self {
        case .unknown(let name):
            let near = ShopCalendar.identifiers(near: name)
            return near.isEmpty
                ? "use a name such as Europe/Berlin, America/New_York or UTC" : Nearest.question(near)
        }
    }
}
