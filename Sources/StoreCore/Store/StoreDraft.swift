import CFileSystem
import Glibc
import ShopText

/// A store's file under construction: it is built under another name next to its place, and published in one step.
struct StoreDraft {
    let path: String
    /// The name under which it will be published.
    let target: String

    /// Runs `body` with an empty file accessible only to its owner. If it is not published, it is deleted afterwards.
    ///
    /// - Throws: ``StoreFileError/cannotCreate(_:_:)``, or what `body` throws.
    static func make<Result>(
        for target: String, _ environment: Environment, _ body: (StoreDraft) throws -> Result
    ) throws -> Result {
        sweep(for: target)
        var draft: StoreDraft
        var descriptor: Int32
        while true {
            draft = StoreDraft(path: target + mark + environment.uuid().prefix(letters), target: target)
            descriptor = open(draft.path.fileName, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
            guard descriptor >= 0 else { throw StoreFileError.cannotCreate(target, errno) }
            // Held until it is done, so that others can tell it from the draft of a killed process; somebody may take
            // it for one before it is.
            if DraftFile.hold(descriptor) { break }
            close(descriptor)
        }
        defer {
            for suffix in companions + [""] { unlink((draft.path + suffix).fileName) }
            close(descriptor)
        }
        return try body(draft)
    }

    private static let mark = ".new-"
    private static let letters = 8
    private static let companions = ["-journal", ".lock"]

    /// What comes before the time in the name of what a restored backup replaced.
    static let keptMark = ".before-"

    /// Takes away the drafts of a store, and of what it kept when a backup was restored, that killed processes have
    /// left: each is a whole shop.
    static func sweep(for target: String) {
        let bytes = Array(target.systemBytes)
        let name = bytes[(bytes.lastIndex(of: UInt8(ascii: "/")).map { $0 + 1 } ?? 0)...]
        sweep(in: Store.folder(of: target)) { entry in
            guard entry.starts(with: name) else { return false }
            let rest = entry.dropFirst(name.count)
            return rest.isEmpty
                || rest.starts(with: keptMark.utf8)
                    && rest.dropFirst(keptMark.utf8.count).allSatisfy {
                        (0x30...0x39).contains($0) || $0 == UInt8(ascii: "T") || $0 == UInt8(ascii: "Z")
                    }
        }
    }

    /// Takes away the drafts in a folder that killed processes have left, by the names under which they were to be
    /// published.
    static func sweep(in folder: String, ofTargets isTarget: (ArraySlice<UInt8>) -> Bool) {
        let end = mark.utf8.count + letters
        func isDraft(_ entry: ArraySlice<UInt8>) -> Bool {
            guard entry.count >= end, entry.suffix(end).starts(with: mark.utf8),
                entry.suffix(letters).allSatisfy({
                    (0x30...0x39).contains($0) || (0x61...0x66).contains($0)
                })
            else { return false }
            return isTarget(entry.dropLast(end))
        }
        DraftFile.sweep(folder, beside: companions) { isDraft($0[...]) }
        // What goes with a draft that has been published, or is gone: it is made after the draft.
        DraftFile.sweep(folder) { entry in
            let companion = DraftFile.place(ofDraft: entry[...]) ?? entry[...]
            guard
                let suffix = companions.first(where: {
                    companion.suffix($0.utf8.count).elementsEqual($0.utf8)
                })
            else { return false }
            let draft = companion.dropLast(suffix.utf8.count)
            return isDraft(draft) && !Store.isAnything(at: folder + "/" + String(systemBytes: Array(draft)))
        }
    }

    /// Gives it the mode of another file, and its group if permitted.
    func take(modeOf other: String) {
        var status = stat()
        guard stat(other.fileName, &status) == 0 else { return }
        var mode = status.st_mode & 0o770
        if chown(path.fileName, uid_t.max, status.st_gid) != 0 { mode &= 0o700 }
        chmod(path.fileName, mode)
    }

    /// Gives it its name. Of two processes, one creates the store and the other gets an error.
    ///
    /// - Throws: ``StoreFileError/exists(_:)``, ``StoreFileError/cannotCreate(_:_:)``
    func publish() throws {
        guard storectl_rename_without_replacing(path.fileName, target.fileName) == 0 else {
            throw errno == EEXIST ? StoreFileError.exists(target) : StoreFileError.cannotCreate(target, errno)
        }
        Folder.synchronize(Store.folder(of: target))
    }
}
