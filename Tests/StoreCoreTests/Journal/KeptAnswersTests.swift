import Foundation
import GRDB
import ShopText
import Testing

@testable import StoreCore

/// What a key answered stays answerable: stores in which earlier versions made each change once under a key are
/// asked again by this one.
@Suite struct KeptAnswersTests {
    let folder: TemporaryFolder
    let path: String

    init() throws {
        folder = try TemporaryFolder()
        path = folder.file("store.db")
    }

    @Test(arguments: OldStore.answers) func `every recorded answer is given again`(name: String) throws {
        try OldStore.make(name, at: path)
        // What is random is not what it was when they were recorded.
        let store = try Store(at: path, environment: .fixed(TestClock(TestShop.start), seed: 77))
        var keys = Set(
            try store.strings("SELECT idempotency_key FROM journal WHERE idempotency_key IS NOT NULL"))
        for request in KeptRequests.all {
            guard let key = request.key, keys.remove(key) != nil else { continue }
            do {
                let entry = try #require(
                    try store.integer("SELECT id FROM journal WHERE idempotency_key = '\(key)'"))
                let kept = try #require(
                    try store.read(as: .anonymous) { transaction in
                        try transaction.journalEntry(entry).flatMap { try transaction.answer(of: $0).text }
                    })
                let answered = try request.ask(store)
                #expect(answered.isReplay && answered.entry == entry, "\(key)")
                #expect(
                    answered.answer.keeps(try JSONReader.value(of: kept)),
                    "\(key): \(kept) became \(answered.answer.compactText)")
            } catch {
                Issue.record("\(key): \(error)")
            }
        }
        #expect(keys == [], "recorded, but asked for no more")
        #expect(try store.verifyJournal(as: store.actor(named: "admin")).entries > 0)
    }

    /// `STORECTL_RECORD_ANSWERS=1` records those of this version, before it is released; those of released ones
    /// are never made again.
    @Test func `every change that takes a key is recorded`() throws {
        let environment = Environment.fixed(TestClock(TestShop.start))
        let plan = StorePlan(
            name: "Corner Shop", currency: "USD",
            admin: AccountDetails(username: "admin", email: "admin@shop.test"), passwordCost: 4)
        let store = try Store.create(
            at: path, plan, adminPassword: Password(TestShop.adminPassword), environment: environment
        ).store
        for request in KeptRequests.all {
            let first = try request.ask(store)
            #expect(!first.isReplay, "\(request)")
            guard request.key != nil else { continue }
            let again = try request.ask(store)
            #expect(again.isReplay && again.answer == first.answer, "\(request)")
        }
        if ProcessInfo.processInfo.environment["STORECTL_RECORD_ANSWERS"] != nil {
            try OldStore.keep(path, as: "answers-\(Schema.version)")
        }
        let recorded = try OldStore.answers.flatMap { name in
            let path = folder.file("\(name).db")
            try OldStore.make(name, at: path)
            return try Store(at: path, environment: environment).strings(
                "SELECT idempotency_key FROM journal WHERE idempotency_key IS NOT NULL")
        }
        #expect(Set(KeptRequests.all.compactMap(\.key)).subtracting(recorded) == [])
    }
}
