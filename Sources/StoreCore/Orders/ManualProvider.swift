import ShopText

/// The provider for money received by hand: cash and bank transfers.
public enum ManualProvider {
    public static let name = "manual"
}
