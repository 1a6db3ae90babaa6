import ShopText
import StoreCore

extension Context {
    /// Up to this many choices are a line each, with what is known of them.
    private static let fewChoices = 12
    /// Up to this many are a list of words.
    private static let manyChoices = 100

    /// Asks for a word: the rule first, then the choices where they are few. A few letters are enough where they can
    /// mean one choice alone; a number is only ever itself.
    ///
    /// - Parameters:
    ///   - none: what to say where there is nothing to choose from.
    ///   - check: throws why the shop would refuse a word, which is then asked for again.
    /// - Returns: `nil` at the end of input.
    func askWord(
        _ label: String, rule: String, among known: [Completion.Candidate] = [], none: String? = nil,
        check: (String) throws -> Void = { _ in }
    ) throws -> String? {
        if !rule.isEmpty { try say(rule) }
        if known.isEmpty, let none { try say("  (\(none))") }
        for line in choices(known) { try errorOutput.printLine(line.visible) }
        while let answer = try askLine(label) {
            if answer.isEmpty { continue }
            let value = Context.choice(answer, among: known.map(\.value))
            do {
                try check(value)
                return value
            } catch let error as any StoreError where error.kind != .internalFault {
                try complain(error)
            }
        }
        return nil
    }

    /// What an answer means: one of the words in full, else the only one that starts with it, else itself.
    static func choice(_ answer: String, among words: [String]) -> String {
        // An order that is not among those shown may still be meant.
        if words.contains(answer) || Int64(answer) != nil { return answer }
        let meant = words.filter { $0.hasPrefix(answer) }
        return meant.count == 1 ? meant[0] : answer
    }

    /// The lines that show what there is to choose from. Of many numbers, the first are shown, which are the newest: a
    /// number alone says nothing.
    private func choices(_ known: [Completion.Candidate]) -> [String] {
        let areNumbers = known.allSatisfy { Int64($0.value) != nil }
        if known.count > Context.fewChoices, !areNumbers {
            guard known.count <= Context.manyChoices else { return [] }
            let names = known.map(\.value).joined(separator: "  ")
            let text = "  " + TextWrap.hanging(names, indent: 2, width: terminalWidth ?? 80)
            return text.split(separator: "\n").map(String.init)
        }
        let shown = known.prefix(Context.fewChoices)
        let width = shown.map(\.value.displayWidth).max() ?? 0
        let side = areNumbers ? Alignment.right : .left
        let lines = shown.map { one in
            let line =
                one.about.isEmpty ? one.value : "\(one.value.padded(toWidth: width, on: side))  \(one.about)"
            return "  " + (terminalWidth.map { line.visible.truncated(toWidth: max(8, $0 - 2)) } ?? line)
        }
        let rest = known.count - shown.count
        let more = known.count < Completion.limit ? "\(rest) more" : "more"
        return rest > 0 ? lines + ["  … and \(more)"] : lines
    }
}
