import ShopText
import StoreCore

extension Product {
    /// Whether it would be visible if it were not a variant.
    var isShown: Bool { isVisible && !isArchived }

    /// The names of the fields that have a value.
    func said(_ fields: [ProductField]) -> [String] {
        fields.filter { text(of: $0).map { !$0.isEmpty } ?? false }.map(\.rawValue)
    }

    /// What no format by families has a place for: a list of pictures begins with the main one, and what is read back
    /// is addresses.
    var lostImages: [String] {
        var lost = image == nil && !moreImages.isEmpty ? ["more_images without an image"] : []
        let isLost = ([image].compactMap { $0 } + moreImages).contains { picture in
            var addresses = Addresses()
            return addresses.read(picture) != [picture]
        }
        if isLost { lost.append("pictures that are not one address") }
        return lost
    }

    /// Spaces and lines of the description that HTML takes together, such as indentation.
    var lostSpaces: [String] { ProductWriter.losesSpaces(description) ? ["spacing in description"] : [] }

    /// What other programs read as no such price.
    func lostZero(_ price: Money?, _ name: String) -> [String] {
        price?.minorUnits == 0 ? ["a \(name) of 0"] : []
    }
}
