import ShopText
import StoreCore

extension Context {
    /// Lets a person change a text in their editor, `$VISUAL`, `$EDITOR` or vi; `nil` where it could not be run or
    /// said that nothing is to be done.
    func edited(_ text: String, named name: String) throws -> String? {
        let folder = variable("TMPDIR") ?? "/tmp"
        let random = environment.randomBytes(8).map { String($0, radix: 16) }.joined()
        let path = "\(folder)/storectl-\(random)-\(name).txt"
        let file = try NewPrivateFile(path: path)
        defer { file.discard() }
        try file.write(Array(text.utf8))
        let editor = try variable("VISUAL") ?? variable("EDITOR") ?? preferences()["editor"] ?? "vi"
        guard runOnTerminal(["/bin/sh", "-c", "\(editor) \"$1\"", "sh", path], nil) == 0 else { return nil }
        let bytes = try InputFile.read(path, limit: 1 << 20).bytes
        guard let text = String(validating: bytes, as: UTF8.self) else { throw SecretError.notText("form") }
        return text
    }
}
