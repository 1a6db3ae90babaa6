import ShopText

/// The provider of money that somebody counted: cash and bank transfers.
public enum ManualProvider {
    public static let name = "manual"
}
