/// The settings of the journal.
extension Setting {
    static let journal = [
        Setting(
            Transaction.settingOfKeys,
            "for how many days a repeat with the same idempotency key is recognized",
            standard: Transaction.daysOfKeys, range: 1...3650)
    ]
}
