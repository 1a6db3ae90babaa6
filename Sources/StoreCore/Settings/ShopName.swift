import ShopText

extension Setting {
    static let shopName = Setting(
        "shop.name", "the name that customers see", standard: "",
        expected: "a name of at most 100 characters",
        reading: { try Text.checkedName($0, name: "shop.name", maximum: 100, allowsEmpty: true) },
        fallback: { try $0.storeName() })
}

extension Transaction {
    /// The name that customers see: the setting, or the name from `init`.
    func shopName() throws -> String { try value(of: .shopName) }
}

extension Store {
    /// The name that customers see. It is read when it is asked for, because most commands never say it.
    public func shopName() throws -> String { try read(as: .anonymous) { try $0.shopName() } }
}
