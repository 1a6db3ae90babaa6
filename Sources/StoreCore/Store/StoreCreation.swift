import CFileSystem
import GRDB
import Glibc
import ShopText

/// What a new store is made with.
public struct StorePlan: Sendable {
    public var name: String
    /// A code of ISO 4217.
    public var currency: String
    public var admin: AccountDetails
    /// log₂ of the scrypt cost of its passwords, 4 to 20. The standard 17 takes a third of a second; less is
    /// for test stores only.
    public var passwordCost: Int

    public init(name: String, currency: String, admin: AccountDetails, passwordCost: Int = 17) {
        self.name = name
        self.currency = currency
        self.admin = admin
        self.passwordCost = passwordCost
    }
}

extension Store {
    /// Makes a store with its first admin. The file comes to be complete or not at all: it is built
    /// under another name beside its place.
    ///
    /// - Throws: ``StoreFileError/exists(_:)`` where there is something already, or what is wrong with
    ///   the plan.
    public static func create(
        at path: String, _ plan: StorePlan, adminPassword: Password, environment: Environment
    ) throws -> (store: Store, admin: Account) {
        try checkNothingIsAt(path)
        // All that can be wrong with the plan is found, and the password hashed, before the disk is touched.
        let founding = try Founding(plan, adminPassword: adminPassword, environment: environment)
        let folder = folder(of: path)
        try makeFolder(folder, of: path)
        let draft = path + ".new-\(environment.uuid().prefix(8))"
        let descriptor = open(draft.fileName, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw StoreFileError.cannotCreate(path, errno) }
        close(descriptor)
        defer { for suffix in ["", "-journal", ".lock"] { unlink((draft + suffix).fileName) } }

        let admin = try translatingFaults(path) {
            let queue = try Connection.open(draft)
            defer { try? queue.close() }
            return try founding.furnish(queue, path)
        }
        _ = try StoreFile(at: draft)
        // Of two processes, one makes the store and the other is told.
        guard storectl_rename_without_replacing(draft.fileName, path.fileName) == 0 else {
            throw errno == EEXIST ? StoreFileError.exists(path) : StoreFileError.cannotCreate(path, errno)
        }
        synchronize(folder)
        return (try Store(at: path, environment: environment), admin)
    }

    /// The folder that the path is in: `/` for what is at the top, `.` where it names none.
    private static func folder(of path: String) -> String {
        let parts = path.split(separator: "/").dropLast().joined(separator: "/")
        return path.hasPrefix("/") ? "/" + parts : parts.isEmpty ? "." : parts
    }

    /// Makes the new name in the folder survive a power cut.
    private static func synchronize(_ folder: String) {
        let descriptor = open(folder.fileName, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
        guard descriptor >= 0 else { return }
        fsync(descriptor)
        close(descriptor)
    }

    /// - Throws: ``StoreFileError/exists(_:)`` where a file, or even a dangling link, is in the way.
    public static func checkNothingIsAt(_ path: String) throws(StoreFileError) {
        var status = stat()
        guard lstat(path.fileName, &status) != 0 else { throw .exists(path) }
    }

    /// A store in memory, for tests.
    static func inMemory(
        _ plan: StorePlan, adminPassword: Password, environment: Environment
    ) throws -> (store: Store, admin: Account) {
        let queue = try Connection.inMemory()
        let founding = try Founding(plan, adminPassword: adminPassword, environment: environment)
        let admin = try founding.furnish(queue, ":memory:")
        let store = try Store(
            queue, path: ":memory:", writers: nil, isWritable: true, environment: environment)
        return (store, admin)
    }

    /// Makes the folder the store is to be in, and those above it, for the owner only.
    private static func makeFolder(_ folder: String, of path: String) throws(StoreFileError) {
        if access(folder.fileName, F_OK) == 0 { return }
        let parent = self.folder(of: folder)
        if parent != folder { try makeFolder(parent, of: path) }
        guard mkdir(folder.fileName, 0o700) == 0 || errno == EEXIST else { throw .cannotCreate(path, errno) }
    }
}

/// A plan found sound, with its admin's password hashed.
private struct Founding: Sendable {
    let name: String
    let currency: Currency
    let passwordCost: Int
    let admin: AccountDetails
    let passwordHash: PasswordHash
    let environment: Environment

    init(_ plan: StorePlan, adminPassword: Password, environment: Environment) throws {
        guard let currency = Currency(code: plan.currency) else {
            throw MoneyError.unknownCurrency(plan.currency)
        }
        guard PasswordHash.logNRange.contains(plan.passwordCost) else {
            throw StorePlanError.invalidPasswordCost(plan.passwordCost)
        }
        name = try Text.checked(plan.name, name: "store name", maximum: 200)
        admin = try plan.admin.checked()
        try PasswordRules.check(
            adminPassword, minimum: PasswordRules.standardMinimum, username: admin.username,
            email: admin.email)
        passwordHash = try PasswordHash(
            of: adminPassword, logN: plan.passwordCost, salt: environment.randomBytes(16))
        self.currency = currency
        passwordCost = plan.passwordCost
        self.environment = environment
    }

    /// Schema, the store's row, its keys and its admin, and the first journal entry.
    func furnish(_ queue: DatabaseQueue, _ path: String) throws -> Account {
        try Migrator.migrate(queue, environment)
        let store = Store(
            queue, path: path, uuid: environment.uuid(), name: name, currency: currency, writers: nil,
            isWritable: true, environment: environment)
        let adminID = environment.uuid()
        let founder = Actor(founder: adminID, name: admin.username)
        return try store.run(FoundStore(self, uuid: store.uuid, adminID: adminID), as: founder).value
    }
}

/// Makes the store's row, its keys and its first admin.
private struct FoundStore: Action {
    static let name = "init"

    let name: String
    let currency: String
    @Secret var plan: (founding: Founding, uuid: String, adminID: String)?

    init(_ founding: Founding, uuid: String, adminID: String) {
        name = founding.name
        currency = founding.currency.code
        plan = (founding, uuid, adminID)
    }

    var requirement: Requirement { .nothing }

    func run(in transaction: Transaction) throws -> Account {
        guard let (founding, uuid, adminID) = plan else { throw AccountError.noPassword }
        try transaction.insertStore(uuid: uuid, name: name, currency: founding.currency)
        try transaction.setSetting(Setting.passwordCost.key, String(founding.passwordCost))
        try transaction.insertSigningKey(transaction.environment.randomBytes(32))
        transaction.touch(.store, name)
        return try transaction.addAccount(
            founding.admin, id: adminID, role: .admin, isVerified: true, passwordHash: founding.passwordHash)
    }
}

extension Transaction {
    fileprivate func insertStore(uuid: String, name: String, currency: Currency) throws {
        try database.execute(
            sql: "INSERT INTO store (id, uuid, name, currency, created_at) VALUES (1, ?, ?, ?, ?)",
            arguments: [uuid, name, currency.code, instant.milliseconds])
    }
}

/// A plan for a store that cannot be.
public enum StorePlanError: StoreError, Equatable {
    case invalidPasswordCost(Int)

    public var kind: ErrorKind { .invalidInput }
    public var code: String { "invalid_password_cost" }
    public var message: String {
        switch self {
        case .invalidPasswordCost(let cost): "password cost \(cost) is out of range: 4 to 20"
        }
    }
}
