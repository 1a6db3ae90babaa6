import ShopText
import TestSupport
import Testing

@testable import StoreCore

@Suite struct SettingTests {
    @Test func `a setting is its standard until it is set, and again when it is put back`() throws {
        let shop = try TestShop()
        func value() throws -> (String, Bool) {
            let value = try shop.store.setting("require_verified", as: shop.admin)
            return (value.value, value.isSet)
        }
        #expect(try value() == ("off", false))
        let action = try SetSetting("require_verified", to: "login")
        #expect(try action.outcome(in: shop.store).value == "login")
        #expect(try shop.store.run(action, as: shop.admin).entry != nil)
        #expect(try value() == ("login", true))
        #expect(try shop.store.lastEntry()?.touched == #"["setting:require_verified"]"#)
        #expect(try shop.store.run(SetSetting("require_verified", to: "login"), as: shop.admin).entry == nil)
        try shop.set("require_verified", nil)
        #expect(try value() == ("off", false))
    }

    @Test func `every key is there once, with a standard it takes itself`() throws {
        #expect(Set(Setting.all.map(\.key)).count == Setting.all.count)
        for setting in Setting.all {
            #expect(try setting.checked(setting.standard) == setting.standard, "\(setting.key)")
        }
        let shop = try TestShop()
        let keys = try shop.store.settings(as: shop.admin).map(\.setting.key)
        #expect(keys == keys.sorted() && keys.count == Setting.all.count)
    }

    @Test(arguments: [
        ("password.cost", "3"), ("password.cost", "21"), ("password.cost", "x"),
        ("password.minimum_length", "7"),
        ("require_verified", "Login"), ("mail.transport", "smtp:host"),
        ("mail.transport", "maildir:relative"),
        ("mail.transport", "sendmail:msmtp"), ("mail.transport", "sendmail:/bin/x \"open"),
        ("mail.transport", ""),
    ])
    func `a value that the setting does not take is refused`(key: String, value: String) throws {
        let shop = try TestShop()
        let expected = try Setting.named(key).expected
        #expect(throws: SettingError.invalid(key: key, value: value, expected: expected)) {
            try shop.set(key, value)
        }
    }

    @Test func `the minimum length of passwords is that of the shop`() throws {
        let shop = try TestShop()
        try shop.set("password.minimum_length", "20")
        #expect(throws: AccountError.passwordTooShort(length: 17, minimum: 20)) {
            try shop.store.addCustomer("carol")
        }
    }

    @Test func `settings are for admins`() throws {
        let shop = try TestShop()
        let refusal = AccessError.notPermitted(name: "sam", .configWrite)
        #expect(throws: refusal) { try shop.store.settings(as: shop.staff) }
        #expect(throws: refusal) { try shop.store.setting("require_verified", as: shop.staff) }
        #expect(throws: refusal) {
            try shop.store.run(SetSetting("require_verified", to: "off"), as: shop.staff)
        }
    }

    @Test(arguments: [
        ("mail.transport", "maildir:/mine"), ("mail.template.reset.subject", "Hello"),
        ("mail.transport", nil),
    ])
    func `what decides who reads mailed codes is not for a token limited to settings`(
        key: String, value: String?
    ) throws {
        let shop = try TestShop()
        try shop.set(key, key == "mail.transport" ? "maildir:/shop" : "Hi")
        func token(_ name: String, _ permissions: [Permission]) throws -> Actor {
            let plan = APITokenPlan(name: name, permissions: permissions.map(\.rawValue), lifetime: "1d")
            return try shop.store.signIn(token: try shop.store.createAPIToken(plan, as: shop.admin).text)
                .actor
        }
        let limited = try token("limited", [.configWrite])
        #expect(throws: AccessError.notPermitted(name: limited.name, .ownShopping)) {
            try shop.store.run(SetSetting(key, to: value), as: limited)
        }
        #expect(try shop.store.run(SetSetting("require_verified", to: "login"), as: limited).entry != nil)
        let whole = try token("whole", Permission.allCases)
        #expect(try shop.store.run(SetSetting(key, to: value), as: whole).entry != nil)
        let session = try shop.signIn("admin", TestShop.adminPassword).actor
        #expect(try shop.store.run(SetSetting(key, to: "none"), as: session).entry != nil)
    }

    @Test func `an unknown key or value is named`() throws {
        let shop = try TestShop()
        #expect(throws: SettingError.unknown("colour")) { try shop.set("colour", "red") }
        expectFacts([
            (
                SettingError.unknown("colour"),
                ErrorFacts(
                    .notFound, "setting_not_found", "unknown setting colour",
                    hint: "see `storectl config list`")
            ),
            (
                .invalid(key: "a", value: "b", expected: "a number from 1 to 2"),
                ErrorFacts(
                    .invalidInput, "invalid_setting", "a cannot be \"b\"",
                    hint: "it accepts a number from 1 to 2")
            ),
        ])
    }
}
