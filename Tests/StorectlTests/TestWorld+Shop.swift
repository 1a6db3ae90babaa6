import Foundation
import Testing

@testable import Storectl

extension TestWorld {
    /// Runs a command line of ours.
    func storectl(_ arguments: [String]) -> Outcome {
        clear()
        let status = Storectl.run(root: Storectl.self, arguments, context())
        return Outcome(output: outputText, error: errorText, status: status)
    }

    func storectl(_ arguments: String...) -> Outcome { storectl(arguments) }

    /// A shop in `s.db`, with its admin signed in.
    func makeShop(currency: String = "USD") throws {
        variables["STORECTL_STORE"] = "s.db"
        try write("correct horse battery\n", to: "pw")
        let made = storectl(
            "init", "--name", "Shop", "--currency", currency, "--admin-username", "admin", "--admin-email",
            "admin@shop.test", "--password-file", "pw", "--password-cost", "4")
        #expect(made.status == .done)
        #expect(storectl("login", "admin", "--password-file", "pw").status == .done)
    }

    /// The code in the newest mail of the Maildir `mail`, as its reader copies it.
    func mailedCode() throws -> String {
        let folder = path("mail/new")
        let newest = try FileManager.default.contentsOfDirectory(atPath: folder)
            .map { URL(fileURLWithPath: folder + "/" + $0) }
            .max { try modified($0) < modified($1) }
        let text = try newest.map { try String(contentsOf: $0, encoding: .utf8) } ?? ""
        guard
            let code = text.split(separator: "\n").first(where: { $0.utf8.count == 43 && !$0.contains(" ") })
        else { throw TranscriptError.strayLine("@ code: no mail with a code") }
        return String(code)
    }

    private func modified(_ file: URL) throws -> Date {
        try file.resourceValues(forKeys: [.contentModificationDateKey]).contentModificationDate
            ?? .distantPast
    }

    func makeFolder(_ name: String) throws {
        try FileManager.default.createDirectory(atPath: path(name), withIntermediateDirectories: false)
    }

    /// One field of a product.
    func value(_ field: String, of sku: String) -> String {
        let answer = storectl("product", "show", "sku:\(sku)", "--format", "tsv", "--fields", field).output
        let lines = answer.split(separator: "\n", omittingEmptySubsequences: false)
        return lines.dropFirst().first.map(String.init) ?? ""
    }
}
