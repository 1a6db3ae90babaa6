extension MailAddress {
    init(_ account: Account) {
        self.init(
            name: account.fullName.isEmpty ? account.username : account.fullName, address: account.email)
    }
}
