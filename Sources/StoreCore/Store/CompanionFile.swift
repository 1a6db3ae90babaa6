import Glibc
import ShopText

/// A file next to the store that belongs to it: the lock file or SQLite's journal. It gets the store's mode,
/// and its group if permitted, so that users of one group can share a shop. SQLite sets the mode of its
/// journal, but the group only as root.
struct CompanionFile {
    private let path: String
    private let store: String

    init(_ path: String, of store: String) {
        self.path = path
        self.store = store
    }

    /// Opens it for reading and writing, creating it first if needed.
    /// - Returns: −1 if that fails, like open(2).
    ///
    func open() -> Int32 {
        // O_NONBLOCK: something that is not a file, such as a terminal, must not make us wait.
        let flags = O_RDWR | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY
        var descriptor = Glibc.open(path.fileName, flags)
        if descriptor < 0, errno == ENOENT, make() { descriptor = Glibc.open(path.fileName, flags) }
        return descriptor
    }

    /// Whether it is a file; if it is ours, gives it the store's mode and group.
    func isRegular(_ descriptor: Int32) -> Bool {
        var status = stat()
        guard fstat(descriptor, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return false }
        if status.st_uid == geteuid(), let model, !isAlike(status, model) { adapt(descriptor, to: model) }
        return true
    }

    /// Creates it for a store that its group writes to, so that SQLite finds it.
    func share() {
        var status = stat()
        guard let model, model.st_mode & 0o020 != 0, lstat(path.fileName, &status) != 0, errno == ENOENT
        else { return }
        _ = make()
    }

    private var model: stat? {
        var status = stat()
        return stat(store.fileName, &status) == 0 ? status : nil
    }

    private func isAlike(_ status: stat, _ model: stat) -> Bool {
        status.st_mode & 0o777 == model.st_mode & 0o666
            && (status.st_gid == model.st_gid || model.st_mode & 0o060 == 0)
    }

    /// Creates it under another name first, so that no one finds it before they can open it.
    private func make() -> Bool {
        let (isMade, failure) = made()
        errno = failure
        return isMade
    }

    private func made() -> (Bool, errno: Int32) {
        guard let draft = DraftFile.make(beside: path) else { return (false, errno) }
        if let model { adapt(draft.descriptor, to: model) }
        return (draft.appear(at: path), errno)
    }

    /// Setting the group fails for users who are not in it; then the group gets no access.
    private func adapt(_ descriptor: Int32, to model: stat) {
        var mode = model.st_mode & 0o666
        var status = stat()
        let isOfGroup =
            fstat(descriptor, &status) == 0 && status.st_gid == model.st_gid
            || fchown(descriptor, uid_t.max, model.st_gid) == 0
        if !isOfGroup { mode &= 0o606 }
        fchmod(descriptor, mode)
    }
}
