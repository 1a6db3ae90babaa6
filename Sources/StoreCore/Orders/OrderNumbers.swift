import ShopText

/// The orders that one change is about: in the journal, a number or a list of numbers.
struct OrderNumbers: Codable, Sendable, Equatable {
    let ids: [Int64]

    init(_ ids: [Int64]) {
        var seen: Set<Int64> = []
        self.ids = ids.filter { seen.insert($0).inserted }
    }

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let id = try? container.decode(Int64.self) {
            ids = [id]
        } else {
            ids = try container.decode([Int64].self)
        }
    }

    /// Does something to each of them. If one of several refuses, its error says that none was changed.
    func each(_ body: (Int64) throws -> Void) throws {
        for id in ids {
            do {
                try body(id)
            } catch let error as any StoreError where ids.count > 1 {
                throw SeveralOrdersError(order: id, count: ids.count, reason: error)
            }
        }
    }

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if ids.count == 1 { try container.encode(ids[0]) } else { try container.encode(ids) }
    }
}

/// The answer of a change to several orders; for one order, that order's own answer.
public struct OrderRecords: Codable, Sendable, Equatable {
    public let records: [OrderRecord]
    /// For people, one line each.
    public let notices: [String]

    private enum CodingKeys: String, CodingKey {
        case orders, notices
    }

    init(_ records: [OrderRecord], notices: [String] = []) {
        self.records = records
        self.notices = notices
    }

    public init(from decoder: any Decoder) throws {
        let container = try decoder.container(keyedBy: CodingKeys.self)
        notices = try container.decodeIfPresent([String].self, forKey: .notices) ?? []
        if let orders = try container.decodeIfPresent([OrderRecord].self, forKey: .orders) {
            records = orders
        } else {
            var record = try OrderRecord(from: decoder)
            // They belong to the whole answer.
            record.notices = []
            records = [record]
        }
    }

    public func encode(to encoder: any Encoder) throws {
        var container = encoder.container(keyedBy: CodingKeys.self)
        if !notices.isEmpty { try container.encode(notices, forKey: .notices) }
        if records.count == 1 {
            try records[0].encode(to: encoder)
        } else {
            try container.encode(records, forKey: .orders)
        }
    }
}

/// Why a change to several orders was not made: one of them refuses it.
public struct SeveralOrdersError: StoreError {
    let order: Int64
    let count: Int
    let reason: any StoreError

    public var kind: ErrorKind { reason.kind }
    public var code: String { reason.code }
    public var message: String { "\(reason.message); none of the \(count) orders was changed" }
    public var hint: String? { "leave out \(order)" + (reason.hint.map { ", or: \($0)" } ?? "") }
    public var customerHint: String? {
        "leave out \(order)" + (reason.customerHint.map { ", or: \($0)" } ?? "")
    }
    public var details: [JSONValue.Member] {
        reason.details.contains { $0.name == "order" }
            ? reason.details : [.init("order", .integer(order))] + reason.details
    }
}
