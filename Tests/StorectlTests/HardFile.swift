import Foundation

/// A file of `../shared/data/hard-files` and what its README says is right for it, as commands and what they answer.
struct HardFile: Sendable, CustomStringConvertible {
    /// One command: `@` before a name in its words stands for the path of that file.
    struct Step: Sendable {
        let words: String
        let status: Int32
        /// Parts of its answer, on standard output or standard error.
        let says: [String]
    }

    let files: [String]
    let currency: String
    let steps: [Step]

    var description: String { files.joined(separator: ", ") }

    /// Beside the project; a checkout without it skips what needs it.
    static let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../shared/data/hard-files").standardizedFileURL

    static var areThere: Bool { FileManager.default.fileExists(atPath: folder.path) }

    /// - Parameter steps: each the options after the file's name, its exit code, and parts of its answer.
    private init(
        _ file: String, _ steps: (options: String, status: Int32, says: [String])..., currency: String = "USD"
    ) {
        files = [file]
        self.currency = currency
        self.steps = steps.map {
            Step(words: "product import @\(file) \($0.options)", status: $0.status, says: $0.says)
        }
    }

    private init(_ files: [String], _ steps: (words: String, status: Int32, says: [String])...) {
        self.files = files
        currency = "USD"
        self.steps = steps.map { Step(words: $0.words, status: $0.status, says: $0.says) }
    }

