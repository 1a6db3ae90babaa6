import ShopText

extension Currency {
    package static let usd = Currency(code: "USD")!
}
