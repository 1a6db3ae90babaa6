import ShopText

extension Store {
    /// Every setting and what it is now, by key; for admins.
    public func settings(as actor: Actor) throws -> [SettingValue] {
        try actor.require(.configWrite)
        let values = try read(as: actor) { try $0.settings() }
        return Setting.all.sorted { $0.key < $1.key }.map { setting in
            SettingValue(
                setting: setting, value: values[setting.key] ?? setting.standard,
                isSet: values[setting.key] != nil)
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

    /// Sets a setting, or with no value puts it back to its standard; for admins.
    ///
    /// - Throws: ``SettingError``, what the setting's own rule throws, or ``AccessError`` for a token that may
    ///   not set what ``Setting/opensAccounts``.
    public func set(
        _ key: String, to value: String?, as actor: Actor, idempotencyKey: String? = nil
    ) throws -> (recorded: Recorded<Bool>, value: SettingValue) {
        try actor.require(.configWrite)
        let setting = try Setting.named(key)
        let value = try value.map(setting.checked)
        let command = Command(
            "config set", [("key", .string(key)), ("value", .text(value))], idempotencyKey: idempotencyKey)
        let recorded = try write(as: actor, command) { transaction in
            if setting.opensAccounts, let owner = try transaction.account(id: try actor.requireAccount()) {
                try actor.requireAll(of: owner.role)
            }
            guard try transaction.setting(key) != value else { return false }
            if let value {
                try transaction.setSetting(key, value)
            } else {
                try transaction.removeSetting(key)
            }
            transaction.touch(.setting, key)
            return true
        }
        return (recorded, try read(as: actor) { try $0.setting(of: setting) })
    }

    /// - Throws: ``AccessError`` unless the actor may make a new key.
    public func checkRotation(as actor: Actor) throws { try actor.require(.configWrite) }

    /// Makes a new key for the tokens of sign-ins and forgets the old: everybody has to sign in again, the
    /// actor too. Codes that were mailed end with it, for who has a copy of the store has those that were not
    /// yet sent. Tokens for programs are not signed, and stay good.
    public func rotateSigningKey(as actor: Actor) throws -> Recorded<Bool> {
        try actor.require(.configWrite)
        return try write(as: actor, Command("config rotate-key", [])) { transaction in
            try transaction.insertSigningKey(environment.randomBytes(32))
            try transaction.removeOlderSigningKeys()
            try transaction.revokeAllSessions()
            try transaction.removeAllCodes()
            try transaction.giveUpCodeMails(because: "its code ended with a new signing key")
            transaction.touch(.store, name)
            return true
        }
    }
}

extension Transaction {
    /// What a setting is now.
    func value(of setting: Setting) throws -> String { try self.setting(setting.key) ?? setting.standard }

    /// What a setting that is a number is now.
    func number(of setting: Setting) throws -> Int {
        try Int(value(of: setting)) ?? Int(setting.standard) ?? 0
    }

    func setting(of setting: Setting) throws -> SettingValue {
        let value = try self.setting(setting.key)
        return SettingValue(setting: setting, value: value ?? setting.standard, isSet: value != nil)
    }
}
