import ShopText
import StoreCore

extension Answer {
    /// The columns of a file with a row for each record, or for each element of its list: there, the record's id
    /// and the fields of the element.
    var flatPaths: [String] {
        guard let rowList, let shape = shapes.first(where: { $0.name == rowList }),
            case .list(let members, _) = shape.kind
        else { return shapes.flatMap(\.flatPaths) }
        return ["id"] + members.map { "\(rowList).\($0)" }
    }

    /// The list of which each element is a row, where its members are among what is asked for.
    func rowList(of paths: [String]) -> String? {
        rowList.flatMap { list in paths.contains { $0.hasPrefix(list + ".") } ? list : nil }
    }
}

extension Record {
    /// The same record once for each element of a list, with the element in place of the list. If the list is empty,
    /// once with nothing in its place.
    func rows(of list: String) -> [Record] {
        guard let place = firstIndex(where: { $0.name == list }),
            case .array(let elements) = self[place].value,
            !elements.isEmpty
        else { return [self] }
        return elements.map { element in
            var record = self
            record[place] = JSONValue.Member(list, element)
            return record
        }
    }
}
