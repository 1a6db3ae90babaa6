import StoreCore

@testable import Storectl

extension TestWorld {
    /// A store with its administrator signed in.
    func makeShop(currency: String = "USD") throws {
        try write("correct horse battery\n", to: "pw")
        let made = shop([
            "init", "--name", "S", "--currency", currency, "--admin-username", "admin", "--admin-email",
            "a@b.test", "--password-file", "pw", "--password-cost", "4",
        ])
        guard made.status == .done, shop(["login", "admin", "--password-file", "pw"]).status == .done else {
            throw TranscriptError.notOurs(made.error)
        }
    }

    /// What a command says.
    func shop(_ arguments: [String]) -> Outcome {
        clear()
        let status = Storectl.run(root: Storectl.self, arguments, context())
        return Outcome(output: outputText, error: errorText, status: status)
    }

    /// One field of a product.
    func value(_ field: String, of sku: String) -> String {
        let answer = shop(["product", "show", "sku:\(sku)", "--format", "tsv", "--fields", field]).output
        return answer.split(separator: "\n", omittingEmptySubsequences: false).dropFirst().first.map(
            String.init)
            ?? ""
    }
}
