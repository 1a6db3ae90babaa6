import ShopText
import StoreCore

extension OpenShop {
    /// Makes a change according to its options, once per key or as a preview, and shows its answer.
    func run<Change: Action>(
        _ action: Change, _ mutation: MutationOptions, show: (Change.Answer) throws -> Answer
    ) throws -> Answer {
        try Answer.change(
            try change { store, actor in try store.run(action, as: actor, mutation.request) }, show)
    }

    /// The same for changes that destroy or affect much: asks for confirmation first, after showing what
    /// would change.
    ///
    /// - Parameter question: makes the question from the answer of the change.
    func run<Change: Action>(
        _ action: Change, _ mutation: MutationOptions, _ confirmation: ConfirmOptions,
        _ options: GlobalOptions, in context: Context, question: (Change.Answer) -> String,
        show: (Change.Answer) throws -> Answer
    ) throws -> Answer {
        if try confirmation.isNeeded(mutation, in: self) {
            let preview = try store.run(action, as: actor, Request(isPreview: true))
            if options.mayAsk(in: context), let effects = preview.effects {
                for line in effects.unasked { try context.say(line) }
            }
            try confirmation.confirm(question(preview.value), options, in: context)
        }
        return try run(action, mutation, show: show)
    }
}

extension OpenShop {
    /// How to undo a large change, for those who may.
    func undoOffer(_ entry: Int64?, in context: Context) -> [String] {
        guard let entry, context.output.isTerminal, actor.may(.journalUndo) else { return [] }
        return ["undo it with `storectl undo \(entry)`"]
    }
}

extension Answer {
    /// Says of a repeat that what the first run made up is not known any more.
    func notingShown(_ secret: String) -> Answer {
        noting("the \(secret) was shown when it was made, and cannot be shown again")
    }

    /// The answer of a change, with a notice if it is a preview, a repeat or no change.
    static func change<Value>(
        _ recorded: Recorded<Value>, _ show: (Value) throws -> Answer
    ) rethrows -> Answer {
        var answer = try show(recorded.value)
        answer.isOfChange = true
        if let effects = recorded.effects {
            return answer.marked("dry_run", true).marked("effects", effects.json)
                .noting(effects.lines + ["dry run: nothing was changed"])
        }
        if recorded.isReplay, let entry = recorded.entry {
            answer = answer.marked("replayed", true, seen: "Replayed")
            if !answer.shapes.isEmpty { answer.required.append("replayed") }
            return answer.noting("already done in journal entry \(entry); nothing was repeated")
        }
        return recorded.entry == nil ? answer.noting("nothing to change") : answer
    }

    /// The answer of what is no action of its own.
    func asPreview(_ isPreview: Bool) -> Answer {
        var answer = self
        answer.isOfChange = true
        return isPreview ? answer.marked("dry_run", true).noting("dry run: nothing was changed") : answer
    }

    /// The answer with one more member in its record, or in each of its records.
    ///
    /// - Parameter label: what people see of it, in a line or a column of its own.
    private func marked(_ name: String, _ value: JSONValue, seen label: String? = nil) -> Answer {
        var answer = self
        let member = JSONValue.Member(name, value)
        switch body {
        case .record(let record, let detail):
            var parts = detail ?? DetailPart.standard(record, shapes: shapes)
            if let label { parts.append(.line(label, value.peopleText)) }
            answer.body = .record(record + [member], detail: parts)
        case .list(.all(let records)):
            answer.body = .list(.all(records.map { $0 + [member] }))
            if label != nil, !columns.isEmpty { answer.columns.append(Column(name)) }
        case .nothing, .text, .file, .live, .list(.inTurn): return self
        }
        answer.shapes.append(FieldShape(name: name, kind: .value))
        return answer
    }

    /// The same answer, with those marks that were asked for by name and that it does not have.
    func marked(asking fields: [String]?) -> Answer {
        guard isOfChange, let fields else { return self }
        return FieldSelection.marks.reduce(self) { answer, name in
            guard fields.contains(name), !answer.shapes.contains(where: { $0.name == name }) else {
                return answer
            }
            return answer.marked(name, name == "effects" ? .null : false)
        }
    }
}

extension Effects {
    /// The effects to show before confirmation, one line each.
    var lines: [String] {
        var lines: [String] = []
        for thing in things {
            let counts = [("create", thing.created), ("change", thing.changed), ("delete", thing.deleted)]
            lines += counts.filter { $0.1 > 0 }.map { verb, count in
                "would \(verb) \(Text.count(count, thing.noun))"
            }
        }
        if !stock.isEmpty {
            let shown = stock.prefix(10).map { "\($0.sku) \($0.pieces > 0 ? "+" : "")\($0.pieces)" }
            let rest = stock.count - shown.count
            lines.append(
                "would move stock: " + shown.joined(separator: ", ") + (rest > 0 ? " and \(rest) more" : ""))
        }
        return lines + unasked
    }

    /// The effects that the question does not mention: carts and mail.
    var unasked: [String] {
        var lines: [String] = []
        if cartLines > 0 {
            lines.append("would affect \(Text.count(cartLines, "cart line"))")
        }
        return lines
            + mail.prefix(10).map {
                "would send \($0.kind) to \($0.recipient.isEmpty ? "the customer" : $0.recipient)"
            }
    }

    var json: JSONValue {
        [
            "things": .array(
                things.map {
                    [
                        "noun": .string($0.noun), "created": .integer($0.created),
                        "changed": .integer($0.changed), "deleted": .integer($0.deleted),
                    ]
                }),
            "stock": .array(stock.map { ["sku": .string($0.sku), "pieces": .integer($0.pieces)] }),
            "cart_lines": .integer(cartLines),
            "mail": .array(mail.map { ["kind": .string($0.kind), "recipient": .string($0.recipient)] }),
        ]
    }
}
