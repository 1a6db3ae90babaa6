import ShopText

/// What a change means for the safety of an account, in words for the person.
enum AccountNews {
    /// A line for each change; none where nothing of it matters for safety. A new email address has a mail of its own.
    static func lines(before: Account, after: Account) -> [String] {
        var lines: [String] = []
        if after.username != before.username {
            lines.append("the username is now \(after.username) (it was \(before.username))")
        }
        if after.role != before.role {
            lines.append("the role is now \(after.role.rawValue) (it was \(before.role.rawValue))")
        }
        let base = after.role == before.role ? before.permissions : after.role.permissions
        let (gained, lost) = (after.permissions.subtracting(base), base.subtracting(after.permissions))
        if !gained.isEmpty { lines.append("it may now also: \(names(gained))") }
        if !lost.isEmpty { lines.append("it may no longer: \(names(lost))") }
        if after.isActive != before.isActive {
            lines.append(
                after.isActive ? "it is active again" : "it is deactivated: nobody can sign in with it")
        }
        return lines
    }

    private static func names(_ permissions: Set<Permission>) -> String {
        Permission.allCases.filter(permissions.contains).map(\.rawValue).joined(separator: ", ")
    }
}

extension Transaction {
    /// Mails a person what was changed about their account, also by themselves: it may have been somebody else who found
    /// them signed in.
    func tellOfEdit(_ before: Account, _ after: Account) throws {
        let lines = AccountNews.lines(before: before, after: after)
        guard !lines.isEmpty else { return }
        try tell(after, .accountChanged, ["changes": lines.joined(separator: "\n")])
    }
}
