import Testing

@testable import StoreCore

/// What undo refuses names the command that does it, for the order, parcel or account that it is about.
@Suite struct UndoInsteadTests {
    private func entry(_ command: String, _ touched: String) -> JournalEntry {
        let nothing = Forgettable(bytes: nil, digest: nil)
        return JournalEntry(
            id: 7, instant: TestShop.start, actorID: nil, actor: "sam", command: command, touched: touched,
            schemaVersion: Schema.version, undoes: nil, took: 0, salt: nil, keptKey: nothing,
            keptArguments: nothing, keptAnswer: nothing, keptChangeset: nothing,
            previousHash: JournalEntry.genesis)
    }

    @Test(arguments: [
        ("checkout", "order cancel 17"), ("order import", "order cancel 17"),
        ("payment notify", "order refund 17"), ("order pay", "order refund 17"),
        ("payment abandon", "order pay 17"), ("order deliver", "order edit 17"),
        ("order edit", "order edit 17"),
        ("order ship", "shipment edit 4"), ("shipment edit", "shipment edit 4"),
        ("order cancel", "order create"), ("order refund", "order note 17"), ("order delete", "order create"),
        ("document issue", "document issue 17 --kind credit_note"), ("user add", "user delete ann"),
        ("register", "user delete ann"), ("user delete", "user add"), ("user edit", "user edit ann"),
        ("profile edit", "profile edit"), ("verify confirm", "profile edit"), ("init", "init --store FILE"),
        ("something else", "order cancel 17"),
    ]) func `a command has another that takes it back`(command: String, instead: String) {
        let entry = entry(command, #"["document:INV-1","order:17","shipment:4","user:ann"]"#)
        #expect(UndoInstead.of(entry, "order cancel") == instead)
    }

    @Test func `of several, none is named`() {
        #expect(
            UndoInstead.of(entry("order edit", #"["order:17","order:18"]"#), "order cancel") == "order edit")
    }
}
