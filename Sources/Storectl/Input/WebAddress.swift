import ShopText

/// Addresses in place of files: the program has no network.
enum WebAddress {
    /// - Throws: ``UsageError`` with the command that fetches it, for the address of a page.
    static func refuse(_ file: String?, for command: String) throws(UsageError) {
        guard let file, ["https://", "http://"].contains(where: { file.lowercased().hasPrefix($0) }) else {
            return
        }
        throw .parse(
            message: "storectl does not read from the network",
            hint: "curl -s \(file.shellWord) | storectl \(command) -")
    }
}
