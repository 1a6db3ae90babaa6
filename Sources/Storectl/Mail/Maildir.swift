import Glibc
import ShopText
import StoreCore

/// A Maildir (https://cr.yp.to/proto/maildir.html): one file for each message, complete or absent.
struct Maildir {
    let path: String

    func deliver(_ message: MailMessage) throws(FileError) {
        for folder in ["", "/tmp", "/new", "/cur"] {
            guard mkdir((path + folder).fileName, 0o700) == 0 || errno == EEXIST else {
                throw .cannotWrite(path + folder, reason: SystemReason.last)
            }
        }
        // Named after its Message-ID, so that a message delivered twice is one file.
        let name = message.messageID.map { $0.isLetter || $0.isNumber || ".-@".contains($0) ? $0 : "_" }
        let draft = path + "/tmp/" + String(name)
        sweep(like: String(name))
        unlink(draft.fileName)
        defer { unlink(draft.fileName) }
        let descriptor = open(draft.fileName, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC | O_NOFOLLOW, 0o600)
        guard descriptor >= 0, DraftFile.hold(descriptor) else {
            throw .cannotWrite(draft, reason: SystemReason.last)
        }
        defer { close(descriptor) }
        try descriptor.writeAll(message.bytes, path: draft)
        let place = path + "/new/" + String(name)
        guard fsync(descriptor) == 0, link(draft.fileName, place.fileName) == 0 || errno == EEXIST else {
            throw .cannotWrite(place, reason: SystemReason.last)
        }
        guard Folder.synchronize(path + "/new") else {
            throw .cannotWrite(path + "/new", reason: SystemReason.last)
        }
    }

    /// Deletes what our killed processes left in `tmp`, because a message may contain a code. Our names consist of a
    /// UUID and the host in our Message-IDs.
    private func sweep(like name: String) {
        let host = Array(name.utf8.drop { $0 != UInt8(ascii: "@") })
        DraftFile.sweep(path + "/tmp") { entry in
            entry.count == 36 + host.count && Array(entry.suffix(host.count)) == host
                && entry.prefix(36).allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") }
        }
    }
}
