import ShopText
import StoreCore

/// How a command shows one record: `struct ProductView: View { let product: Product; … }`, next to the commands of its
/// noun. One list of fields serves every format; the columns say what a table shows.
protocol View: Sendable {
    /// Every field, in the order scripts see it.
    static var fields: [Field<Self>] { get }
    /// The columns of a table.
    static var columns: [Column] { get }
    /// What people see of one record; by default every field on its own line.
    var detail: [DetailPart]? { get }
}

extension View {
    var detail: [DetailPart]? { nil }

    var record: Record {
        Self.fields.map { JSONValue.Member($0.shape.name, $0.value(self)) }
    }

    /// The same as a JSON object, for a view inside another.
    var json: JSONValue { .object(record) }

    static var shapes: [FieldShape] { fields.map(\.shape) }
}

/// The named values of one thing, in order.
typealias Record = [JSONValue.Member]

/// One named value of a view.
struct Field<Source>: Sendable {
    let shape: FieldShape
    let value: @Sendable (Source) -> JSONValue

    init(_ name: String, _ value: @escaping @Sendable (Source) -> JSONValue) {
        shape = FieldShape(name: name, kind: .value)
        self.value = value
    }

    /// A value that is an object (or null) with these members: columns `rating.rate`, `rating.count`.
    init(_ name: String, members: [String], _ value: @escaping @Sendable (Source) -> JSONValue) {
        shape = FieldShape(name: name, kind: .object(members))
        self.value = value
    }

    /// A list of other things, shown as a table of its own below the other values.
    init<Part: View>(_ name: String, each parts: @escaping @Sendable (Source) -> [Part]) {
        shape = FieldShape(name: name, kind: .list(Part.fields.map(\.shape.name), Part.columns))
        value = { .array(parts($0).map(\.json)) }
    }
}

extension Field {
    /// The same field of a thing that has a `Source` inside.
    func of<Whole>(_ part: @escaping @Sendable (Whole) -> Source) -> Field<Whole> where Source: Sendable {
        Field<Whole>(shape: shape) { [value] in value(part($0)) }
    }

    private init(shape: FieldShape, value: @escaping @Sendable (Source) -> JSONValue) {
        self.shape = shape
        self.value = value
    }
}

/// What is known about a field before there is a value.
struct FieldShape: Equatable, Sendable {
    enum Kind: Equatable, Sendable {
        case value
        case object([String])
        case list([String], [Column])
    }

    let name: String
    let kind: Kind

    /// Members that are neither lists nor objects.
    static func values(_ names: String...) -> [FieldShape] {
        names.map { FieldShape(name: $0, kind: .value) }
    }

    /// The columns it makes in a flat file.
    var flatPaths: [String] {
        if case .object(let members) = kind { members.map { "\(name).\($0)" } } else { [name] }
    }

    /// What `--fields` may ask for.
    var selectablePaths: [String] {
        switch kind {
        case .value: [name]
        case .object(let members), .list(let members, _): [name] + members.map { "\(name).\($0)" }
        }
    }
}

/// A column of a table.
struct Column: Equatable, Sendable {
    let title: String
    /// The field it shows; dotted for a member: `rating.rate`.
    let path: String
    /// `nil` to align right if every value is a number.
    let alignment: Alignment?
    /// Whether it may be cut on a narrow terminal; `nil` to cut it if a value has spaces in it.
    let isProse: Bool?
    /// How soon it is left out on a narrow terminal: the highest first, 0 never.
    var rank: Int
    /// What color means in this column.
    let tone: ToneRule

    /// - Parameter title: by default the field's name in capitals.
    init(
        _ path: String, _ alignment: Alignment? = nil, title: String? = nil, isProse: Bool? = nil,
        rank: Int = 0, tone: ToneRule = .none
    ) {
        self.isProse = isProse
        self.rank = rank
        self.tone = tone
        self.title = title ?? String(path.map { $0 == "_" || $0 == "." ? " " : $0 }).uppercased()
        self.path = path
        self.alignment = alignment
    }
}

/// A piece of what people see of one thing.
enum DetailPart: Equatable, Sendable {
    /// `Label  value`; the values of adjacent lines are aligned.
    case line(String, String)
    /// One or more lines of its own.
    case text(String)
    case table([Column], [Record])
}
