import Foundation
import Testing

@testable import Storectl

/// Every file of `../shared/data/hard-files` is read as its README says.
@Suite(.enabled(if: HardFile.areThere, "../shared/data/hard-files is not beside the project"))
struct HardFileTests {
    @Test(arguments: HardFile.all)
    func `a hard file is read as it should be`(file: HardFile) throws {
        let world = try TestWorld()
        try world.makeShop(currency: file.currency)
        for step in file.steps {
            // A space in a column's name is written as a low line.
            let words = step.words.split(separator: " ").map { word in
                word.hasPrefix("@")
                    ? HardFile.folder.appending(path: String(word.dropFirst())).path
                    : String(word).replacing("Product_", with: "Product ")
            }
            let outcome = world.storectl(words)
            let answer = outcome.output + outcome.error
            #expect(outcome.status.rawValue == step.status, "\(step.words): \(answer)")
            for part in step.says { #expect(answer.contains(part), "\(step.words): \(answer)") }
        }
    }

    @Test func `no file is forgotten`() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: HardFile.folder.path)
        #expect(Set(HardFile.all.flatMap(\.files)) == Set(names).subtracting(["README.md"]))
    }
}
