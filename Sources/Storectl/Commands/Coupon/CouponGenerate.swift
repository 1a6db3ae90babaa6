import ArgumentParser
import ShopText
import StoreCore

/// `storectl coupon generate`
struct CouponGenerate: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Generate many coupons with random codes.",
        discussion: """
            Each code can be used once, unless --uses says otherwise. Either all are made or none.

            Examples:
              storectl coupon generate --count 500 --percent 20 --until 2026-12-31 \\
                  --file codes.txt
              storectl coupon generate --count 10 --prefix VIP- --fixed 5.00 \\
                  --format tsv --fields code
            """)
    static let view: (any View.Type)? = CouponCodeView.self

    @Option(
        parsing: .unconditional, help: ArgumentHelp("The number of coupons, at most 100000.", valueName: "n"))
    var count: Int64
    @Option(help: "The start of every code.") var prefix = ""
    @Option(
        help: ArgumentHelp(
            "Write the codes to this new file, one per line, readable only by you.", valueName: "file"),
        completion: .file())
    var file: String?
    @OptionGroup var coupon: CouponOptions
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        let action = try GenerateCoupons(count: count, prefix: prefix, coupon.details)
        guard let file, !mutation.dryRun else {
            return try shop.run(action, mutation) { .list($0.map(CouponCodeView.init)) }
        }
        // The file first: codes that nobody gets are not made.
        let output = try NewPrivateFile(path: context.resolved(file))
        do {
            return try shop.run(action, mutation) { codes in
                try output.write(Array(codes.map { $0 + "\n" }.joined().utf8))
                return .nothing.noting("\(codes.count) codes are in \(file)")
            }
        } catch {
            output.discard()
            throw error
        }
    }
}

/// A code of many.
struct CouponCodeView: View {
    let code: String

    init(_ code: String) { self.code = code }

    static let fields: [Field<CouponCodeView>] = [Field("code") { .string($0.code) }]

    static let columns = [Column("code")]
}
