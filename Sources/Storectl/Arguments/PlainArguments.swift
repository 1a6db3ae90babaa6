import ArgumentParser

/// Arguments that can be read without the argument parser, which spends more on examining a command's type than most
/// commands do on their work: 14 million instructions.
/// The parser remains the single source: an option's name and meaning are in its declaration alone, help and completion
/// come from there, and a test compares every command here with the parser, option by option. A command that is not
/// here simply goes through the parser.
///
/// For authors: `take(from:)` sets **every** property, options before arguments, and is one line for each:
/// ```
/// extension CartShow: PlainArguments {
///     mutating func take(from words: inout PlainWords) throws(NotPlain) {
///         owner = try words.group()
///         options = try words.group()
///     }
/// }
/// ```
/// and the command is a line in `PlainCommands.all`.
protocol PlainArguments: ParsableArguments {
    mutating func take(from words: inout PlainWords) throws(NotPlain)
}

typealias PlainCommand = PlainArguments & StoreCommand

/// The commands that scripts run most.
enum PlainCommands {
    static let all: [any PlainCommand.Type] = [
        Whoami.self, ProductShow.self, ProductList.self, ProductSearch.self, CartAdd.self, CartSet.self,
        CartRemove.self, CartShow.self, CartSummary.self, CartClear.self, Checkout.self, OrderShow.self,
        OrderList.self, StockShow.self, StockReceive.self, StockAdjust.self,
    ]

    /// The command, if these are plain words of a command that can take them.
    static func command(
        _ type: any ParsableCommand.Type, _ words: [String]
    ) -> (any StoreCommand)? {
        // By identity, because a cast would have to look up the type's conformances.
        guard let known = all.first(where: { ObjectIdentifier($0) == ObjectIdentifier(type) }) else {
            return nil
        }
        return taken(known, from: words)
    }

    private static func taken<Command: PlainCommand>(
        _ type: Command.Type, from words: [String]
    ) -> (any StoreCommand)? {
        var words = PlainWords(words)
        guard let command: Command = try? words.group(), words.isEmpty else { return nil }
        assert(
            unset(command).isEmpty, "\(type).take(from:) leaves out \(unset(command).joined(separator: ", "))"
        )
        return command
    }

    /// The properties that have no value: reading one ends the process.
    private static func unset(_ arguments: Any) -> [String] {
        Mirror(reflecting: arguments).children.flatMap { child -> [String] in
            guard let label = child.label, label.hasPrefix("_"),
                let state = Mirror(reflecting: child.value).children.first(where: {
                    $0.label == "_parsedValue"
                }),
                let value = Mirror(reflecting: state.value).children.first
            else { return [] }
            guard value.label == "value" else { return [String(label.dropFirst())] }
            return value.value is any ParsableArguments ? unset(value.value) : []
        }
    }
}
