import ShopText

/// The form of an email address.
enum EmailAddress {
    /// The host of the addresses given to emptied accounts; nobody else can have one there.
    static let forgottenHost = "deleted.invalid"

    /// One `@`, something before it and a host name after it (the common part of RFC 5321 section 4.1.2,
    /// without quoted strings and address literals), at most 254 characters. What is before it is in NFKC: full-width
    /// letters make no other address. The host's labels are A-labels: the same host however it is written, and one that
    /// every mail server takes.
    ///
    /// - Throws: ``EmailAddressError/invalid(_:)`` or ``TextError``
    static func checked(_ text: String) throws -> String {
        let address = try Text.checkedName(text, name: "email address", maximum: 254)
        let parts = address.split(separator: "@", omittingEmptySubsequences: false)
        let local = Text.compatible(String(parts[0]))
        guard parts.count == 2, (1...64).contains(local.utf8.count), isLocalPart(local[...]),
            isHost(parts[1]), !Text.hasLooseMark(address), !Text.hasLooseMark(local),
            Text.caseless(String(parts[1])) != forgottenHost
        else { throw EmailAddressError.invalid(address) }
        if let label = parts[1].split(separator: ".").first(where: {
            $0.utf8.allSatisfy { $0 < 0x80 } && !Punycode.isLabel($0)
        }) {
            throw EmailAddressError.invalidLabel(String(label), address)
        }
        // A letter of another script that looks like a plain one makes another address of it.
        guard Text.isPlainlyWritten(local), !Text.mixesScripts(Text.compatible(String(parts[1]))) else {
            throw TextError.mixedScripts(name: "email address", text: address)
        }
        guard let host = Punycode.host(String(parts[1])), isHost(host[...]),
            local.utf8.count + host.utf8.count < 254
        else { throw EmailAddressError.invalid(address) }
        return local + "@" + host
    }

    /// The key under which spellings of an address compare equal, whether it is one or not.
    static func key(_ text: String) -> String {
        let parts = text.split(separator: "@", omittingEmptySubsequences: false)
        guard parts.count == 2, let host = Punycode.host(String(parts[1])) else { return Text.caseless(text) }
        return Text.caseless(Text.compatible(String(parts[0])) + "@" + host)
    }

    /// Words that are searched for, as addresses are stored: with the host's A-labels if they are one, otherwise as they
    /// are.
    static func stored(_ words: String) -> String {
        words.contains("@") ? (try? checked(words)) ?? words : words
    }

    private static func isLocalPart(_ text: Substring) -> Bool {
        !text.hasPrefix(".") && !text.hasSuffix(".") && !text.contains("..")
            && text.unicodeScalars.allSatisfy {
                Text.isLetterOrDigit($0) || Text.isMark($0)
                    || ".!#$%&'*+-/=?^_`{|}~".unicodeScalars.contains($0)
            }
    }

    private static func isHost(_ text: Substring) -> Bool {
        let labels = text.split(separator: ".", omittingEmptySubsequences: false)
        return text.utf8.count <= 253
            && labels.allSatisfy { label in
                (1...63).contains(label.utf8.count) && !label.hasPrefix("-") && !label.hasSuffix("-")
                    && label.unicodeScalars.allSatisfy {
                        Text.isLetterOrDigit($0) || Text.isMark($0) || $0 == "-"
                    }
            }
    }
}

/// Text that is not an email address.
enum EmailAddressError: StoreError, Equatable {
    case invalid(String)
    /// A part of the domain claims to be Punycode.
    case invalidLabel(String, String)

    var kind: ErrorKind { .invalidInput }
    var code: String { "invalid_email" }
    var message: String {
        switch self {
        case .invalid(let address): "\"\(address)\" is not an email address"
        case .invalidLabel(let label, let address):
            "\"\(address)\" is not an email address: \(label) is not valid Punycode"
        }
    }
    var hint: String? {
        switch self {
        case .invalid: "write it as name@example.com"
        case .invalidLabel: nil
        }
    }
}
