import ShopText

/// The command that reverses what undo does not.
enum UndoInstead {
    /// - Parameter instead: the command for the first table that undo leaves alone; used if the entry's command has
    ///   none.
    static func of(_ entry: JournalEntry, _ instead: String) -> String {
        let touched = (try? JSONReader.value(of: entry.touched))?.arrayValue ?? []
        let names = touched.compactMap { $0.stringValue?.split(separator: ":", maxSplits: 1) }
        /// The only thing of a kind that the entry is about.
        func only(_ noun: Touch.Noun) -> String {
            let found = names.filter { $0.first == Substring(noun.rawValue) }.compactMap(\.last)
            return found.count == 1 ? " " + String(found[0]).shellWord : ""
        }
        switch entry.command {
        case "checkout", "order create", "order import": return "order cancel\(only(.order))"
        case "order pay", "payment notify", "payment reconcile": return "order refund\(only(.order))"
        case "payment abandon": return "order pay\(only(.order))"
        case "order edit", "order deliver": return "order edit\(only(.order))"
        case "order ship", "shipment edit": return "shipment edit\(only(.shipment))"
        // Cancelling and deleting are final; to sell after all, create another order.
        case "order cancel", "order delete": return "order create"
        // The money is gone, and nothing asks for it again: what was agreed with the customer is noted.
        case "order refund": return "order note\(only(.order))"
        case "document issue": return "document issue\(only(.order)) --kind credit_note"
        case "user add", "register": return "user delete\(only(.user))"
        case "user delete": return "user add"
        case "user edit": return "user edit\(only(.user))"
        case "profile edit", "verify confirm", "verify undo": return "profile edit"
        case "init": return "init --store FILE"
        // Such as a batch: by the first table that undo leaves alone.
        default:
            for (group, noun) in [("order ", Touch.Noun.order), ("shipment ", .shipment), ("user ", .user)]
            where instead.hasPrefix(group) {
                return instead + only(noun)
            }
            return instead
        }
    }
}
