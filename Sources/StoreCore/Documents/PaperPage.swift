/// One printable HTML file: no external resources, light, and for A4 and Letter alike, because it names no paper size,
/// so the printer's own is used.
enum PaperPage {
    /// A whole page.
    ///
    /// - Parameters:
    ///   - footer: printed at the foot of every page, with the page number.
    ///   - styles: added to those shared by all documents.
    static func page(title: String, footer: String, styles: StaticString, body: Markup) -> String {
        let page: Markup = """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <title>\(title)</title>
            <style>
            \(Markup(stringLiteral: common))
            @page { @bottom-left { content: "\(Markup(styleText: footer))"; } }
            \(Markup(stringLiteral: styles))
            </style>
            </head>
            <body>
            \(body)</body>
            </html>

            """
        return page.text
    }

    /// A party's name and lines, each in its own direction.
    static func address(_ heading: String?, _ name: String, _ lines: [String]) -> Markup {
        let title: Markup? = heading.map { "<h2>\($0)</h2>\n" }
        return """
            \(title)<address dir="auto"><strong dir="auto">\(name)</strong>\
            \(lines.map { "<span dir=\"auto\">\($0)</span>" })</address>

            """
    }

    /// An amount with a minus sign that is as wide as a digit.
    static func amount(_ bill: Bill, _ amount: Int64) -> String {
        bill.words(amount).replacing("-", with: "\u{2212}")
    }

    private static let common: StaticString = """
        :root { color-scheme: light; --paper: #fff; --ink: #1a1a1a; --muted: #595959; --line: #d0d0d0; }
        * { box-sizing: border-box; }
        body { margin: 0 auto; padding: 2rem 1.5rem; max-width: 52rem; background: var(--paper); color: var(--ink);
          font: 0.9375rem/1.45 system-ui, -apple-system, "Segoe UI", Roboto, "Noto Sans", "Liberation Sans", Arial, sans-serif;
          font-variant-numeric: tabular-nums; overflow-wrap: anywhere; }
        h1 { margin: 0; font-size: 1.6rem; line-height: 1.2; font-weight: 650; }
        h2 { margin: 0 0 0.25rem; font-size: 0.75rem; font-weight: 600; letter-spacing: 0.04em; text-transform: uppercase; color: var(--muted); }
        p { margin: 0.5rem 0; }
        address { font-style: normal; }
        address strong, address span { display: block; unicode-bidi: plaintext; }
        table { width: 100%; border-collapse: collapse; }
        caption { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
        th, td { padding: 0.45rem 0.5rem; text-align: left; vertical-align: top; }
        th:first-child, td:first-child { padding-left: 0; }
        th:last-child, td:last-child { padding-right: 0; }
        thead th, thead td { border-bottom: 1.5px solid var(--ink); }
        thead th { font-size: 0.8125rem; font-weight: 600; vertical-align: bottom; }
        tbody tr { border-bottom: 1px solid var(--line); break-inside: avoid; }
        .number { text-align: right; white-space: nowrap; overflow-wrap: normal; }
        .muted { color: var(--muted); font-size: 0.8125rem; }
        .text { unicode-bidi: plaintext; }
        @page { margin: 18mm 16mm 20mm;
          @bottom-left { font: 8pt system-ui, sans-serif; color: #595959; }
          @bottom-right { content: counter(page) " / " counter(pages); font: 8pt system-ui, sans-serif; color: #595959; } }
        @media screen and (max-width: 34rem) { body { padding: 1.25rem 1rem; } }
        @media print {
          :root { font-size: 13px; }
          body { max-width: none; padding: 0; font-size: 10pt; }
          h1, h2 { break-after: avoid; }
          thead { display: table-header-group; }
          th, td { padding-top: 0.25rem; padding-bottom: 0.25rem; }
        }
        """
}

extension Markup {
    /// Text inside a quoted string of a style sheet, where HTML's escapes mean nothing.
    init(styleText plain: String) {
        var text = ""
        for scalar in plain.unicodeScalars {
            let isPlain =
                scalar.properties.isAlphabetic || scalar.properties.numericType != nil || scalar == " "
            text += isPlain ? String(scalar) : "\\" + String(scalar.value, radix: 16) + " "
        }
        self.init(trusted: text)
    }
}
