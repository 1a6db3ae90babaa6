import ShopText

/// A setting of the shop: a key, its meaning, and the values it accepts. Secrets are never settings, because
/// settings are in the journal.
public struct Setting: Sendable {
    public let key: String
    /// Its meaning, in one line.
    public let summary: String
    /// The default value.
    public let standard: String
    /// The accepted values, for people: `off, checkout or login`.
    public let expected: String
    /// The words it accepts, where these are few.
    public private(set) var choices: [String] = []
    /// Whether setting it gives access to mailed codes, and so to any account, so that a token needs all its owner's
    /// permissions.
    let opensAccounts: Bool
    /// Reads a value in its stored form; `nil` if it is invalid.
    let reading: @Sendable (String) throws -> String?
    /// Throws if a value, even the default, does not fit the shop's data.
    let fits: @Sendable (String, Transaction) throws -> Void
    /// What counts while the setting is empty, such as the name from `init`; `nil` where nothing does.
    let fallback: (@Sendable (Transaction) throws -> String)?

    init(
        _ key: String, _ summary: String, standard: String, expected: String, opensAccounts: Bool = false,
        reading: @escaping @Sendable (String) throws -> String?,
        fits: @escaping @Sendable (String, Transaction) throws -> Void = { _, _ in },
        fallback: (@Sendable (Transaction) throws -> String)? = nil
    ) {
        self.fallback = fallback
        self.key = key
        self.summary = summary
        self.standard = standard
        self.expected = expected
        self.opensAccounts = opensAccounts
        self.reading = reading
        self.fits = fits
    }

    /// A whole number.
    init(_ key: String, _ summary: String, standard: Int, range: ClosedRange<Int>) {
        self.init(
            key, summary, standard: String(standard),
            expected: "a number from \(range.lowerBound) to \(range.upperBound)",
            reading: { text in Int(text).flatMap { range.contains($0) ? String($0) : nil } })
    }

    /// One of a few words; the first is the default.
    init(_ key: String, _ summary: String, oneOf words: [String]) {
        self.init(
            key, summary, standard: words.first ?? "", expected: words.joined(separator: ", "),
            reading: { words.contains($0) ? $0 : nil })
        choices = words
    }

    /// - Throws: ``SettingError/invalid(key:value:expected:)`` or what the value's own rule throws.
    func checked(_ value: String) throws -> String {
        guard let kept = try reading(value) else {
            throw SettingError.invalid(key: key, value: value, expected: expected)
        }
        return kept
    }

    /// - Throws: ``SettingError/unknown(_:)``
    public static func named(_ key: String) throws(SettingError) -> Setting {
        guard let setting = all.first(where: { $0.key == key }) else { throw .unknown(key) }
        return setting
    }
}

/// A setting and its current value.
public struct SettingValue: Sendable {
    public let setting: Setting
    public let value: String
    /// Its value where it is not set, in this shop.
    public let standard: String
    /// Whether it was set, even if to the default value.
    public let isSet: Bool
}

/// An error about a setting.
public enum SettingError: StoreError, Equatable {
    case unknown(String)
    case invalid(key: String, value: String, expected: String)

    public var kind: ErrorKind {
        switch self {
        case .unknown: .notFound
        case .invalid: .invalidInput
        }
    }

    public var code: String {
        switch self {
        case .unknown: "setting_not_found"
        case .invalid: "invalid_setting"
        }
    }

    public var message: String {
        switch self {
        case .unknown(let key): "unknown setting \(key)"
        case .invalid(let key, let value, _): "\(key) cannot be \"\(value)\""
        }
    }

    public var hint: String? {
        switch self {
        case .unknown(let key):
            near(key).isEmpty ? "see `storectl config list`" : Nearest.question(near(key))
        case .invalid(_, _, let expected): "it accepts \(expected)"
        }
    }

    /// Settings with a similar key, or a similar last part: `timezone` for `shop.timezone`.
    private func near(_ key: String) -> [String] {
        let keys = Setting.all.map(\.key)
        let same = keys.filter { $0.hasSuffix("." + key) }
        return same.isEmpty ? Nearest.names(to: key, among: keys) : Array(same.prefix(3))
    }
}
