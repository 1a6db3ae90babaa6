import ShopText

extension Context {
    /// Asks for a word: the rule first, then the choices where they are few. A few letters are enough where they can
    /// mean one choice alone.
    ///
    /// - Parameter check: throws why the shop would refuse a word, which is then asked for again.
    /// - Returns: `nil` at the end of input.
    func askWord(
        _ label: String, rule: String, among known: [Completion.Candidate] = [],
        check: (String) throws -> Void = { _ in }
    ) throws -> String? {
        var lines = rule.isEmpty ? [] : [rule]
        if (1...12).contains(known.count) {
            let width = known.map(\.value.displayWidth).max() ?? 0
            lines += known.map {
                $0.about.isEmpty
                    ? "  \($0.value)" : "  \($0.value.padded(toWidth: width, on: .left))  \($0.about)"
            }
        }
        if known.count > 12, known.count <= 100 {
            let names = known.map(\.value).joined(separator: "  ")
            let text = "  " + TextWrap.hanging(names, indent: 2, width: terminalWidth ?? 80)
            lines += text.split(separator: "\n").map(String.init)
        }
        for line in lines { try errorOutput.printLine(line.visible) }
        while let answer = try askLine(label) {
            if answer.isEmpty { continue }
            let meant = known.filter { $0.value.hasPrefix(answer) }.map(\.value)
            let value = meant.count == 1 ? meant[0] : answer
            do {
                try check(value)
                return value
            } catch let error as any StoreError where error.kind != .internalFault {
                try errorOutput.write(ErrorReport(error).text(verbose: false))
            }
        }
        return nil
    }
}
