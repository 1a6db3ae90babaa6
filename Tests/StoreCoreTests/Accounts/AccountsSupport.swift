import Foundation
import Testing

@testable import StoreCore

extension TestShop {
    func signIn(_ name: String = "ann", _ password: String = TestShop.annPassword) throws -> SignIn {
        try store.signIn(name, password: Password(password)).signIn
    }

    /// Sets a setting, as the admin does.
    func set(_ key: String, _ value: String?) throws {
        try store.run(SetSetting(key, to: value), as: admin)
    }

    /// Changes Ann's own details, with her password.
    @discardableResult
    func editProfile(_ change: ProfileChange) throws -> Recorded<Account> {
        let confirmed = try store.confirmPassword(Password(TestShop.annPassword), by: signIn())
        return try store.run(EditProfile(change, confirmed), as: ann)
    }

    /// Gives Ann a new address, confirmed.
    @discardableResult
    func moveAnn(to email: String) throws -> Account {
        var change = ProfileChange()
        change.email = email
        try editProfile(change)
        return try store.confirmVerification(code: mailedCode(.emailChange)).value
    }

    /// The newest mail of a kind, as only its reader sees it.
    func latestMail(_ kind: MailKind) throws -> Mail? {
        try store.read(as: .anonymous) { try $0.mails(status: nil, page: Page(limit: 0)) }
            .first { $0.kind == kind }
    }

    /// The code in the newest mail of a kind.
    func mailedCode(_ kind: MailKind) throws -> String {
        let text = try #require(try latestMail(kind)).text
        return String(
            try #require(
                text.split(whereSeparator: \.isWhitespace).first { Base64URL.decode($0)?.count == 32 }))
    }

    func account(_ name: String) throws -> Account { try store.user(name, as: admin).account }

    /// The text of the newest mail, as only its reader sees it.
    func latestMail() throws -> Mail? {
        try store.read(as: .anonymous) { try $0.mails(status: nil, page: Page(limit: 1)).first }
    }

    /// The code in the newest mail.
    func mailedCode() throws -> String {
        let text = try #require(try latestMail()).text
        let codes = text.split(whereSeparator: \.isWhitespace).filter { Base64URL.decode($0)?.count == 32 }
        #expect(codes.count == 1)
        return String(try #require(codes.first))
    }

    /// Everything the journal keeps, as text: arguments, touches, answers, and the changes in hexadecimal.
    func journalText() throws -> String {
        try store.allEntries().map { entry in
            "\(entry.actor) \(entry.command) \(entry.arguments ?? "") \(entry.touched) \(entry.answer ?? "") "
                + String(decoding: entry.changeset ?? [], as: UTF8.self)
        }.joined(separator: "\n")
    }
}

extension Store {
    func changePassword(from old: Password, to new: Password, by signIn: SignIn) throws -> Recorded<Int> {
        try run(ChangePassword(confirmPassword(old, by: signIn), to: new), as: signIn.actor)
    }
}
