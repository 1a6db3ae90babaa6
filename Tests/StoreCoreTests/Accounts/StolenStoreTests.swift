import Foundation
import ShopText
import TestSupport
import Testing

@testable import StoreCore

/// Somebody has a copy of the store: with all that is in it, they make no token that the shop accepts.
@Suite struct StolenStoreTests {
    @Test func `nothing in the store makes a token that signs in`() throws {
        let shop = try TestShop()
        let (token, signIn) = try shop.store.signIn("admin", password: Password(TestShop.adminPassword))
        #expect(try shop.store.signIn(token: token).sessionID == signIn.sessionID)
        let key = try shop.store.read(as: .anonymous) { try $0.signingKey() }
        var candidates = try shop.store.strings("SELECT id FROM session")
        candidates += try shop.store.strings("SELECT hex(hash) FROM session")
        candidates += try shop.store.strings("SELECT lower(hex(hash)) FROM session")
        candidates += try shop.store.strings("SELECT hex(hash) FROM session").map { hex in
            let digits = Array(hex)
            return Base64URL.encode(
                stride(from: 0, to: 64, by: 2).compactMap { UInt8(String(digits[$0...$0 + 1]), radix: 16) })
        }
        #expect(candidates.count >= 4)
        for secret in candidates {
            let forged = SessionToken(
                accountID: shop.admin.id ?? "", secret: secret, issuer: shop.store.uuid,
                issuedAt: shop.clock.now, expiresAt: signIn.expiresAt)
            #expect(throws: AccessError.invalidToken) {
                try shop.store.signIn(token: forged.signed(with: key))
            }
        }
    }

    @Test func `the secret of a sign-in is nowhere in the file`() throws {
        let folder = try TemporaryFolder()
        let path = folder.file("store.db")
        let shop = try TestShop(at: path)
        let token = try shop.store.signIn("ann", password: Password(TestShop.annPassword)).token
        let key = try shop.store.read(as: .anonymous) { try $0.signingKey() }
        let read = try SessionToken(
            verifying: token, key: key, issuer: shop.store.uuid, now: shop.clock.now)
        #expect(Base64URL.decode(read.secret)?.count == 32)
        let file = try Data(contentsOf: URL(fileURLWithPath: path))
        #expect(file.range(of: Data(read.secret.utf8)) == nil)
        #expect(file.range(of: Data(Base64URL.decode(read.secret) ?? [])) == nil)
        #expect(file.range(of: Data(read.digest)) != nil)
    }

    @Test func `a token with another account in it is no sign-in`() throws {
        let shop = try TestShop()
        let token = try shop.store.signIn("ann", password: Password(TestShop.annPassword)).token
        let key = try shop.store.read(as: .anonymous) { try $0.signingKey() }
        let read = try SessionToken(
            verifying: token, key: key, issuer: shop.store.uuid, now: shop.clock.now)
        let forged = SessionToken(
            accountID: shop.admin.id ?? "", secret: read.secret, issuer: read.issuer,
            issuedAt: read.issuedAt, expiresAt: read.expiresAt)
        #expect(throws: AccessError.invalidToken) { try shop.store.signIn(token: forged.signed(with: key)) }
    }
}

/// Many sign in to one account at once.
@Suite struct SignInStormTests {
    @Test func `tries under way are not failures`() async throws {
        let folder = try TemporaryFolder()
        let path = folder.file("store.db")
        let shop = try TestShop(at: path)
        let environment = Environment.fixed(shop.clock, seed: 9)
        try await withThrowingTaskGroup(of: Void.self) { group in
            for _ in 0..<16 {
                group.addTask {
                    let store = try Store(at: path, environment: environment)
                    _ = try store.signIn("ann", password: Password(TestShop.annPassword))
                }
            }
            try await group.waitForAll()
        }
        #expect(try shop.store.sessions(as: shop.ann).count == 16)
        #expect(try shop.store.user("ann", as: shop.admin).throttle.failures == 0)
    }

    @Test func `of many wrong ones at once, five are looked at`() async throws {
        let folder = try TemporaryFolder()
        let path = folder.file("store.db")
        let shop = try TestShop(at: path)
        let environment = Environment.fixed(shop.clock, seed: 9)
        let wrong = try await withThrowingTaskGroup(of: Bool.self) { group in
            for _ in 0..<16 {
                group.addTask {
                    let store = try Store(at: path, environment: environment)
                    do {
                        _ = try store.signIn("ann", password: Password("not the secret"))
                        return false
                    } catch AccessError.wrongCredentials {
                        return true
                    } catch AccessError.signInLocked {
                        return false
                    }
                }
            }
            return try await group.reduce(0) { $0 + ($1 ? 1 : 0) }
        }
        #expect(wrong == 5)
    }
}
