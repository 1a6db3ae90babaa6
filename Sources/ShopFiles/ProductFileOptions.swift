import ShopText
import StoreCore

/// How to read a product file, for what cannot be detected.
package struct ProductFileOptions {
    package var format: ProductFormat?
    package var delimiter: UInt8?
    package var encoding: TextEncoding?
    /// Whether to guess the encoding, and show what was read.
    package var guessesEncoding = false
    /// The line of a table that has the column names.
    package var headerLine: Int?
    /// Whether the file's name says that it is JSON Lines.
    package var isNamedLines = false
    package var usesDecimalComma = false
    /// What separates thousands in prices.
    package var thousands: Character?
    /// What separates the values of lists.
    package var listSeparator: Character?
    /// What separates the names of a category's path, if not `>`.
    package var categorySeparator: Character?
    /// How the values of fields are written.
    package var readings: [ProductField: ValueReading] = [:]
    /// Which variants get the stock that they share.
    package var sharedStock: SharedStock?
    /// Whether there is a default quantity for new products.
    package var hasDefaultQuantity = false
    package var mapping = ColumnMapping()
    /// Keeps the original records, for a file of rejects.
    package var originals: Originals?
    /// Receives notices before the rows are read; without it, they come at the end.
    package var announce: ((String) -> Void)?
    /// Receives the detected format if it is one of the shop's own.
    package var announceFormat: ((String) -> Void)?
    /// Knows afterwards whether there were prices that only `--decimal-comma` can read.
    package let commas = DecimalCommas()
    /// Knows afterwards how many sale prices of 0 were read as none.
    let zeros = ZeroPrices()
    /// The current day, to tell what is published from what will be; `nil` if it is not known.
    package var today: Day?
    package let currency: Currency

    /// Knows afterwards which prices may have been read a thousand times too small.
    let points: ThousandPoints

    /// Finds parents that are not in the file.
    package let parents = StoredParents()
    /// Knows afterwards which sales were left as they are because their days are in columns that are not read.
    let saleDays = UnreadSaleDays()

    package init(currency: Currency) {
        self.currency = currency
        points = ThousandPoints(currency)
    }
}

/// Which variants get the stock that a product shares with all of them.
package enum SharedStock: String, CaseIterable, Sendable { case first, each }
