import ShopText

/// What stands where the text about a person was.
enum ErasedText {
    static let removed = "(removed)"

    /// The basket of an order, without the reasons for staff prices.
    static func basket(_ text: String) throws -> String {
        try JSONReader.value(of: text).edited { value, path in
            path.last == "reason" && path.contains("staff") ? .string(removed) : value
        }.compactText
    }
}
