import Foundation
import TestSupport
import Testing

@testable import StoreCore

/// Hands the samples to judges outside: with STORECTL_SAMPLES set, each paper is written into that directory.
@Suite struct SampleFilesTests {
    static let directory = ProcessInfo.processInfo.environment["STORECTL_SAMPLES"]

    @Test(.enabled(if: directory != nil))
    func `the samples are written for outside judges`() throws {
        let directory = URL(fileURLWithPath: try #require(SampleFilesTests.directory))
        func write(_ text: String, _ name: String) throws {
            try Data(text.utf8).write(to: directory.appendingPathComponent(name))
        }
        for (name, content) in try DocumentSamples.all() {
            try write(try content.ubl(), "\(name).xml")
            try write(content.html, "\(name).html")
            try write(content.text(measure: \.count), "\(name).txt")
            try write(try content.json(), "\(name).json")
        }
        var random = SeededGenerator(seed: 1)
        for number in 1...60 {
            let invoice = DocumentSamples.invoice(try RandomSales.bill(using: &random), number: Int64(number))
            try write(try invoice.ubl(), "random-\(number).xml")
        }
        let receipt = try PaperSamples.receipt()
        try write(receipt.html, "receipt.html")
        try write(receipt.text(measure: \.count), "receipt.txt")
        try write(PaperSamples.slip.html, "packing-slip.html")
        try write(PaperSamples.slip.text(measure: \.count), "packing-slip.txt")
        try write(PaperSamples.pickList.html, "pick-list.html")
    }
}
