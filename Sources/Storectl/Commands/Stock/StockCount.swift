import ArgumentParser
import ShopText
import StoreCore

/// `storectl stock count`
struct StockCountCommand: StoreCommand {
    static let configuration = CommandConfiguration(
        commandName: "count",
        abstract: "Count the shelves with a barcode scanner.",
        discussion: """
            On a terminal, scan or type one code after another: a barcode or a SKU, or SKU=12 for twelve pieces at \
            once. Each scan shows the pieces counted so far. `undo` takes back the last one, `list` shows the count, \
            `save` records it, `quit` discards it. Unknown codes are not counted, and the terminal beeps. \
            A count that ends before it is saved, even because the terminal closes, continues with the next `stock count`.

            The count is one change, which `storectl undo` can undo: the products you counted are set to the pieces \
            you counted, and all others stay as they are. SKU=0 records that there are none.

            A FILE of such lines, or - for standard input, is counted and saved at once, unless a code is unknown. \
            --sheet prints a list to count with pen and paper; its CSV, with the quantities filled in, is a file for \
            `stock import`.

            Examples:
              storectl stock count
              storectl stock count scanned.txt --dry-run
              storectl stock count --sheet --category tea --html sheet.html
              storectl stock count --sheet --format csv > sheet.csv
            """)
    static let view: (any View.Type)? = nil
    var shapes: [FieldShape]? { sheet ? CountSheetView.shapes : CountedView.shapes }

    @Argument(
        help: "A file of codes, one per line, or - for standard input; without it, scan on the terminal.",
        completion: .file()) var file: String?
    @Option(help: "A reference for the count, such as \"inventory 2026\".") var reference: String?
    @Flag(help: "Print a counting sheet instead.") var sheet = false
    @Option(help: "With --sheet, only products in this category or its subcategories.") var category: String?
    @OptionGroup var pages: PageFileOption
    @OptionGroup var mutation: MutationOptions
    @OptionGroup var options: GlobalOptions

    func validate() throws {
        if sheet, file != nil { throw UsageError.conflictingOptions("--sheet", "FILE") }
        if !sheet, category != nil { throw ValidationError("--category needs --sheet") }
        if !sheet, pages.html != nil { throw ValidationError("--html needs --sheet") }
    }

    func answer(_ context: Context) throws -> Answer {
        guard !sheet else { return try printedSheet(context) }
        guard file != nil || options.mayAsk(in: context) && context.batch == nil else {
            throw UsageError.terminalNeeded("counting with a scanner", instead: "storectl stock count FILE")
        }
        let shop = try OpenShop(options, in: context)
        try shop.store.checkMayCount(as: shop.actor)
        var tally = CountTally { try shop.store.scanned($0, as: shop.actor) }
        if let file {
            try CountFile(file, in: context).read(into: &tally)
            return try saved(tally, shop, context)
        }
        let draft = CountDraft(of: shop.store, in: context)
        return try CountDialog(context: context, draft: draft).run(&tally) {
            let answer = try saved($0, shop, context)
            if !mutation.dryRun { draft?.discard() }
            return answer
        } ?? .nothing
    }

    private func saved(_ tally: CountTally, _ shop: OpenShop, _ context: Context) throws -> Answer {
        let action = try CountStock(tally.counts, reference: reference)
        let done = try shop.change { store, actor in try store.run(action, as: actor, mutation.request) }
        let answer = Answer.change(done) { .record(CountedView(counted: $0, entry: done.entry)) }
        // Of a count that was saved before, what is there now says nothing.
        guard !done.isReplay else { return answer }
        return answer.noting(tally.moved(during: done.value) + shop.undoOffer(done.entry, in: context))
    }

    private func printedSheet(_ context: Context) throws -> Answer {
        try pages.check(in: context)
        let shop = try OpenShop(options, in: context)
        let sheet = try shop.store.countSheet(category: category, as: shop.actor)
        let isForPeople = try options.format(in: context) == .table && options.fieldPaths == nil
        let rows = sheet.rows
        let list =
            isForPeople
            ? Answer.list(rows.map(CountLineView.init)) : Answer.list(rows.map(CountSheetView.init))
        return try pages.answer(list, html: { sheet.html }, in: context)
    }
}

/// The outcome of a count with a scanner.
struct CountedView: View {
    let counted: CountedStock
    let entry: Int64?

    private var differences: [StockCountView.DifferenceView] {
        counted.differences.map { StockCountView.DifferenceView(difference: $0) }
    }

    static let fields: [Field<CountedView>] = [
        Field("changed") { .integer($0.counted.differences.count) },
        Field("unchanged") { .integer($0.counted.unchanged) },
        Field("total") { .integer($0.counted.differences.count + $0.counted.unchanged) },
        Field("differences", each: \.differences),
        Field("entry") { $0.entry.map { .integer($0) } ?? .null },
    ]

    static let columns = [Column("changed"), Column("unchanged"), Column("total")]

    var detail: [DetailPart]? {
        let changed = counted.differences.count
        let summary = "\(changed) changed, \(counted.unchanged) unchanged of \(changed + counted.unchanged)"
        return
            (changed == 0
            ? [] : [.table(StockCountView.DifferenceView.columns, differences.map(\.record))])
            + [.text(summary)]
    }
}

/// A line of a counting sheet, as a file that `stock import` reads once the quantities are filled in.
struct CountSheetView: View {
    let row: CountSheet.Row

    init(_ row: CountSheet.Row) { self.row = row }

    static let fields: [Field<CountSheetView>] = [
        Field("sku") { .string($0.row.sku) },
        Field("title") { .string($0.row.title) },
        Field("category") { .text($0.row.category) },
        Field("barcode") { .text($0.row.barcode) },
        Field("quantity") { _ in .null },
    ]

    static let columns = [
        Column("category", isProse: true, rank: 2), Column("sku", isProse: false),
        Column("title", isProse: true), Column("quantity"),
    ]
}

/// The same with a box to write in.
struct CountLineView: View {
    let row: CountSheet.Row

    init(_ row: CountSheet.Row) { self.row = row }

    static let fields: [Field<CountLineView>] =
        CountSheetView.fields.map { $0.of { CountSheetView($0.row) } }
        + [Field("box") { _ in .string("[      ]") }]

    static let columns =
        Array(CountSheetView.columns.dropLast()) + [Column("box", title: "COUNTED", isProse: false)]
}
