import ShopText

/// The values of an error case, for scripts: each value that its message or hint shows people, under its label in the
/// code. An error lists in its own `details` those that need other names.
struct CaseFacts {
    private(set) var members: [JSONValue.Member] = []
    private let message: String
    /// The message and the hint.
    private let told: String

    /// - Parameter hint: the hint that is shown.
    init(_ error: some StoreError, hint: String?) {
        message = error.message
        told = [error.message, hint ?? ""].joined(separator: "\n")
        let type = String(describing: Swift.type(of: error))
        let mirror = Mirror(reflecting: error)
        guard mirror.displayStyle == .enum else {
            for (label, value) in mirror.children { take(value, under: label ?? "") }
            return
        }
        guard let child = mirror.children.first, let name = child.label else { return }
        let payload = Mirror(reflecting: child.value)
        guard payload.displayStyle == .tuple else {
            if let name = CaseFacts.name(of: child.value, in: name, of: type) {
                take(child.value, under: name)
            }
            return
        }
        if let options = payload.children.map(\.value) as? [String], name == "conflictingOptions" {
            take(options, under: "options")
            return
        }
        for (label, value) in payload.children {
            let label = label.flatMap { $0.hasPrefix(".") ? nil : $0 }
            if let name = label ?? CaseFacts.name(of: value, in: name, of: type) { take(value, under: name) }
        }
    }

    private mutating func take(_ value: Any, under name: String) {
        let key = JSONValue.snakeCase(name)
        guard !CaseFacts.texts.contains(key), !members.contains(where: { $0.name == key }),
            let fact = fact(value)
        else { return }
        members.append(.init(key, fact))
    }

    /// A value that people see; `nil` for one they do not see, or that is not text or a number.
    private func fact(_ value: Any) -> JSONValue? {
        switch value {
        case let text as String:
            return !text.isEmpty && message.contains(text) ? .string(text.visibleBytes) : nil
        case let number as Int64: return message.contains(String(number)) ? .integer(number) : nil
        case let number as Int: return message.contains(String(number)) ? .integer(Int64(number)) : nil
        case let money as Money: return message.contains(money.decimal) ? .string(money.decimal) : nil
        case let texts as [String]:
            return !texts.isEmpty && texts.allSatisfy(told.contains)
                ? .array(texts.map { .string($0.visibleBytes) }) : nil
        case is any Error: return nil
        default: break
        }
        let mirror = Mirror(reflecting: value)
        if mirror.displayStyle == .optional { return mirror.children.first.flatMap { fact($0.value) } }
        if let word = (value as? any RawRepresentable)?.rawValue as? String { return fact(word) }
        return (value as? any CustomStringConvertible).flatMap { fact($0.description) }
    }

    /// The name of a value without a label: `username` for `usernameTaken` and `invalidUsername`, otherwise from its
    /// type or the error's noun; `nil` if neither gives one.
    private static func name(of value: Any, in name: String, of type: String) -> String? {
        if let own = exceptions["\(type).\(name)"] { return own }
        guard value is String || value is Int64 || value is Int || value is [String] else {
            return types[String(describing: Swift.type(of: value))]
        }
        for prefix in ["notAn", "notA", "no", "invalid", "unknown", "bad", "other"]
        where name.hasPrefix(prefix) {
            let rest = name.dropFirst(prefix.count)
            if rest.first?.isUppercase == true, rest != "Found" { return String(rest).firstLowercased }
        }
        for suffix in ["Taken", "Missing"] where name.hasSuffix(suffix) {
            return String(name.dropLast(suffix.count))
        }
        if let noun = nouns[type] { return noun }
        return String(type.dropLast(type.hasSuffix("Error") || type.hasSuffix("Fault") ? 5 : 0))
            .firstLowercased
    }

    /// The texts that an error contains.
    private static let texts: Set = ["message", "hint", "help", "lines", "question"]
    private static let exceptions = [
        "BulkEditError.tooMany": "count", "CartError.ambiguous": "product",
        "CartError.countOrProduct": "number",
        "CartError.tooManyLines": "lines", "CatalogError.invalidSKU": "sku",
        "CatalogError.relativeQuantity": "quantity",
        "CatalogError.wrongCheckDigit": "barcode", "CouponError.targetTaken": "coupon",
        "JournalError.answerForgotten": "key", "JournalError.answerUnreadable": "key",
        "JournalError.hashNotInChain": "hash", "JournalError.keyReused": "key",
        "JournalError.notFound": "entry",
        "ReviewError.stars": "stars", "SandboxError.nobody": "user", "SavedAddressError.missing": "field",
        "SavedAddressError.tooMany": "maximum", "StoreFileError.notADatabase": "store",
        "StockError.noQuantity": "product", "StoreFileError.notAFile": "store",
        "StoreFileError.otherApplication": "store", "StoreFileError.otherJournal": "store",
        "TaxRateError.missing": "field",
        "UsageError.conflictingFormats": "format", "UsageError.noDefaultValue": "option",
        "UsageError.notAProfileName": "profile", "UsageError.secretUnseen": "field",
    ]
    private static let types = [
        "Country": "country", "Currency": "currency", "Day": "day", "MailKind": "kind", "Money": "amount",
        "Percentage": "rate", "Permission": "permission", "ProductField": "field",
        "ProductReference": "product",
        "TaxCategory": "category", "TextEncoding": "encoding",
    ]
    private static let nouns = [
        "APITokenError": "token", "AccountError": "user", "BackupError": "file", "BringError": "sandbox",
        "BulkEditError": "text", "CatalogError": "product", "CouponDetailsError": "coupon",
        "CouponRuleError": "coupon",
        "CreditError": "item", "DatabaseFault": "store", "EmailAddressError": "email", "FormError": "field",
        "ImportDoubt": "text", "InputObjectError": "member", "IssueError": "document",
        "ItemFileError": "member",
        "ListCursorError": "cursor", "MalformedAnswer": "member", "MalformedWords": "text",
        "PastError": "thing",
        "PeriodError": "day", "PreferencesError": "file", "ProviderFault": "provider", "SaleError": "item",
        "SandboxCommandError": "command", "SavedAddressError": "address", "SecretError": "secret",
        "SendmailError": "command", "ShippingError": "method", "ShippingRateError": "method",
        "StockError": "quantity",
        "StoreFileError": "store", "TaxRateError": "rate", "UnknownProvider": "provider",
        "UsageError": "option",
        "VATNumberError": "vat_id",
    ]
}

extension String {
    fileprivate var firstLowercased: String { prefix(1).lowercased() + dropFirst() }
}
