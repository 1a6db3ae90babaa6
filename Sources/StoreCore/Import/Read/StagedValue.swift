import ShopText

/// A value that its rule has accepted, in the form the catalog stores.
enum StagedValue: Equatable {
    /// The field is to be cleared.
    case cleared
    case text(String)
    case integer(Int64)
    case real(Double)

    private init(_ text: String?) { self = text.map { .text($0) } ?? .cleared }
    private init(_ number: Int64?) { self = number.map { .integer($0) } ?? .cleared }

    init(_ value: ProductValue) {
        self =
            switch value {
            case .text(let text): Self(text)
            case .money(let money): Self(money?.minorUnits)
            case .number(let number): Self(number)
            case .rate(let rate): rate.map { .real($0) } ?? .cleared
            case .flag(let flag): .integer(flag ? 1 : 0)
            case .day(let day): Self(day?.description)
            case .texts(let texts): Self(Product.stored(texts))
            case .options(let options): Self(Product.stored(options))
            }
    }
}

extension ProductFieldKind {
    /// The form in which a kind of field accepts a value unchanged.
    enum Plain {
        case text(maximum: Int, allowsLines: Bool)
        /// A text without a colon.
        case word(maximum: Int)
        case amount, count, flag, day
        /// The rule has to decide.
        case none
    }

    var plain: Plain {
        switch self {
        case .sku: .word(maximum: 100)
        case .text(let maximum): .text(maximum: maximum, allowsLines: false)
        case .lines(let maximum): .text(maximum: maximum, allowsLines: true)
        case .money: .amount
        // No more than 9 digits.
        case .number, .pieces: .count
        case .flag: .flag
        case .day: .day
        case .category, .rate, .barcode, .tags, .images, .options: .none
        }
    }
}
