import ShopText

/// Why a backup cannot be made or used.
public enum BackupError: StoreError, Equatable {
    case damaged(String, detail: String)
    case exists(String)
    /// The file is whole, and what is in it does not fit together.
    case unsound(String, [Finding])
    /// It is of another shop than the store that it would replace.
    case otherShop(String, name: String, own: String)
    /// It is a kept sandbox of the shop, or a backup of one.
    case sandbox(String)
    /// The name of the file is empty.
    case noName
    /// It is the store itself.
    case itself(String)
    /// The file to restore, or the sandbox to bring, is no store, or none that can be read.
    case unusable(StoreFileError, isSandbox: Bool = false)
    /// A copy is a file, and standard output is none.
    case standardOutput

    public var kind: ErrorKind {
        switch self {
        case .damaged: .internalFault
        case .noName, .standardOutput: .usage
        case .unusable(let error, _): error.kind
        default: .refused
        }
    }
    public var code: String {
        switch self {
        case .damaged: "backup_damaged"
        case .exists: "backup_exists"
        case .unsound: "backup_unsound"
        case .otherShop: "other_shop"
        case .sandbox: "backup_of_sandbox"
        case .itself: "backup_is_store"
        case .noName: "no_file_name"
        case .unusable(let error, _): error.code
        case .standardOutput: "output_taken"
        }
    }
    public var message: String {
        switch self {
        case .exists(let path): "\(path) already exists"
        case .damaged(let path, let detail): "\(path) is damaged: \(detail)"
        case .unsound(let path, let findings):
            "\(path) does not fit together: \(findings.first?.message ?? "")"
                + (findings.count > 1 ? ", and \(findings.count - 1) more" : "")
        case .otherShop(let path, let name, let own):
            "\(path) is a backup of another shop, \(name), and this store is of \(own)"
        case .itself(let path): "\(path) is the store itself"
        case .noName: "the name of the file is empty"
        case .unusable(.missing(let path), let isSandbox):
            "\(isSandbox ? "sandbox" : "backup") \(path) not found"
        case .unusable(let error, _): error.message
        case .standardOutput: "a copy of the store cannot be written to standard output"
        case .sandbox(let path):
            "\(path) is a sandbox: it sends no mail to anybody, and its orders were only tried"
        }
    }
    public var hint: String? {
        switch self {
        case .exists: "choose another name; nothing is written over"
        case .damaged: "use another backup"
        case .itself: "give a backup of it"
        case .noName, .standardOutput: "name a file, such as before-prices.db"
        case .unusable(.missing, _): "check the name of the file"
        case .unusable(.notAFile, let isSandbox), .unusable(.notADatabase, let isSandbox),
            .unusable(.otherApplication, let isSandbox), .unusable(.empty, let isSandbox):
            isSandbox
                ? "give a file that `storectl sandbox --keep FILE` made"
                : "give a file that `storectl backup FILE` made"
        case .unusable(.cutShort, false): "use another backup"
        case .unusable(let error, _): error.hint
        case .unsound: "use another backup, or restore it as it is with --force"
        case .sandbox(let path):
            "take over its changes with `storectl sandbox --bring \(path.shellWord)`, or put all of it in place "
                + "with --force and set mail.transport again"
        case .otherShop: "restore it beside this store with --store FILE, or in its place with --force"
        }
    }
    public var details: [JSONValue.Member] {
        guard case .unsound(_, let findings) = self else { return [] }
        return [
            .init(
                "findings",
                .array(findings.map { ["code": .string($0.code), "message": .string($0.message)] }))
        ]
    }
}
