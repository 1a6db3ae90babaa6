import ShopText
import StoreCore

/// How Magento writes values that do not fit in a cell as they are.
extension MagentoFormat {
    /// `sku=LAMP-S,size=S|sku=LAMP-L,size=L`: the variants of a product, each with what distinguishes it.
    static func variations(_ text: String) -> [(sku: String, options: [ProductOption])] {
        text.split(separator: "|").compactMap { part in
            var sku: String?
            var options: [ProductOption] = []
            for (name, value) in pairs(part) {
                if name.lowercased() == "sku" {
                    sku = value
                } else if !name.isEmpty, !value.isEmpty {
                    options.append(ProductOption(name: name.capitalizedName, value: value))
                }
            }
            return sku.map { ($0, options) }
        }
    }

    /// `color=Red, dark,size=1,5 L`: what has no name of its own belongs to the value before it.
    static func pairs(_ text: Substring) -> [(name: String, value: String)] {
        var pairs: [(name: String, value: String)] = []
        for piece in text.split(separator: ",", omittingEmptySubsequences: false) {
            if let equals = piece.firstIndex(of: "=") {
                pairs.append((piece[..<equals].trimmedSpace, String(piece[piece.index(after: equals)...])))
            } else if let last = pairs.indices.last, !piece.trimmedSpace.isEmpty {
                pairs[last].value += "," + piece
            }
        }
        return pairs.map { ($0.name, $0.value.trimmedSpace) }
    }

    /// `Default Category/Bags, big,Default Category/Sale`: the paths of a cell. Magento puts no space behind the comma
    /// between two of them, so that one with a space is part of a name, as long as no root follows it.
    static func paths(_ text: String) -> [String] {
        let pieces = text.split(separator: ",")
        let root = pieces.first?.split(separator: "/").first.map { $0.trimmedSpace }
        var paths: [String] = []
        for piece in pieces {
            if piece.first == " ", let last = paths.indices.last,
                piece.split(separator: "/").first?.trimmedSpace != root
            {
                paths[last] += "," + piece
            } else {
                paths.append(String(piece))
            }
        }
        return paths
    }

    /// The names of a category's path; `\/` is a slash in one of them.
    static func levels(_ path: Substring) -> [String] {
        path.replacing("\\/", with: "\u{0}").split(separator: "/")
            .map { $0.replacing("\u{0}", with: "/").trimmedSpace }.filter { !$0.isEmpty }
    }

    /// The order of day and month in these texts, if one of them shows it: it depends on the language of the export.
    static func dayFormat(of texts: [String]) -> DayFormat? {
        let orders = [("/", "D/M/YYYY"), ("/", "M/D/YYYY"), (".", "D.M.YYYY"), ("-", "D-M-YYYY")]
        var fitting = orders.compactMap { mark, order -> DayFormat? in
            guard texts.allSatisfy({ $0.contains(mark) }), let format = try? DayFormat(order),
                texts.allSatisfy({ format.day($0) != nil })
            else { return nil }
            return format
        }
        return fitting.count == 1 ? fitting.removeFirst() : nil
    }
}

extension String {
    /// `shoe_size` as people write it: `Shoe size`.
    fileprivate var capitalizedName: String {
        let words = replacing("_", with: " ")
        return words.prefix(1).uppercased() + words.dropFirst()
    }
}
