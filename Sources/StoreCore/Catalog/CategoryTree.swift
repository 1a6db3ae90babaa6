/// The categories, each with what is above it: their paths follow from that.
struct CategoryTree {
    struct Node {
        var parent: Int64?
        var name: String
        var path: String
    }

    /// What becomes of a category.
    struct Change: Sendable {
        var id: Int64
        /// Whether it goes.
        var isGone = false
        var name: String?
        /// `nil` where it stays where it is; the top level is `.some(nil)`.
        var parent: Int64??
    }

    /// Why the categories would be no tree.
    struct Fault: Equatable {
        let path: String
        let message: String
    }

    var nodes: [Int64: Node]

    mutating func apply(_ change: Change) {
        if change.isGone {
            nodes[change.id] = nil
            return
        }
        var node = nodes[change.id] ?? Node(parent: nil, name: "", path: "")
        if let name = change.name { node.name = name }
        if let parent = change.parent { node.parent = parent }
        nodes[change.id] = node
    }

    /// The paths that are not what the names above make them, parents first.
    func settled() -> (stale: [(id: Int64, path: String)], fault: Fault?) {
        var below: [Int64: [Int64]] = [:]
        var next: [(id: Int64, path: String)] = []
        for (id, node) in nodes.sorted(by: { $0.key < $1.key }) {
            if let parent = node.parent, nodes[parent] != nil {
                below[parent, default: []].append(id)
            } else {
                next.append((id, node.name))
            }
        }
        var stale: [(id: Int64, path: String)] = []
        var ids: [String: Int64] = [:]
        var place = 0
        while place < next.count {
            let (id, path) = next[place]
            place += 1
            if let other = ids.updateValue(id, forKey: CategoryPath.key(path)) {
                let isNew = nodes[other]?.path == path
                let was = nodes[isNew ? id : other]?.path ?? path
                return ([], Fault(path: path, message: "category \(was) cannot be \(path): there is another"))
            }
            if nodes[id]?.path != path {
                if (try? CategoryPath(stored: path)) == nil {
                    return ([], Fault(path: path, message: "category \(path) would be too deep"))
                }
                stale.append((id, path))
            }
            for child in below[id] ?? [] { next.append((child, "\(path) > \(nodes[child]?.name ?? "")")) }
        }
        guard next.count < nodes.count else { return (stale, nil) }
        let known = Set(next.map(\.id))
        let path = nodes.filter { !known.contains($0.key) }.map(\.value.path).min() ?? ""
        return ([], Fault(path: path, message: "category \(path) would be below itself"))
    }
}
