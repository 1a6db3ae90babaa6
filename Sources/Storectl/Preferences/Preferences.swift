import Glibc
import ShopText
import StoreCore

/// A person's defaults, in `~/.config/storectl/config`: lines of `name = value`. A note begins with # at the start of a
/// line or after a space; a value with such a # in it is in double quotes. What the command line or the environment
/// says comes first.
struct Preferences: Equatable {
    /// Everything except the shops.
    static let names = ["store", "format", "pager", "editor"]
    /// `shop.tea` is the place of the shop that `@tea` means.
    static let shopPrefix = "shop."

    private(set) var lines: [String] = []
    private var values: [String: String] = [:]

    init() {}

    /// - Throws: `PreferencesError`
    init(_ text: String, path: String) throws {
        // As editors on Windows write it: a mark before the text, and lines that end in two characters.
        let text = text.hasPrefix("\u{FEFF}") ? text.dropFirst() : text[...]
        lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }.map(String.init)
        if lines.last == "" { lines.removeLast() }
        for (index, line) in lines.enumerated() {
            guard let (name, value) = try Preferences.pair(line, path: path, number: index + 1) else {
                continue
            }
            guard Preferences.names.contains(name) || Preferences.isShop(name) else {
                throw PreferencesError.unknown(path, line: index + 1, name: name)
            }
            values[name] = value
        }
    }

    private static func pair(_ line: String, path: String, number: Int) throws -> (String, String)? {
        let line = line.trimmingWhitespace
        if line.isEmpty || line.hasPrefix("#") { return nil }
        guard let equals = line.firstIndex(of: "="), equals > line.startIndex else {
            throw PreferencesError.garbled(path, line: number)
        }
        let value = String(line[line.index(after: equals)...]).trimmingWhitespace
        guard let shown = unquoted(value) ?? withoutNote(value) else {
            throw PreferencesError.garbled(path, line: number)
        }
        return (String(line[..<equals]).trimmingWhitespace, shown)
    }

    /// What is between double quotes, in which a backslash goes before a quote or another backslash; `nil` for what is
    /// not, or has more behind it than a note.
    private static func unquoted(_ value: String) -> String? {
        guard value.hasPrefix("\"") else { return nil }
        var text = ""
        var rest = value.dropFirst()
        while let character = rest.popFirst(), character != "\"" {
            text.append(character == "\\" ? rest.popFirst() ?? character : character)
            if rest.isEmpty { return nil }
        }
        return withoutNote(" " + rest)?.isEmpty == true ? text : nil
    }

    /// `nil` for a quote that is not closed.
    private static func withoutNote(_ value: String) -> String? {
        if value.hasPrefix("\"") { return nil }
        var last: Character = " "
        let end = value.indices.first { index in
            defer { last = value[index] }
            return value[index] == "#" && last.isWhitespace
        }
        return String(value[..<(end ?? value.endIndex)]).trimmingWhitespace
    }

    /// As it has to be written so that it is read again.
    private static func written(_ value: String) -> String {
        if withoutNote(value) == value { return value }
        let escaped = value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"")
        return "\"\(escaped)\""
    }

    private static func isShop(_ name: String) -> Bool {
        name.hasPrefix(shopPrefix) && isShopName(String(name.dropFirst(shopPrefix.count)))
    }

    /// Letters, digits, dashes and underscores.
    static func isShopName(_ name: String) -> Bool {
        (1...40).contains(name.utf8.count)
            && name.allSatisfy { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-" || $0 == "_") }
    }

    subscript(name: String) -> String? { values[name].flatMap { $0.isEmpty ? nil : $0 } }

    /// The named shops, by name.
    var shops: [(name: String, path: String)] {
        values.filter { $0.key.hasPrefix(Preferences.shopPrefix) }
            .map { (String($0.key.dropFirst(Preferences.shopPrefix.count)), $0.value) }
            .sorted { $0.0 < $1.0 }
    }

    /// Sets a value in its line, or in a new one; all other lines stay as they are.
    mutating func set(_ name: String, to value: String) {
        let line = "\(name) = \(Preferences.written(value))"
        let place = lines.firstIndex { ((try? Preferences.pair($0, path: "", number: 0)) ?? nil)?.0 == name }
        if let place { lines[place] = line } else { lines.append(line) }
        values[name] = value
    }
}

