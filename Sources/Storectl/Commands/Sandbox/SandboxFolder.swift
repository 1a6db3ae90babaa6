import Foundation
import Glibc
import ShopText
import StoreCore

/// A folder for a sandbox, private to its owner: the store, a session file for each person, the mail.
struct SandboxFolder {
    let path: String

    var store: String { path + "/store.db" }
    var sessions: String { path + "/sessions" }
    /// Beside the store: the journal of a sandbox with a seed is the same in each run.
    static let mail = "./mail"

    private static let name = "storectl-sandbox-"
    /// Held until the process ends.
    private let descriptor: Int32

    /// Creates it where temporary files go.
    init(in context: Context) throws(FileError) {
        let parent = context.variable("TMPDIR").map(context.resolved) ?? "/tmp"
        SandboxFolder.sweep(parent)
        (path, descriptor) = try SandboxFolder.make(in: parent)
        guard mkdir(sessions.fileName, 0o700) == 0 else {
            throw .cannotWrite(sessions, reason: SystemReason.last)
        }
    }

    /// Makes a folder, and holds it. Another process that sweeps just then may take it for left over before it is held;
    /// then there is a next one.
    private static func make(in parent: String) throws(FileError) -> (path: String, descriptor: Int32) {
        while true {
            var template = (parent + "/" + name + "XXXXXX").fileName
            guard mkdtemp(&template) != nil else { throw .cannotWrite(parent, reason: SystemReason.last) }
            let path = String(systemBytes: template.prefix { $0 != 0 }.map { UInt8(bitPattern: $0) })
            let descriptor = open(path.fileName, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
            if descriptor < 0 {
                guard errno == ENOENT else { throw .cannotWrite(path, reason: SystemReason.last) }
                continue
            }
            if DraftFile.hold(descriptor) { return (path, descriptor) }
            close(descriptor)
        }
    }

    /// Fixes the clock and what random numbers are made from.
    func fix(clock: Instant?, seed: UInt64?) throws {
        if let clock { try write(String(clock.milliseconds), to: path + "/clock") }
        if let seed { try write(String(seed), to: path + "/seed") }
    }

    private func write(_ text: String, to path: String) throws {
        try NewPrivateFile(path: path).write(Array(text.utf8))
    }

    func keep(_ signIns: [SandboxSignIn], for store: Store, at now: Instant) throws {
        for signIn in signIns {
            try SessionFile(path: "\(sessions)/\(signIn.username)").save(
                token: signIn.token, username: signIn.username, forStore: StorePlace(store), at: now,
                until: signIn.expiresAt)
        }
    }

    /// The variables of a command that is run in it.
    func variables(_ outside: [String: String], user: String) -> [String: String] {
        var variables = outside
        for name in ["STORECTL_TOKEN", "STORECTL_FORMAT"] { variables[name] = nil }
        variables["STORECTL_SANDBOX"] = path
        variables["STORECTL_STORE"] = store
        variables["STORECTL_SESSIONS"] = sessions
        variables["STORECTL_SESSION_FILE"] = "\(sessions)/\(user)"
        return variables
    }

    /// Deletes the sandboxes of killed processes: each is a copy of a shop.
    private static func sweep(_ parent: String) {
        let names = (try? FileManager.default.contentsOfDirectory(atPath: parent)) ?? []
        for name in names where name.hasPrefix(self.name) && name.utf8.count == self.name.utf8.count + 6 {
            let path = parent + "/" + name
            let descriptor = open(path.fileName, O_RDONLY | O_DIRECTORY | O_CLOEXEC | O_NOFOLLOW)
            guard descriptor >= 0 else { continue }
            defer { close(descriptor) }
            var status = stat()
            guard fstat(descriptor, &status) == 0, status.st_uid == geteuid(), status.st_mode & 0o077 == 0,
                FileLock.take(descriptor)
            else { continue }
            try? FileManager.default.removeItem(atPath: path)
        }
    }

    func remove() { try? FileManager.default.removeItem(atPath: path) }
}
