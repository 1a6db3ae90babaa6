import ShopText
import StoreCore
import Testing

@testable import Storectl

/// What a script learns of an error without a list of facts of its own.
@Suite struct CaseFactsTests {
    private func facts(_ error: some StoreError) -> JSONValue {
        .object(CaseFacts(error, hint: error.hint).members)
    }

    private enum Planted: StoreError {
        case labelled(sku: String, postalCode: String?, wanted: Int64, price: Money)
        case invalidEmail(String)
        case usernameTaken(String)
        case both(String, String)
        case untold(secret: String, count: Int)
        case plain

        var kind: ErrorKind { .refused }
        var code: String { "planted" }
        var message: String {
            switch self {
            case .labelled(let sku, let code, let wanted, let price):
                "\(wanted) of \(sku) to \(code ?? "nowhere") at \(price.decimal)"
            case .invalidEmail(let text), .usernameTaken(let text): "not \(text)"
            case .both(let one, let other): "\(one) and \(other)"
            case .untold, .plain: "no"
            }
        }
    }

    private struct Whole: StoreError {
        let path: String
        let limit: Int
        var kind: ErrorKind { .refused }
        var code: String { "whole" }
        var message: String { "\(path) has more than \(limit)" }
    }

    @Test func `labels are names, in snake case, and what is left out is left out`() {
        let price = Money(minorUnits: 950, currency: Currency(code: "USD")!)
        #expect(
            facts(Planted.labelled(sku: "MUG", postalCode: "10001", wanted: 2, price: price))
                == ["sku": "MUG", "postal_code": "10001", "wanted": 2, "price": "9.50"])
        #expect(
            facts(Planted.labelled(sku: "MUG", postalCode: nil, wanted: 2, price: price))
                == ["sku": "MUG", "wanted": 2, "price": "9.50"])
        #expect(facts(Whole(path: "a.csv", limit: 3)) == ["path": "a.csv", "limit": 3])
    }

    @Test func `a value without a label is named by the case, or by the error's noun`() {
        #expect(facts(Planted.invalidEmail("x")) == ["email": "x"])
        #expect(facts(Planted.usernameTaken("x")) == ["username": "x"])
        #expect(facts(Planted.both("a", "b")) == ["planted": "a"])
        #expect(facts(CartError.notInCart(.sku("TEA"))) == ["product": "TEA"])
        #expect(facts(MailError.alreadySent(4)) == ["mail": 4])
        #expect(
            facts(UsageError.conflictingOptions("--json", "--template")) == [
                "options": ["--json", "--template"]
            ])
        #expect(facts(Planted.plain) == [:])
    }

    @Test func `what people are not told, scripts are not told either`() {
        #expect(facts(Planted.untold(secret: "hunter2", count: 7)) == [:])
    }
}
