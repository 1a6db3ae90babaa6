/// A file that cannot be read or written.
public enum FileError: StoreError, Equatable {
    case cannotRead(String, reason: String)
    case cannotWrite(String, reason: String)
    case tooLarge(String, limit: Int)
    /// - Parameter of: the database that the path is, or is part of.
    case isDatabase(String, of: String)
    /// The output file is the input file.
    case isInput(String)
    case isFolder(String)
    /// Two outputs name the same file.
    case isOutput(String)

    public var kind: ErrorKind {
        switch self {
        case .cannotRead(_, let reason) where SystemReason.isOfSystem(reason): .internalFault
        case .cannotRead, .tooLarge: .invalidInput
        // The name given is at fault, not the machine.
        case .cannotWrite(_, SystemReason.exists): .refused
        case .cannotWrite(_, let reason) where SystemReason.isOfName(reason): .invalidInput
        case .cannotWrite: .internalFault
        case .isDatabase, .isInput, .isFolder, .isOutput: .refused
        }
    }
    public var code: String {
        switch self {
        case .cannotRead: "cannot_read"
        case .cannotWrite: "cannot_write"
        case .tooLarge: "file_too_large"
        case .isDatabase: "file_is_database"
        case .isInput: "file_is_input"
        case .isFolder: "file_is_folder"
        case .isOutput: "file_named_twice"
        }
    }
    public var message: String {
        switch self {
        case .cannotRead(let path, let reason): "cannot read \(path): \(reason)"
        case .cannotWrite(let path, let reason): "cannot write \(path): \(reason)"
        case .tooLarge(let path, let limit): "\(path) is larger than \(limit) bytes"
        case .isDatabase(let path, let database):
            path == database
                ? "\(path) is a database and will not be overwritten"
                : "\(path) belongs to the database \(database) and will not be overwritten"
        case .isInput(let path): "\(path) is the file being imported and will not be overwritten"
        case .isFolder(let path): "\(path) is a folder"
        case .isOutput(let path): "the plan and the rejected rows cannot both be written to \(path)"
        }
    }
    public var hint: String? {
        switch self {
        case .isDatabase, .isInput, .isOutput, .cannotWrite(_, SystemReason.exists): "choose another file"
        case .isFolder: "give a file inside it"
        case .cannotRead, .cannotWrite, .tooLarge: nil
        }
    }
}
