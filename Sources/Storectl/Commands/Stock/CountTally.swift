import ShopText
import StoreCore

/// What has been scanned so far.
struct CountTally {
    /// A scanned product, and how many pieces of it.
    struct Line {
        let product: Product
        var pieces: Int64
    }

    private let find: (String) throws -> Product
    /// In the order of their first scan.
    private(set) var lines: [Line] = []
    private var places: [String: Int] = [:]
    private var known: [String: Product] = [:]
    private var scans: [(place: Int, pieces: Int64, isFirst: Bool)] = []

    /// - Parameter find: the product with a barcode or SKU.
    init(find: @escaping (String) throws -> Product) { self.find = find }

    var isEmpty: Bool { lines.isEmpty }

    var counts: [CountStock.Count] {
        lines.map { CountStock.Count(sku: $0.product.sku, quantity: $0.pieces) }
    }

    /// `3 products, 41 pieces`.
    var summary: String {
        let pieces = lines.reduce(0) { $0 + $1.pieces }
        return Text.count(lines.count, "product") + ", "
            + Text.count(pieces, "piece")
    }

    /// Counts a line: a code, or `code=12`.
    ///
    /// - Returns: what is counted of the product now.
    mutating func scan(_ text: String) throws -> Line {
        var (code, pieces): (String, Int64) = (text, 1)
        if let equals = text.lastIndex(of: "=") {
            code = String(text[..<equals]).trimmingWhitespace
            pieces = try WholeNumber.read(
                String(text[text.index(after: equals)...]).trimmingWhitespace, "quantity",
                0...CountTally.most)
        }
        let product = try known[code] ?? find(code)
        known[code] = product
        let isFirst = places[product.sku] == nil
        let place = places[product.sku] ?? lines.count
        if isFirst {
            places[product.sku] = place
            lines.append(Line(product: product, pieces: 0))
        }
        guard lines[place].pieces + pieces <= CountTally.most else {
            throw WholeNumberError.outOfRange(
                name: "the count", text: String(lines[place].pieces + pieces), minimum: 0,
                maximum: CountTally.most)
        }
        scans.append((place, pieces, isFirst))
        lines[place].pieces += pieces
        return lines[place]
    }

    /// Takes back the last scan.
    ///
    /// - Returns: what is left of the product; `nil` if nothing was scanned.
    mutating func undo() -> Line? {
        guard let last = scans.popLast() else { return nil }
        lines[last.place].pieces -= last.pieces
        let line = lines[last.place]
        if last.isFirst {
            places[line.product.sku] = nil
            lines.removeLast()
        }
        return line
    }

    /// The lines that reproduce the count.
    var words: [String] { lines.map { "\($0.product.sku)=\($0.pieces)" } }

    /// Notices about products that were sold or moved between their first scan and the end of the count.
    func moved(during counted: CountedStock) -> [String] {
        counted.differences.compactMap { difference in
            guard let place = places[difference.sku] else { return nil }
            let before = lines[place].product.quantity
            guard before != difference.onHand else { return nil }
            return
                "\(difference.sku) moved while you counted: \(before) on hand at the first scan, \(difference.onHand) when saved; count it again"
        }
    }

    private static let most: Int64 = 1_000_000_000
}

/// A file of scanned codes.
struct CountFile {
    private let name: String
    private let source: ByteSource

    init(_ file: String, in context: Context) throws {
        name = Located.file(file)
        source = file == "-" ? { try context.input.chunk() } : try InputFile.source(context.resolved(file))
    }

    /// Counts every line.
    ///
    /// - Throws: ``RejectedCount`` with all codes that cannot be counted.
    func read(into tally: inout CountTally) throws {
        let input = InputStream(isTerminal: false, read: source)
        var problems: [RejectedCount.Problem] = []
        var number = 0
        var scanned = 0
        reading: while let bytes = try input.line() {
            number += 1
            let line = String(decoding: bytes, as: UTF8.self).trimmingWhitespace
            let word = number == 1 && line.hasPrefix("\u{FEFF}") ? String(line.dropFirst()) : line
            switch word {
            case "": continue
            case "save": break reading
            case "undo": _ = tally.undo()
            default:
                scanned += 1
                do {
                    _ = try tally.scan(word)
                } catch let error as any StoreError where error.kind != .internalFault && error.kind != .busy
                {
                    problems.append(RejectedCount.Problem(line: number, error: error))
                }
            }
        }
        guard problems.isEmpty else {
            throw RejectedCount(file: name, total: scanned, problems: problems)
        }
    }
}

/// A file of codes of which some cannot be counted; nothing was saved.
struct RejectedCount: LongError {
    struct Problem {
        let line: Int
        let error: any StoreError

        /// Whether nothing is known that it may be.
        var isUnknown: Bool { error.hint == CatalogError.notFound(.sku("")).hint }

        var text: String {
            // What is misread is scanned again, and how to search is said once.
            let hint = error.code == "invalid_barcode" || isUnknown ? nil : error.hint
            return error.message + (hint.map { " (\($0))" } ?? "")
        }
    }

    let file: String
    let total: Int
    let problems: [Problem]

    var kind: ErrorKind { .invalidInput }
    var code: String { "count_rejected" }

    var lines: [String] {
        let kinds = Dictionary(grouping: problems, by: \.error.code)
        var texts: [String] = []
        for problem in problems {
            let same = kinds[problem.error.code] ?? []
            if same.count <= ProblemLines.many {
                texts.append("\(file):\(problem.line): \(problem.text)")
            } else if same[0].line == problem.line {
                let others = ProblemLines.others(same.dropFirst().map(\.line))
                texts.append("\(file):\(problem.line): \(problem.error.message)\(others)")
            }
        }
        return [
            "\(problems.count) of \(Text.count(total, "line")) cannot be counted; nothing was changed"
        ] + texts
    }

    var hint: String? {
        "fix these lines and count the file again"
            + (problems.contains(where: \.isUnknown)
                ? "; `storectl product search WORDS` finds a product" : "")
    }

    var details: [JSONValue.Member] {
        [
            .init("rejected", .integer(problems.count)), .init("total", .integer(total)),
            .init(
                "errors",
                .array(
                    problems.map {
                        [
                            "line": .integer($0.line), "code": .string($0.error.code),
                            "message": .string($0.error.message),
                        ]
                    })),
        ]
    }
}