    static let all: [HardFile] = [
        HardFile(
            "01-shopify-new-headers.csv",
            (
                "--dry-run", 0,
                [
                    "4 created, 0 updated, 0 unchanged of 4", "read as a Shopify product export",
                    "create HAT-1: title Hidden Hat, description Not yet, price 18.00, quantity 3, category Hats, "
                        + "image https://cdn.x.test/hat.jpg, is_visible false, weight_grams 90",
                    "create SC-BLU: title Linen Scarf - Blue, price 25.00, quantity 7, is_visible true, "
                        + "compare_at_price 30.00, weight_grams 180, parent_sku linen-scarf, "
                        + "options {\"Color\":\"Blue\"}",
                ]
            )),
        HardFile(
            "02-woo-parent-managed-stock.csv",
            (
                "--dry-run", 0,
                ["3 created", "the variants of 1 product (CANDLE) share its stock", "--shared-stock first"]
            ),
            ("--dry-run --shared-stock first", 0, ["CANDLE-P: title Candle - Pine, price 12.50, quantity 40"])
        ),
        HardFile(
            "03-woo-unmanaged-stock.csv",
            (
                "--dry-run", 0,
                [
                    "3 created", "stock is not tracked for 2 products (EBOOK, PDF)",
                    "negative stock, from overselling, was read as 0, for 1 product (OVER)",
                ]
            )),
        HardFile(
            "04-woo-entities.csv",
            (
                "--dry-run", 0,
                [
                    "4 created",
                    "create POT: title Salt & pepper set, description Salt & pepper, price 9.00, quantity 5, "
                        + "category Home & Garden > Pots & Pans, external_id 1, is_visible true, tags [\"S&P\"]",
                    "create JAR: title Jar – 12\", ",
                ]
            )),
        HardFile(
            "05-woo-negative-stock.csv",
            (
                "--dry-run", 0,
                ["2 created", "negative stock, from overselling, was read as 0, for 2 products (A, B)"]
            )),
        HardFile(
            "06b-excel-damage.csv",
            (
                "--dry-run", 65,
                [
                    "2 rows of 7 cannot be imported", "3:1: SKU is #N/A, an error",
                    "4:1: SKU is #REF!, an error",
                    "2:1: SKU 4.00638E+12 looks like", "5:1: SKU 1001.0 looks like 1001",
                    "6:1: SKU nan looks like",
                    "7:1: SKU Mar-26 looks like", "8:1: SKU NULL looks like",
                ]
            )),
        HardFile(
            "07-image-lists.csv",
            (
                "--dry-run", 0,
                [
                    "4 created",
                    "image https://x.test/1.jpg, tags [\"a\",\"b\",\"c\"], more_images [\"https://x.test/2.jpg\"]",
                    "category Home, image https://x.test/1.jpg, tags [\"a\",\"b\",\"Garden\"]",
                    "category Men > Shoes, image https://x.test/1.jpg, tags [\"a b\",\"Summer\"]",
                    "create D: title Not an address, price 1.00, category Men > Shoes\n",
                    "images that are not URLs were left out: 3, such as mug-front.jpg",
                    "--category-separator / splits",
                ]
            )),
        HardFile(
            "08-google-type-comma.xml",
            (
                "--dry-run", 0,
                ["2 created", "category Toys, Games & Books > Puzzles", "https://s.test/w_200,h_200/p1b.jpg"]
            )),
        HardFile(
            "09b-win1250.csv",
            ("--dry-run", 65, ["title is not valid UTF-8", "--encoding guess"]),
            (
                "--dry-run --encoding windows-1250 --decimal-comma", 0,
                ["create K1: title Żółta łódka dziecięca, price 129.99"]
            ),
            ("--dry-run --encoding guess --decimal-comma", 0, ["2 created", "windows-1250", "Gąbka"])),
        HardFile(
            "09c-sjis.csv",
            ("--dry-run --encoding shift_jis", 0, ["create J1: title 青いマグカップ, price 1200"]),
            ("--dry-run --encoding guess", 0, ["2 created", "shift_jis"]), currency: "JPY"),
        HardFile(
            "10-title-rows.csv",
            ("--dry-run", 65, ["line 4 looks like the column names: add --header-row 4"]),
            (
                "--dry-run --header-row 4 --skip-invalid", 5,
                ["2 created", "create H1: title Hammer, price 12.50, quantity 4"]
            )),
        HardFile(
            "10d-dup-header.csv",
            ("--dry-run", 65, ["columns 3 (\"price\") and 4 (\"price\") are both price", "--mapping '#4='"]),
            ("--dry-run --mapping #4=", 0, ["create A: title T, price 1.00"])),
        HardFile(
            "11-woo-german.csv",
            (
                "--dry-run", 0,
                [
                    "3 created", "read as a WooCommerce product export", "category Küche > Kannen",
                    "sale_price 19.90, weight_grams 800, parent_sku KANNE, options {\"Farbe\":\"Blau\"}",
                ]
            ),
            ("--dry-run --mapping Bestand=", 0, ["3 created", "the file has no stock quantities"])),
        HardFile(
            "12-woo-variations.csv",
            ("--dry-run", 0, ["5 created", "create V-R: title Cap - Red", "parent_sku CAP"])),
        HardFile(
            "13-woo-12-attributes.csv",
            ("--dry-run", 0, ["3 created", "options {\"Attr12\":\"S\"}", "were not imported: Attr1, Attr2"])),
        HardFile(
            "14-shopify-barcode.csv",
            ("--dry-run", 65, ["2 rows of 3 cannot be imported"]),
            (
                "--dry-run --lenient", 0,
                ["3 created", "barcode \"RING-1\" does not have", "the field was left as it is"]
            )),
        HardFile(
            "16-magento2.csv",
            (
                "--dry-run", 0,
                [
                    "3 created", "read as a Magento product export",
                    "sale_price 15.00, sale_starts_on 2026-12-01",
                    "category Home > Lamps", "quantity 5,",
                ]
            )),
        HardFile(
            "17-prestashop.csv",
            (
                "--dry-run", 0,
                [
                    "2 created", "read as a PrestaShop product export", "category Kitchen",
                    "external_id 2, is_visible false",
                ]
            )),
        HardFile("18-facebook-catalog.csv", ("--dry-run", 0, ["1 created", "price 10.00, quantity 75"])),
        HardFile(
            "19-bigcommerce.csv",
            (
                "--dry-run --mapping Product_Code/SKU=sku --mapping Product_Name=title --skip-invalid", 5,
                [
                    "1 created", "create SLB: title [Sample] Fog Linen, Beige, price 49.00",
                    "\"Product Visible?\"",
                ]
            )),
        HardFile(
            "20-odoo.csv",
            (
                "--dry-run --mapping default_code=sku --mapping name=title --mapping list_price=price "
                    + "--mapping qty_available=quantity", 0,
                ["create [FURN_1]: title Desk, price 1250.00, quantity 12"]
            )),
        HardFile(
            "24-woo-no-id-no-sku.csv",
            (
                "--dry-run", 0,
                [
                    "4 created", "create boat-black-m: title Ship it - Black / M",
                    "the file has no SKU, so one was generated, for 3 products",
                ]
            )),
        HardFile(
            ["24d-woo-update-price-blank.csv"],
            ("product add --sku Z --title Zed --price 20 --sale-price 15", 0, []),
            ("product import @24d-woo-update-price-blank.csv --dry-run", 0, ["sale_price 15.00 → none"])),
        HardFile(
            ["25-shopify-clear.csv", "25b-shopify-clear.csv"],
            ("product import @25-shopify-clear.csv", 0, ["1 created"]),
            (
                "product import @25b-shopify-clear.csv --dry-run", 0,
                [
                    "description Old text → none", "category Kitchen → none", "compare_at_price 12.00 → none",
                    "barcode 4006381333931 → none", "tags [\"sale\",\"new\"] → none",
                    "more_images [\"https://x.test/2.jpg\"] → none",
                ]
            )),
        HardFile(
            ["28-woo-leave-stock.csv", "28b-woo-leave-stock-update.csv"],
            ("product import @28-woo-leave-stock.csv", 0, ["1 created"]),
            ("stock adjust LAMP =7", 0, []),
            (
                "product import @28b-woo-leave-stock-update.csv --from woocommerce --mapping Stock= --dry-run",
                0,
                ["update LAMP: price 30.00 → 33.00\n"]
            )),
        HardFile(
            ["29-supplier-list.csv"],
            ("product add --sku K1 --title Known --price 5", 0, []),
            (
                "product import @29-supplier-list.csv --update-only --dry-run", 0,
                ["0 created, 1 updated", "2 not in the catalog"]
            ),
            ("product import @29-supplier-list.csv --max-created 1 --dry-run", 2, ["--max-created"])),
        HardFile(
            "30j-ragged-excel.csv", ("--dry-run", 0, ["3 created", "2 rows end before the last column"])),
        HardFile(
            "31-html-body.csv",
            ("--dry-run", 0, ["¼ α ñ ø É", "lost: 1 link, 1 image, 1 table, 1 embedded page"])),
        HardFile(
            "37-own-status.csv",
            (
                "--dry-run", 0,
                ["is_visible false", "\"Status\", \"Published\", \"Active\", \"Enabled\" may say"]
            )),
        HardFile(
            "39-excel-formula-text.csv",
            ("--dry-run", 0, ["create 00123: title Lamp, ", "create 00124: title Lamp2, "])),
        HardFile(
            "44-zwsp-sku.csv", ("--dry-run", 65, ["1 row of 2", "SKU has an invisible character (U+200B)"])),
        HardFile(
            "46-woo-fashion-shape.csv",
            ("--dry-run", 0, ["2 created", "create SWEATER: title Sweater, price 18.00, quantity 5"])),
    ]
}
