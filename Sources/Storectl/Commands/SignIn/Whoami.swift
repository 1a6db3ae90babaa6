import ArgumentParser
import StoreCore

/// `storectl whoami`
struct Whoami: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "whoami",
        abstract: "Show who is signed in.",
        discussion: """
            Examples:
              storectl whoami
              storectl whoami --fields username,role --format tsv
            """)
    static let view: (any View.Type)? = SignInView.self

    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        return .record(SignInView(try shop.requireSignIn(), store: shop.store, source: shop.tokenSource))
    }
}

extension Whoami: PlainArguments {
    mutating func take(from words: inout PlainWords) throws(NotPlain) {
        options = try words.group()
    }
}
