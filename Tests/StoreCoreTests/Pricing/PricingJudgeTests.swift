import Foundation
import ShopText
import Testing

@testable import StoreCore

/// The shop's pricing against `Scripts/judges/pricing.py`, which somebody could have written from the rules alone.
@Suite struct PricingJudgeTests {
    private static let script = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../Scripts/judges/pricing.py").standardizedFileURL

    private static let python = ["/usr/bin/python3", "/usr/local/bin/python3"].first {
        FileManager.default.isExecutableFile(atPath: $0)
    }

    @Test(.enabled(if: python != nil, "python3 is not installed"), arguments: ["USD", "JPY", "KWD"])
    func `a second implementation agrees on ten thousand baskets`(currency: String) throws {
        var random = RandomBasket(seed: 40 + UInt64(currency.utf8.count) + UInt64(currency.utf8.first ?? 0))
        let baskets = (0..<10_000).map { _ in random.next(currency) }
        let answers = try judge("[" + baskets.map(\.compactText).joined(separator: ",") + "]")
        #expect(answers.count == baskets.count)
        for (basket, expected) in zip(baskets, answers) {
            let answer = try PricingVector.answer(PricingVector.basket(basket)).compactText
            if answer != expected {
                Issue.record("\(basket.compactText)\nswift  \(answer)\npython \(expected)")
                return
            }
        }
    }

    @Test(
        .enabled(if: python != nil, "python3 is not installed"),
        .enabled(if: PricingVector.isThere, "pricing-vectors.json is not beside the project"))
    func `the second implementation agrees with the vectors`() throws {
        let text = try String(decoding: Data(contentsOf: PricingVector.file), as: UTF8.self)
        #expect(try judge(text).count >= 23)
    }

    /// One line for each basket.
    private func judge(_ baskets: String) throws -> [String] {
        let folder = FileManager.default.temporaryDirectory.appending(path: "pricing-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        defer { try? FileManager.default.removeItem(at: folder) }
        let (input, output) = (folder.appending(path: "baskets.json"), folder.appending(path: "answers"))
        try Data(baskets.utf8).write(to: input)
        try Data().write(to: output)
        let process = Process()
        process.executableURL = URL(fileURLWithPath: try #require(PricingJudgeTests.python))
        process.arguments = [PricingJudgeTests.script.path, input.path]
        process.standardOutput = try FileHandle(forWritingTo: output)
        try process.run()
        process.waitUntilExit()
        #expect(process.terminationStatus == 0)
        return try String(decoding: Data(contentsOf: output), as: UTF8.self).split(separator: "\n").map(
            String.init)
    }
}
