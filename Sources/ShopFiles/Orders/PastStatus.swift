/// What the status of an order of another shop says: Shopify's financial status, or WooCommerce's, also as its plugins
/// show it in the languages whose exports are read.
enum PastStatus: CaseIterable {
    case open, paid, partlyPaid, completed, cancelled, refunded
    /// What was never an order, or is one no more.
    case draft, trash

    /// `nil` for a word that is none.
    init?(_ text: String) {
        let plain = WooCommerceHeaders.plain(text.lowercased())
        // The REST API and the database have a mark in front.
        let word = plain.hasPrefix("wc") ? String(plain.dropFirst(2)) : plain
        guard let status = PastStatus.byWord[word] else { return nil }
        self = status
    }

    private static let byWord: [String: PastStatus] = {
        var statuses: [String: PastStatus] = [:]
        for status in allCases { for word in status.words { statuses[word] = status } }
        return statuses
    }()

    /// Without accents and spaces; English, de, fr, es, it, nl, pl, pt.
    private var words: [String] {
        switch self {
        case .open:
            [
                "pending", "pendingpayment", "onhold", "authorized", "unpaid", "expired", "overdue",
                "ausstehend", "zahlungausstehend", "wartend", "inwartestellung", "attentepaiement",
                "enattentedepaiement", "enattente", "pendiente", "pendientedepago", "enespera",
                "inattesadipagamento", "inattesa", "sospeso", "insospeso", "inafwachtingvanbetaling",
                "wachtendopbetaling", "indewacht", "oczekujacenaplatnosc",
                "wstrzymaneoczekujacenaplatnosc", "wstrzymane", "pagamentopendente", "pendente", "aguardando",
                "aguardandopagamento", "emespera",
            ]
        case .paid:
            [
                "paid", "processing", "partiallyrefunded", "inbearbeitung", "bezahlt", "encours",
                "procesando", "enproceso", "inlavorazione", "inbehandeling", "verwerken",
                "wtrakcierealizacji",
                "processando", "emprocessamento",
            ]
        case .partlyPaid: ["partiallypaid", "partialpayment"]
        case .completed:
            [
                "completed", "complete", "abgeschlossen", "fertiggestellt", "terminee", "termine",
                "completado",
                "completada", "completato", "completata", "afgerond", "voltooid", "zrealizowane",
                "zakonczone", "concluido", "concluida", "completo",
            ]
        case .cancelled:
            [
                "cancelled", "canceled", "failed", "voided", "storniert", "abgebrochen", "fehlgeschlagen",
                "annulee", "annule", "echouee", "echoue", "echec", "cancelado", "cancelada", "fallido",
                "fallida", "annullato", "annullata", "cancellato", "fallito", "fallita", "geannuleerd",
                "mislukt", "anulowane", "nieudane", "niepowodzenie", "malsucedido", "falhado", "falhou",
            ]
        case .refunded:
            [
                "refunded", "ruckerstattet", "erstattet", "ruckerstattung", "remboursee", "rembourse",
                "reembolsado", "reembolsada", "rimborsato", "rimborsata", "terugbetaald", "zwrocone",
                "zwrot", "zrefundowane",
            ]
        case .draft:
            [
                "draft", "autodraft", "checkoutdraft", "entwurf", "brouillon", "borrador", "bozza", "concept",
                "szkic", "rascunho",
            ]
        case .trash: ["trash", "trashed", "papierkorb", "corbeille", "papelera", "cestino", "lixo"]
        }
    }

    /// Why such an order is not taken over.
    var refusal: String? {
        switch self {
        case .draft: "it is a draft"
        case .trash: "it is in the trash"
        default: nil
        }
    }
}
