import ShopText
import StoreCore

/// The dotfile that remembers who is signed in: one token for each store, by the store's UUID and path, so that a copy
/// of a store counts as a separate shop.
///
/// `{"version": 1, "stores": {"<uuid> <path>": {"token": …, "username": …, "saved_at": …, "expires_at":
/// …}}}`, the oldest first. An entry without the path is for any store with the UUID, until the next sign-in
/// or sign-out there. Saving removes expired entries, and then the oldest, until the file is small enough to
/// be read.
struct SessionFile {
    private let file: PrivateFile

    init(path: String) { file = PrivateFile(path: path) }

    var path: String { file.path }

    /// Checks, before anything is done, that ``save(token:username:forStore:at:until:)`` could succeed.
    func checkFolder() throws(SessionFileError) { try file.checkFolder() }

    /// The token saved for the store, or `nil` if nobody is signed in.
    func token(forStore store: StorePlace) throws -> String? {
        SessionFile.entry(of: store, in: try stores(try file.read()))?.value["token"]?.stringValue
    }

    private static func entry(of store: StorePlace, in stores: [JSONValue.Member]) -> JSONValue.Member? {
        stores.first { $0.name == store.key } ?? stores.first { $0.name == store.uuid }
    }

    /// - Returns: the token that was saved for the store before; the file no longer has it.
    @discardableResult
    func save(
        token: String, username: String, forStore store: StorePlace, at instant: Instant,
        until expiry: Instant
    ) throws -> String? {
        let session: JSONValue = [
            "token": .string(token), "username": .string(username), "saved_at": .string(instant.rfc3339),
            "expires_at": .string(expiry.rfc3339),
        ]
        var earlier: String?
        try change { stores in
            earlier = SessionFile.entry(of: store, in: stores)?.value["token"]?.stringValue
            // Instants written as RFC 3339 in UTC sort as text.
            let living = stores.filter { ($0.value["expires_at"]?.stringValue ?? "~") > instant.rfc3339 }
            return living.filter { $0.name != store.key } + [JSONValue.Member(store.key, session)]
        }
        return earlier
    }

    /// Forgets the token saved for the store, if there is one.
    ///
    /// - Parameter expected: the token to forget; another one, saved meanwhile, stays.
    func remove(forStore store: StorePlace, holding expected: String? = nil) throws {
        guard try token(forStore: store) != nil else { return }
        try change { stores in
            guard let entry = SessionFile.entry(of: store, in: stores),
                expected == nil || entry.value["token"]?.stringValue == expected
            else { return stores }
            let others = stores.filter { $0.name != entry.name }
            guard entry.name == store.key, let older = others.first(where: { $0.name == store.uuid }) else {
                return others
            }
            // It may belong to a copy. Without a token of its own, this store would use it until it expires.
            return others + [.init(store.key, ["expires_at": older.value["expires_at"] ?? .null])]
        }
    }

    private func change(_ change: ([JSONValue.Member]) -> [JSONValue.Member]) throws {
        try file.replace { bytes in
            var stores = change(try stores(bytes))
            while true {
                let contents: JSONValue = ["version": 1, "stores": .object(stores)]
                let text = Array((contents.prettyText + "\n").utf8)
                if text.count <= PrivateFile.limit || stores.count <= 1 { return text }
                stores.removeFirst()
            }
        }
    }

    private func stores(_ bytes: [UInt8]?) throws -> [JSONValue.Member] {
        guard let bytes else { return [] }
        let contents = try? JSONReader.value(of: bytes)
        // The version first, because a newer version may have another structure.
        if let version = contents?["version"]?.integerValue, version > 1 {
            throw SessionFileError.newer(file.path)
        }
        guard contents?["version"] == 1, case .object(let stores)? = contents?["stores"] else {
            throw SessionFileError.garbled(file.path)
        }
        return stores
    }
}

/// Which store a sign-in is for.
struct StorePlace: Equatable {
    let uuid: String
    /// The path, with links resolved.
    let path: String

    var key: String { "\(uuid) \(path)" }
}

extension StorePlace {
    init(_ store: Store) { self.init(uuid: store.uuid, path: store.path) }
}

/// An untrustworthy session file.
enum SessionFileError: StoreError, Equatable {
    case symlink(String)
    case notRegular(String)
    case notOurs(String)
    case openToOthers(String)
    case hardLinked(String)
    case tooLarge(String)
    case garbled(String)
    case newer(String)
    case unwritable(String, reason: String)
    /// Locked by another program, for longer than any of our commands takes.
    case locked(String)

    var kind: ErrorKind { if case .locked = self { .busy } else { .invalidInput } }
    var code: String {
        switch self {
        case .unwritable: "session_file_unwritable"
        case .locked: "session_file_busy"
        default: "unsafe_session_file"
        }
    }
    var path: String {
        switch self {
        case .symlink(let path), .notRegular(let path), .notOurs(let path), .openToOthers(let path),
            .hardLinked(let path), .tooLarge(let path), .garbled(let path), .newer(let path),
            .unwritable(let path, _), .locked(let path):
            path
        }
    }
    var message: String {
        switch self {
        case .symlink: "the session file \(path) is a symbolic link"
        case .notRegular: "the session file \(path) is not a regular file"
        case .notOurs: "the session file \(path) belongs to another user"
        case .openToOthers: "the session file \(path) can be read by other users"
        case .hardLinked: "the session file \(path) has a hard link"
        case .tooLarge: "the session file \(path) is larger than \(PrivateFile.limit) bytes"
        case .garbled: "the session file \(path) is not a session file"
        case .newer: "the session file \(path) was written by a newer version"
        case .unwritable(_, let reason): "the session file \(path) cannot be written: \(reason)"
        case .locked: "another program has held the lock \(path).lock for \(PrivateFile.patience) s"
        }
    }
    var hint: String? {
        switch self {
        case .openToOthers: "chmod 600 \(path.shellWord)"
        case .locked: "stop that program and try again"
        case .newer: "use the newer storectl, or set STORECTL_SESSION_FILE to another file"
        case .unwritable: "create its folder, or set STORECTL_SESSION_FILE to a file that you can write"
        default: "set STORECTL_SESSION_FILE to another file, or move this one away and sign in again"
        }
    }
    var details: [JSONValue.Member] { [.init("path", .string(path))] }
}
