import ShopText

/// What a case of an error carries, for scripts: each value that its message or hint tells people, under the label it has
/// there. An error says in its own `details` what does better with other names.
struct CaseFacts {
    private(set) var members: [JSONValue.Member] = []
    private let told: String

    /// - Parameter hint: the one that is shown.
    init(_ error: some StoreError, hint: String?) {
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
            take(child.value, under: CaseFacts.name(of: child.value, in: name, of: type))
            return
        }
        let values = payload.children.map { label, value in
            let label = label.flatMap { $0.hasPrefix(".") ? nil : $0 }
            return (name: label ?? CaseFacts.name(of: value, in: name, of: type), value: value)
        }
        for (name, value) in values {
            let alike = values.filter { $0.name == name }.map(\.value)
            if let texts = alike as? [String], texts.count > 1 {
                take(texts, under: name + "s")
            } else {
                take(value, under: name)
            }
        }
    }

    private mutating func take(_ value: Any, under name: String) {
        let key = JSONValue.snakeCase(name)
        guard !CaseFacts.texts.contains(key), !members.contains(where: { $0.name == key }),
            let fact = fact(value)
        else { return }
        members.append(.init(key, fact))
    }

    /// A value that people are told; `nil` for what they are not, and for what is no text or number.
    private func fact(_ value: Any) -> JSONValue? {
        switch value {
        case let text as String: return !text.isEmpty && told.contains(text) ? .string(text) : nil
        case let number as Int64: return told.contains(String(number)) ? .integer(number) : nil
        case let number as Int: return told.contains(String(number)) ? .integer(Int64(number)) : nil
        case let money as Money: return told.contains(money.decimal) ? .string(money.decimal) : nil
        case let texts as [String]:
            return !texts.isEmpty && texts.allSatisfy(told.contains) ? .array(texts.map { .string($0) }) : nil
        case is any Error: return nil
        default: break
        }
        let mirror = Mirror(reflecting: value)
        if mirror.displayStyle == .optional { return mirror.children.first.flatMap { fact($0.value) } }
        if let word = (value as? any RawRepresentable)?.rawValue as? String { return fact(word) }
        return (value as? any CustomStringConvertible).flatMap { fact($0.description) }
    }

    /// What a value without a label is: of `usernameTaken` and `invalidUsername` the `username`, else what its type or
    /// the error's noun says.
    private static func name(of value: Any, in name: String, of type: String) -> String {
        if let own = exceptions["\(type).\(name)"] { return own }
        guard value is String || value is Int64 || value is Int || value is [String] else {
            let type = String(describing: Swift.type(of: value))
            return types[type] ?? type.firstLowercased
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

    /// What an error has of the texts themselves.
    private static let texts: Set = ["message", "hint", "help", "lines", "question"]
    private static let exceptions = [
        "CouponError.targetTaken": "coupon", "CartError.countOrProduct": "number",
        "CartError.notInCart": "product",
        "CartError.ambiguous": "product", "CartError.tooManyLines": "lines", "JournalError.keyReused": "key",
        "JournalError.answerUnreadable": "key", "JournalError.answerForgotten": "key",
        "JournalError.notFound": "entry",
        "UsageError.notAProfileName": "profile", "UsageError.conflictingFormats": "format",
        "SandboxError.nobody": "user",
    ]
    private static let types = [
        "ProductReference": "product", "Money": "amount", "ProductField": "field", "Percentage": "rate",
        "TextEncoding": "encoding", "TaxCategory": "category", "MailKind": "kind",
    ]
    private static let nouns = [
        "APITokenError": "token", "AccountError": "user", "BackupError": "file", "DatabaseFault": "store",
        "StoreFileError": "store", "EmailAddressError": "email", "SavedAddressError": "address",
        "ShippingRateError": "method", "InputObjectError": "member", "ItemFileError": "member",
        "TaxRateError": "rate",
        "ProviderFault": "provider", "SendmailError": "command", "UnknownProvider": "provider",
        "SecretError": "secret",
        "MalformedWords": "text", "MalformedAnswer": "member", "PreferencesError": "file",
        "CouponRuleError": "coupon",
        "CouponDetailsError": "coupon", "SandboxCommandError": "command", "ListCursorError": "cursor",
        "PeriodError": "day", "UsageError": "option", "PastError": "thing", "VATNumberError": "vat_id",
    ]
}

extension String {
    fileprivate var firstLowercased: String { prefix(1).lowercased() + dropFirst() }
}
