import StoreCore

extension Product {
    /// Whether it would be seen if it were no variant.
    var isShown: Bool { isVisible && !isArchived }

    /// The names of the fields that have a value.
    func said(_ fields: [ProductField]) -> [String] {
        fields.filter { text(of: $0).map { !$0.isEmpty } ?? false }.map(\.rawValue)
    }

    /// What no format by families has a place for: a list of pictures begins with the main one.
    var lostImages: [String] { image == nil && !moreImages.isEmpty ? ["more_images without an image"] : [] }
}