extension Context {
    var preferencesPath: String? {
        if let folder = variable("XDG_CONFIG_HOME"), folder.hasPrefix("/") {
            return folder + "/storectl/config"
        }
        return variable("HOME").map { $0 + "/.config/storectl/config" }
    }

    /// Read once; empty if there is no file.
    func preferences() throws -> Preferences {
        if let known = facts.preferences { return known }
        guard let path = preferencesPath, access(path.fileName, F_OK) == 0 else {
            facts.preferences = Preferences()
            return Preferences()
        }
        let bytes = try InputFile.read(path, limit: 1 << 16, waits: false).bytes
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw PreferencesError.garbled(path, line: 1)
        }
        let preferences = try Preferences(text, path: path)
        facts.preferences = preferences
        return preferences
    }

    /// Writes them, in one step.
    func save(_ preferences: Preferences) throws {
        guard let path = preferencesPath else {
            throw UsageError.noHome(option: "the variable XDG_CONFIG_HOME")
        }
        try requireOutsideSandbox(toWrite: path)
        let folder = String(path.dropLast("/config".count))
        for place in [String(folder.dropLast("/storectl".count)), folder] {
            guard mkdir(place.fileName, 0o700) == 0 || errno == EEXIST else {
                throw FileError.cannotWrite(place, reason: SystemReason.last)
            }
        }
        let file = try AtomicFile(path)
        try file.write(preferences.lines.map { $0 + "\n" }.joined())
        try file.finish()
        facts.preferences = preferences
    }

    /// The location of a store as people name it: a path, `~/shop.db`, or a shop, `@tea`.
    func storePlace(_ text: String) throws -> String {
        if text.hasPrefix("@") {
            let name = String(text.dropFirst())
            let shops = try preferences().shops
            guard let shop = shops.first(where: { $0.name == name }) else {
                throw PreferencesError.noShop(name, known: shops.map(\.name))
            }
            return try storePlace(shop.path)
        }
        if text.hasPrefix("~/"), let home = variable("HOME") { return home + text.dropFirst() }
        return resolved(text)
    }
}

/// Defaults that cannot be read, or a shop that they do not name.
enum PreferencesError: StoreError, Equatable {
    case garbled(String, line: Int)
    case unknown(String, line: Int, name: String)
    case noShop(String, known: [String])
    case badName(String)

    var kind: ErrorKind {
        switch self {
        case .garbled, .unknown, .badName: .invalidInput
        case .noShop: .notFound
        }
    }
    var code: String {
        switch self {
        case .garbled, .unknown: "invalid_config_file"
        case .noShop: "shop_not_found"
        case .badName: "invalid_shop_name"
        }
    }
    var message: String {
        switch self {
        case .garbled(let path, let line): "\(path):\(line): expected name = value"
        case .unknown(let path, let line, let name): "\(path):\(line): there is no default \"\(name)\""
        case .noShop(let name, _): "there is no shop @\(name)"
        case .badName(let name): "\"\(name)\" is not a valid shop name"
        }
    }
    var hint: String? {
        switch self {
        case .garbled: "fix that line, or start it with #"
        case .unknown(_, _, let name):
            Nearest.names(to: name, among: Preferences.names).isEmpty
                ? "the names are \(Preferences.names.joined(separator: ", ")) and shop.NAME"
                : Nearest.question(Nearest.names(to: name, among: Preferences.names))
        case .noShop(let name, let known):
            known.isEmpty
                ? "name one with `storectl shop use \(name)=FILE`"
                : Nearest.names(to: name, among: known).isEmpty
                    ? "the shops are \(known.map { "@" + $0 }.joined(separator: ", "))"
                    : Nearest.question(Nearest.names(to: name, among: known).map { "@" + $0 })
        case .badName: "use letters, digits, dashes and underscores, such as tea=FILE"
        }
    }
}

extension String {
    /// Without whitespace at either end.
    var trimmingWhitespace: String {
        var text = drop { $0.isWhitespace }
        while text.last?.isWhitespace == true { text.removeLast() }
        return String(text)
    }
}
