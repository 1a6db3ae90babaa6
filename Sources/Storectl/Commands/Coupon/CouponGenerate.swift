import ArgumentParser
import ShopText
import StoreCore

/// `storectl coupon generate`
struct CouponGenerate: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "generate",
        abstract: "Generate many coupons with random codes.",
        discussion: """
            Each code can be used once, unless --uses says otherwise. Up to 1000, either all are made or none; more \
            are made in parts, and the same command with the same key makes the rest of those cut short.

            Examples:
              storectl coupon generate --count 500 --percent 20 --until 2026-12-31 \\
                  --file codes.txt
              storectl coupon generate --count 10 --prefix VIP- --fixed 5.00 \\
                  --format tsv --fields code
            """)
    static let view: (any View.Type)? = CouponCodeView.self
    static let hasIDs = true

    @Option(
        parsing: .unconditional, help: ArgumentHelp("The number of coupons, at most 100000.", valueName: "n"))
    var count: Int64
    @Option(help: "The start of every code.") var prefix = ""
    @Option(
        help: ArgumentHelp(
            "Write the codes to this new file, one per line, readable only by you; - for standard output.",
            valueName: "file"),
        completion: .file())
    var file: String?
    @OptionGroup var coupon: CouponOptions
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func answer(_ context: Context) throws -> Answer {
        let shop = try OpenShop(options, in: context)
        let action = try GenerateCoupons(count: count, prefix: prefix, coupon.details)
        let isDone = try mutation.isDone(in: shop)
        guard let file, !mutation.dryRun else {
            return try shop.run(action, mutation) { .list($0.map(CouponCodeView.init)) }
        }
        guard file != "-" else {
            return try shop.run(action, mutation) { .text($0.map { $0 + "\n" }.joined()) }
        }
        // The file was written then; where it is gone, the codes are still known.
        if isDone, OutputPath.isThere(context.resolved(file)),
            !NewPrivateFile.isLeft(at: context.resolved(file))
        {
            let done = try shop.change { store, actor in try store.run(action, as: actor, mutation.request) }
            return Answer.change(done) { codes in
                done.isReplay
                    ? .nothing.noting("\(file) is left as it is: the codes were written when they were made")
                    : .list(codes.map(CouponCodeView.init))
            }
        }
        // Open the file first, so that no codes are made that nobody gets.
        let output = try NewPrivateFile(path: context.resolved(file), reusingEmpty: true)
        do {
            return try shop.run(action, mutation) { codes in
                try output.write(Array(codes.map { $0 + "\n" }.joined().utf8))
                return .nothing.noting("wrote \(codes.count) codes to \(file)")
            }
        } catch {
            output.discard()
            throw error
        }
    }
}

/// One of many generated codes.
struct CouponCodeView: View {
    let code: String

    init(_ code: String) { self.code = code }

    static let fields: [Field<CouponCodeView>] = [Field("code") { .string($0.code) }]

    static let columns = [Column("code")]
}
