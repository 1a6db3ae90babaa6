import Foundation
enum JSONReader { static func parse(_ b: [UInt8]) throws -> JSONValue { .null } }
