import ShopText

extension Store {
    /// Every setting and its current value, by key; for admins.
    public func settings(as actor: Actor) throws -> [SettingValue] {
        try actor.require(.configWrite)
        return try read(as: actor) { transaction in
            try Setting.all.sorted { $0.key < $1.key }.map { try transaction.setting(of: $0) }
        }
    }

    /// One setting; for admins.
    ///
    /// - Throws: ``SettingError/unknown(_:)``
    public func setting(_ key: String, as actor: Actor) throws -> SettingValue {
        try actor.require(.configWrite)
        let setting = try Setting.named(key)
        return try read(as: actor) { try $0.setting(of: setting) }
    }
}

/// Changes a setting or, without a value, resets it to its default; for admins.
public struct SetSetting: Action {
    public static let name = "config set"

    let key: String
    /// `nil` for the default.
    let value: String?

    /// - Throws: ``SettingError``, or what the setting's own rule throws.
    public init(_ key: String, to value: String?) throws {
        self.key = key
        self.value = try value.map(Setting.named(key).checked)
        _ = try Setting.named(key)
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        try container.encode(key, forKey: .key)
        // The value is given even if it is reset to the default.
        try container.encode(value, forKey: .value)
    }

    public var requirement: Requirement {
        let needed = Requirement.all(.configWrite)
        let opensAccounts = (try? Setting.named(key))?.opensAccounts ?? true
        return opensAccounts ? needed.and(.wholeAccount) : needed
    }

    /// The setting after the change.
    public func outcome(in store: Store) throws -> SettingValue {
        let setting = try Setting.named(key)
        guard setting.fallback != nil else { return SettingValue(setting, value, standard: setting.standard) }
        return try store.read(as: .anonymous) { transaction in
            SettingValue(setting, value, standard: try transaction.standard(of: setting))
        }
    }

    /// - Returns: whether it changed.
    /// - Throws: what the setting's own rule throws.
    public func run(in transaction: Transaction) throws -> Bool {
        guard try transaction.setting(key) != value else { return false }
        let setting = try Setting.named(key)
        try setting.fits(value ?? setting.standard, transaction)
        if let value {
            try transaction.setSetting(key, value)
        } else {
            try transaction.removeSetting(key)
        }
        transaction.touch(.setting, key)
        return true
    }
}

extension Transaction {
    /// The current value of a setting.
    func value(of setting: Setting) throws -> String {
        // What it falls back on is asked for only where nobody has set it.
        if let value = try self.setting(setting.key), !value.isEmpty || setting.fallback == nil {
            return value
        }
        return try standard(of: setting)
    }

    /// The value of a setting while nobody has set it.
    func standard(of setting: Setting) throws -> String {
        try setting.fallback?(self) ?? setting.standard
    }

    /// The current value of a numeric setting.
    func number(of setting: Setting) throws -> Int {
        try Int(value(of: setting)) ?? Int(setting.standard) ?? 0
    }

    func setting(of setting: Setting) throws -> SettingValue {
        SettingValue(setting, try self.setting(setting.key), standard: try standard(of: setting))
    }
}

extension SettingValue {
    /// - Parameter value: as it was set; `nil` where it was not.
    fileprivate init(_ setting: Setting, _ value: String?, standard: String) {
        let isEmpty = value?.isEmpty ?? true
        self.init(
            setting: setting, value: isEmpty && setting.fallback != nil ? standard : value ?? standard,
            standard: standard, isSet: value != nil)
    }
}
