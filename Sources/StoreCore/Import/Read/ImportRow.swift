import ShopText

/// One row of a product file to import: the raw values by field.
/// The same row is filled again and again, so that a million rows take the memory of one, and values stay bytes until a
/// rule needs them.
public struct ImportRow {
    struct Cell {
        let field: ProductField
        let start: Int
        let end: Int
        let place: Int
        /// Whether it applies only to a new product.
        var isInitial = false
    }

    /// The line on which the row begins, from 1.
    public private(set) var line = 0
    /// Where the reader kept the original row, if rejected rows are saved.
    public var original: String?
    /// Whether it comes from the same record of the file as the row before.
    public var sharesRecord = false
    /// Whether values may be in the wrong fields, so that even its key may be wrong.
    public var isMisaligned = false
    /// Whether the product is hidden if it is new, because the file's value for its visibility is unclear.
    public var hidesIfNew = false
    private(set) var cells: [Cell] = []
    private(set) var bytes: [UInt8] = []
    private(set) var faults: [Fault] = []

    struct Fault {
        let error: any StoreError
        /// A field that has an invalid value.
        let field: ProductField?
        let place: Int
    }

    public init() {}

    /// Empties the row for the next one of the file.
    public mutating func begin(line: Int) {
        self.line = line
        original = nil
        sharesRecord = false
        isMisaligned = false
        hidesIfNew = false
        cells.removeAll(keepingCapacity: true)
        bytes.removeAll(keepingCapacity: true)
        faults.removeAll()
    }

    /// Adds the value of a field.
    /// - Parameter place: lets the reader locate the value; see ``ImportStage``.
    ///
    public mutating func append(_ field: ProductField, _ text: UnsafeRawBufferPointer, place: Int) {
        let start = bytes.count
        bytes.append(contentsOf: text)
        cells.append(Cell(field: field, start: start, end: bytes.count, place: place))
    }

    public mutating func append(_ field: ProductField, _ text: String, place: Int) {
        let start = bytes.count
        bytes.append(contentsOf: text.utf8)
        cells.append(Cell(field: field, start: start, end: bytes.count, place: place))
    }

    /// Adds a price for a new product without a price in the file, such as a parent that gets its first
    /// variant's.
    public mutating func append(initialPrice text: String, place: Int) {
        append(.price, text, place: place)
        cells[cells.count - 1].isInitial = true
    }

    /// Adds tags for a new product, from a file that has no tags of its own; those of a known one stay.
    public mutating func append(initialTags text: String, place: Int) {
        append(.tags, text, place: place)
        cells[cells.count - 1].isInitial = true
    }

    /// Leaves the sale of the product as it is, if the row has one.
    ///
    /// - Returns: whether it had.
    public mutating func leaveSale() -> Bool {
        guard cells.contains(where: { $0.field == .salePrice && $0.start < $0.end }) else { return false }
        cells.removeAll { [.salePrice, .saleStartsOn, .saleEndsOn].contains($0.field) }
        return true
    }

    /// Records that the file's reader found something wrong with the row, or with its value for a field.
    public mutating func fail(_ error: any StoreError, field: ProductField? = nil, place: Int) {
        faults.append(Fault(error: error, field: field, place: place))
    }

    /// Whether the file has a value for a field, valid or not.
    func says(_ field: ProductField) -> Bool {
        cells.contains { $0.field == field } || faults.contains { $0.field == field }
    }

    /// Whether the row could not be read at all.
    var isUnreadable: Bool { cells.isEmpty && !faults.isEmpty }
}

extension ImportRow {
    /// The row's texts under the names of their fields.
    public var texts: [String: String] {
        Dictionary(
            cells.map { ($0.field.rawValue, String(decoding: bytes[$0.start..<$0.end], as: UTF8.self)) },
            uniquingKeysWith: { $1 }
        ).merging(hidesIfNew ? ["hides_if_new": "true"] : [:]) { $1 }
    }

    /// The problem that the reader of the file found with the row.
    public var faultMessages: [String] { faults.map(\.error.message) }
}
