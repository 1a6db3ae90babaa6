import CFileSystem
import Glibc
import ShopText

/// A store's file in the making: it is built under another name beside its place, and comes to be complete or not at
/// all.
struct StoreDraft {
    let path: String
    private let target: String

    /// Runs `body` with an empty file for its owner only. What is not published is gone afterwards.
    ///
    /// - Throws: ``StoreFileError/cannotCreate(_:_:)``, or what `body` throws.
    static func make<Result>(
        for target: String, _ environment: Environment, _ body: (StoreDraft) throws -> Result
    ) throws -> Result {
        let draft = StoreDraft(path: target + ".new-\(environment.uuid().prefix(8))", target: target)
        let descriptor = open(draft.path.fileName, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0 else { throw StoreFileError.cannotCreate(target, errno) }
        close(descriptor)
        defer { for suffix in ["", "-journal", ".lock"] { unlink((draft.path + suffix).fileName) } }
        return try body(draft)
    }

    /// Gives it its name. Of two processes, one makes the store and the other is told.
    ///
    /// - Throws: ``StoreFileError/exists(_:)``, ``StoreFileError/cannotCreate(_:_:)``
    func publish() throws {
        guard storectl_rename_without_replacing(path.fileName, target.fileName) == 0 else {
            throw errno == EEXIST ? StoreFileError.exists(target) : StoreFileError.cannotCreate(target, errno)
        }
        Store.synchronize(Store.folder(of: target))
    }
}
