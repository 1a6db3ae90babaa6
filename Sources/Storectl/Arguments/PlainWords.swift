import ArgumentParser

/// A command line that can be understood without the argument parser: options by their full names, each once, and
/// values that do not begin with a dash. Anything else is `NotPlain` and left to the parser.
///
/// Options are taken first, then arguments; at the end nothing may be left.
struct PlainWords {
    /// What is taken is `nil`.
    private var words: [String?]
    private var hasArguments = false

    init(_ words: [String]) { self.words = words }

    var isEmpty: Bool { words.allSatisfy { $0 == nil } }

    /// Whether the flag is there, under any of its names.
    mutating func flag(_ names: String...) throws(NotPlain) -> Bool {
        var isThere = false
        for name in names {
            guard let index = try index(of: name) else { continue }
            guard !isThere else { throw NotPlain() }
            words[index] = nil
            isThere = true
        }
        return isThere
    }

    /// A flag that has an opposite; `nil` if neither is there.
    mutating func flag(_ name: String, not opposite: String) throws(NotPlain) -> Bool? {
        switch (try flag(name), try flag(opposite)) {
        case (false, false): nil
        case (let isSet, let isUnset) where isSet != isUnset: isSet
        default: throw NotPlain()
        }
    }

    /// The value of an option, `--name value` or `--name=value`.
    mutating func option<Value: ExpressibleByArgument>(_ name: String) throws(NotPlain) -> Value? {
        guard let index = try index(of: name), let word = words[index] else { return nil }
        words[index] = nil
        guard word.utf8.count == name.utf8.count else {
            return try value(word.dropFirst(name.count + 1))
        }
        guard index + 1 < words.count, let next = words[index + 1] else { throw NotPlain() }
        words[index + 1] = nil
        return try value(next[...])
    }

    /// The next argument.
    mutating func argument() throws(NotPlain) -> String {
        guard let argument = try optionalArgument() else { throw NotPlain() }
        return argument
    }

    mutating func optionalArgument() throws(NotPlain) -> String? {
        hasArguments = true
        guard let index = words.firstIndex(where: { $0 != nil }), let word = words[index] else { return nil }
        words[index] = nil
        return try value(word[...])
    }

    /// Every argument that is left; there must be at least one.
    mutating func someArguments() throws(NotPlain) -> [String] { [try argument()] + (try arguments()) }

    /// Every argument that is left.
    mutating func arguments() throws(NotPlain) -> [String] {
        var arguments: [String] = []
        while let argument = try optionalArgument() { arguments.append(argument) }
        return arguments
    }

    /// A group of options.
    mutating func group<Group: PlainArguments>() throws(NotPlain) -> Group {
        var group = Group()
        try group.take(from: &self)
        do { try group.validate() } catch { throw NotPlain() }
        return group
    }

    /// Where the option is, with or without a value behind `=`.
    private func index(of name: String) throws(NotPlain) -> Int? {
        // An argument may be an option's value: that is known only when all options are taken.
        guard !hasArguments else { throw NotPlain() }
        var found: Int?
        for (index, word) in words.enumerated() {
            guard let word, word.utf8.starts(with: name.utf8) else { continue }
            let rest = word.utf8.dropFirst(name.utf8.count).first
            guard rest == nil || rest == UInt8(ascii: "=") else { continue }
            guard found == nil else { throw NotPlain() }
            found = index
        }
        return found
    }

    private func value<Value: ExpressibleByArgument>(_ text: Substring) throws(NotPlain) -> Value {
        guard let first = text.utf8.first, first != UInt8(ascii: "-"),
            let value = Value(argument: String(text))
        else { throw NotPlain() }
        return value
    }
}

/// The command line needs the argument parser, if only for its error message.
struct NotPlain: Error {}
