import ShopText

/// How far an interrupted change got.
public struct PartProgress: Equatable, Sendable {
    let entry: Int64
    let products: Int64
    /// The greatest id of a product in any of the parts.
    let lastProduct: Int64?
}
