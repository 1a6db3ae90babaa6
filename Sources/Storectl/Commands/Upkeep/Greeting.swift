import ArgumentParser
import ShopText
import StoreCore

/// What the program's name alone shows on a terminal to somebody who does not run the shop: where they are, who they
/// are there, and what they can do.
struct Greeting {
    private let parts: [DetailPart]

    /// - Returns: `nil` where there is no shop, or for those who see its status instead.
    init?(in context: Context) throws {
        guard let command = try? StatusCommand.parse([]),
            let path = try? command.options.storePath(in: context), Store.isAnything(at: path),
            // A sign-in that has ended is none.
            let shop = (try? OpenShop(command.options, in: context))
                ?? (try? OpenShop(withoutSignIn: command.options, in: context)),
            !shop.actor.may(.reportsRead)
        else { return nil }
        let name = try shop.store.shopName()
        guard let signIn = shop.signIn else {
            parts = [
                .line("Shop", name), .line("Signed in", "nobody"), .text(""),
                .line("Sign in", "storectl login USER"),
                .line("Create an account", "storectl register"),
                .line("See what there is", "storectl product list"),
                .line("All commands", "storectl --help"),
            ]
            return
        }
        var lines: [(String, String)] = []
        if shop.actor.may(.ownShopping) {
            let cart = try shop.store.cart(as: shop.actor)
            let pieces = cart.totalQuantity
            lines.append(
                pieces == 0
                    ? ("Your cart is empty", "storectl product list")
                    : ("\(pieces) \(pieces == 1 ? "piece" : "pieces") in your cart", "storectl cart show"))
            let most = 100
            var open = OrderFilter()
            open.status = .open
            let count = try shop.store.orderIDs(open, page: Page(limit: most), as: shop.actor).count
            if count > 0 {
                let number = count == most ? "\(most) or more" : String(count)
                lines.append(
                    ("\(number) open \(count == 1 ? "order" : "orders")", "storectl order list --status open")
                )
            }
        }
        lines += [("Your details", "storectl profile show"), ("All commands", "storectl --help")]
        parts =
            [.line("Shop", name), .line("Signed in", signIn.account.username), .text("")]
            + lines.map { .line($0.0, $0.1) }
    }

    func text(in context: Context) -> String {
        DetailText.text(parts, width: context.terminalWidth, isStyled: context.allowsStyle)
    }
}
