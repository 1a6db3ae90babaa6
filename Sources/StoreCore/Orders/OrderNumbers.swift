/// The orders that one change is about: in the journal a number, or a list of them.
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

    func encode(to encoder: any Encoder) throws {
        var container = encoder.singleValueContainer()
        if ids.count == 1 { try container.encode(ids[0]) } else { try container.encode(ids) }
    }
}

/// The answer of a change to some orders: of one, what that order's own answer is.
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
            // They are the whole answer's.
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
