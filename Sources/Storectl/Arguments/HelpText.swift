import ArgumentParser
import ShopText

/// The parser's help as we show it.
enum HelpText {
    /// - Parameter wraps: whether the usage line is wrapped like the others.
    static func text(_ text: String, columns: Int, wraps: Bool) -> String {
        if wraps, columns < NarrowHelp.limit {
            return NarrowHelp.text(self.text(text, columns: columns, wraps: false), columns: columns)
        }
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
            // The parser calls a group of commands "SELL SUBCOMMANDS:".
            if line.hasSuffix(" SUBCOMMANDS:") { return line.dropLast(" SUBCOMMANDS:".count) + ":" }
            return wraps && line.hasPrefix("USAGE: ") ? usage(line, columns: columns)[...] : line
        }
        return lines.map(String.init).joined(separator: "\n")
    }

    /// Broken before `[` and `<`, never within an option and its value.
    static func usage(_ line: Substring, columns: Int) -> String {
        var lines = [""]
        for word in pieces(line) {
            let last = lines[lines.count - 1]
            if last.isEmpty {
                lines[lines.count - 1] = word
            } else if last.displayWidth + 1 + word.displayWidth <= columns {
                lines[lines.count - 1] = last + " " + word
            } else {
                lines.append("           " + word)
            }
        }
        return lines.joined(separator: "\n")
    }

    /// `[--limit <limit>]` and `--sku <sku>` each stay in one piece.
    private static func pieces(_ line: Substring) -> [String] {
        var pieces: [String] = []
        var isOpen = false
        for word in line.split(separator: " ").map(String.init) {
            let isValue =
                word.hasPrefix("<") && (pieces.last.map { $0.hasPrefix("-") && !$0.contains(" ") } ?? false)
            if isOpen || isValue {
                pieces[pieces.count - 1] += " " + word
            } else {
                pieces.append(word)
            }
            isOpen = (isOpen || word.hasPrefix("[")) && !word.hasSuffix("]") && !word.hasSuffix("]...")
        }
        return pieces
    }
}

/// The manual page that `storectl help cart add` asks for.
enum ManualPage {
    /// - Returns: its name, if these words ask for the page of a command.
    static func name(_ arguments: [String], of root: any ParsableCommand.Type) -> String? {
        guard arguments.count > 1, arguments[0] == "help",
            let path = try? CommandPath(root, Array(arguments.dropFirst())), path.isLeaf, path.rest.isEmpty
        else { return nil }
        return ([root._commandName] + path.names).joined(separator: "-")
    }

    /// Shows it, if there is one.
    static func show(_ name: String, in context: Context) -> Bool {
        let script = "man -w \"$1\" >/dev/null 2>&1 && exec man \"$1\""
        return context.runOnTerminal(["/bin/sh", "-c", script, "sh", name], nil) == 0
    }
}
