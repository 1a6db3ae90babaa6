import ShopText
import Testing

@testable import StoreCore

/// What sending would do, without doing it.
@Suite struct DueMailTests {
    @Test func `what is due is counted, and a request for a code can be tried`() throws {
        let shop = try TestShop()
        try shop.store.requestPasswordReset(email: "ann@example.com", isPreview: true)
        #expect(try shop.store.dueMails(as: shop.admin) == 0)
        #expect(throws: AccountError.self) {
            try shop.store.requestPasswordReset(email: "nobody", isPreview: true)
        }
        try shop.store.requestPasswordReset(email: "ann@example.com")
        #expect(try shop.store.dueMails(as: shop.admin) == 1)
        // One that is to wait is not due; one dated by a clock that was wrong is.
        try shop.store.raw("UPDATE mail SET next_attempt_at = next_attempt_at + 1000")
        #expect(try shop.store.dueMails(as: shop.admin) == 0)
        try shop.store.requeueMails([1], isPreview: true, as: shop.admin)
        #expect(try shop.store.dueMails(as: shop.admin) == 0)
        try shop.store.raw("UPDATE mail SET next_attempt_at = 9000000000000000")
        #expect(try shop.store.dueMails(as: shop.admin) == 1)
        #expect(throws: AccessError.notPermitted(name: "ann", .mailSend)) {
            try shop.store.dueMails(as: shop.ann)
        }
    }
}
