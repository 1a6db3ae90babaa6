import Foundation
import GRDB

extension [UInt8] {
    /// The bytes as SQLite stores them. GRDB speaks `Data`, the shop speaks bytes.
    var blob: Data { Data(self) }

    init(blob: Data) { self = [UInt8](blob) }
}
