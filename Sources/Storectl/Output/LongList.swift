import ShopText
import StoreCore

/// A list in a record that may be too long for memory: its elements come a few at a time, `nil` after the last. Can be
/// read once, either as scripts see it or as people see it.
struct LongList {
    /// The record's field that it stands for; in the record itself, that field is empty.
    let field: String
    let elements: () throws -> [JSONValue]?
    /// What people see above the rest of the record.
    let lines: () throws -> [String]?

    /// The whole list at once, for formats in which it is one value.
    func added(to record: Record) throws -> Record {
        guard let index = record.firstIndex(where: { $0.name == field }) else { return record }
        var all: [JSONValue] = []
        while let more = try elements() { all += more }
        var record = record
        record[index] = JSONValue.Member(field, .array(all))
        return record
    }
}

extension Renderer {
    /// Writes the record as one JSON object whose list is written as it comes.
    func renderJSON(_ record: Record, with list: LongList, isPretty: Bool) throws {
        let (line, colon) = isPretty ? ("\n", ": ") : ("", ":")
        let indent = isPretty ? "  " : ""
        var start = "{" + line
        for member in record {
            try output.write(start + indent + JSONValue.string(member.name).compactText + colon)
            start = "," + line
            guard member.name == list.field else {
                try output.write(member.value, depth: isPretty ? 1 : nil)
                continue
            }
            var open = "["
            while let more = try list.elements() {
                for element in more {
                    try output.write(open + line + indent + indent)
                    try output.write(element, depth: isPretty ? 2 : nil)
                    open = ","
                }
            }
            try output.write(open == "[" ? "[]" : line + indent + "]")
        }
        try output.printLine(line + "}")
    }
}
