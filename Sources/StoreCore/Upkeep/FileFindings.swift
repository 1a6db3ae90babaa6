import Glibc
import ShopText

extension Store {
    /// Who else on this machine could read or change the store's files.
    func fileFindings() -> [Finding] {
        guard let store = mode(path) else { return [] }
        var findings: [Finding] = []
        if store & 0o007 != 0 {
            findings.append(
                Finding(
                    "file_mode", "everybody on this machine can read or change \(path)",
                    hint: "run `chmod o= \(path.shellWord)`"))
        }
        for file in [path + ".lock", path + "-journal"] {
            guard let mode = mode(file) else { continue }
            // A group that shares the shop shares these.
            let wanted = store & 0o660
            guard mode & 0o077 & ~wanted != 0 else { continue }
            findings.append(
                Finding(
                    "file_mode", "more people than can open the store can open \(file)",
                    hint: "run `chmod \(String(wanted | 0o600, radix: 8)) \(file.shellWord)`"))
        }
        let folder = Store.folder(of: path)
        if let mode = mode(folder), mode & 0o002 != 0 {
            findings.append(
                Finding(
                    "file_mode", "everybody on this machine can put files beside the store, in \(folder)",
                    hint: mode & S_ISVTX == 0
                        ? "run `chmod o-w \(folder.shellWord)`" : "move the store to a folder of its own"))
        }
        return findings
    }

    private func mode(_ path: String) -> mode_t? {
        var status = stat()
        return stat(path.fileName, &status) == 0 ? status.st_mode : nil
    }
}
