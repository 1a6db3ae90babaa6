import ShopText
import StoreCore

extension Context {
    /// Lets a person change a text in their editor, `$VISUAL`, `$EDITOR` or vi; `nil` if the editor reported
    /// failure.
    ///
    /// - Throws: ``EditorError``
    func edited(_ text: String, named name: String) throws -> String? {
        let folder = variable("TMPDIR") ?? "/tmp"
        let random = environment.randomBytes(8).map { String($0, radix: 16) }.joined()
        let path = "\(folder)/storectl-\(random)-\(name).txt"
        let file = try NewPrivateFile(path: path)
        defer { file.discard() }
        try file.write(Array(text.utf8))
        let editor = try variable("VISUAL") ?? variable("EDITOR") ?? preferences()["editor"] ?? "vi"
        switch runOnTerminal(["/bin/sh", "-c", "\(editor) \"$1\"", "sh", path], nil) {
        case 0: break
        // The shell could not run it, or did not find it.
        case nil, 126, 127: throw EditorError.cannotStart(editor)
        default: return nil
        }
        let bytes = try InputFile.read(path, limit: 1 << 20).bytes
        guard let text = String(validating: bytes, as: UTF8.self) else { throw SecretError.notText("form") }
        return text
    }
}

/// Why a text was not changed.
enum EditorError: StoreError, Equatable {
    case cannotStart(String)

    var kind: ErrorKind { .usage }

    var code: String { "editor_failed" }

    var message: String {
        switch self {
        case .cannotStart(let editor): "cannot start the editor \(editor.shellWord)"
        }
    }

    var hint: String? { "set EDITOR to an editor that is installed, such as nano" }
}
