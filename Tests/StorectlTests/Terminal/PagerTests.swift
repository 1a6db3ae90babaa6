import Foundation
import Testing

@testable import Storectl

@Suite struct PagerTests {
    let world: TestWorld
    /// What the pager was called as, and what it got.
    private let seen = Seen()

    private final class Seen {
        var words: [[String]] = []
        var input = ""
    }

    init() throws {
        world = try TestWorld()
        try world.makeShop()
        for sku in ["A", "B", "C"] {
            #expect(
                world.storectl("product", "add", "--sku", sku, "--title", sku, "--price", "1").status == .done
            )
        }
        world.inputIsTerminal = true
        (world.terminalWidth, world.terminalHeight) = (80, 4)
        world.program = { [seen] words, input in
            seen.words.append(words)
            seen.input = String(decoding: input ?? [], as: UTF8.self)
            return 0
        }
    }

    private let list = ["product", "list", "--fields", "sku"]

    @Test func `what is longer than the screen goes through less`() {
        #expect(world.storectl(list) == Outcome(status: .done))
        #expect(seen.words == [["/bin/sh", "-c", "LESS=FRX less"]])
        #expect(seen.input == "\u{1b}[1mSKU\u{1b}[0m\nA\nB\nC\n")
    }

    @Test func `what fits the screen does not`() {
        world.terminalHeight = 5
        #expect(world.storectl(list).output.hasSuffix("A\nB\nC\n"))
        #expect(seen.words == [])
    }

    @Test func `the pager is the person's, and so are the options of less`() {
        world.variables["PAGER"] = "more -d"
        world.variables["LESS"] = "S"
        _ = world.storectl(list)
        #expect(seen.words == [["/bin/sh", "-c", "more -d"]])
    }

    @Test(arguments: ["", "cat"])
    func `a person may want none`(pager: String) {
        world.variables["PAGER"] = pager
        #expect(world.storectl(list).output.hasSuffix("A\nB\nC\n"))
        #expect(seen.words == [])
    }

    @Test func `there is none for scripts`() {
        #expect(world.storectl(list + ["--no-input"]).output.hasSuffix("C\n"))
        world.inputIsTerminal = false
        #expect(world.storectl(list).output.hasSuffix("C\n"))
        world.inputIsTerminal = true
        world.variables["TERM"] = "dumb"
        #expect(world.storectl(list).output.hasSuffix("C\n"))
        world.variables["TERM"] = nil
        world.terminalWidth = nil
        #expect(world.storectl(list) == Outcome(output: "SKU\nA\nB\nC\n", status: .done))
        #expect(seen.words == [])
    }

    @Test func `a pager that is not there leaves the answer`() {
        world.program = { _, _ in 127 }
        #expect(world.storectl(list).output.hasSuffix("C\n"))
        world.program = { _, _ in nil }
        #expect(world.storectl(list).output.hasSuffix("C\n"))
    }

    @Test func `help about a command is its manual page, where there is one`() {
        world.terminalHeight = 500
        #expect(world.storectl("help", "cart", "add") == Outcome(status: .done))
        #expect(seen.words.map { $0.last } == ["storectl-cart-add"])
        world.program = { _, _ in 1 }
        #expect(world.storectl("help", "cart", "add").output.hasPrefix("OVERVIEW: Add products to the cart."))
        world.program = { _, _ in nil }
        #expect(world.storectl("help", "cart").output.hasPrefix("OVERVIEW: See and change the cart."))
    }

    @Test func `the program's name alone is the shop today, for those who may see it`() {
        world.terminalHeight = 100
        #expect(world.storectl().output.hasPrefix("Shop        Shop\nSigned in   admin\n"))
        #expect(world.storectl("logout").status == .done)
        #expect(world.storectl().output.hasPrefix("Shop       Shop\nSigned in  nobody\n"))
        world.variables["STORECTL_STORE"] = "none.db"
        #expect(world.storectl().output.hasPrefix("OVERVIEW: Run a shop from the shell."))
    }

    @Test func `a status that is watched is shown again until Ctrl-C`() {
        var views = 0
        world.passTime = { context in
            views += 1
            if views == 2 { context.interruption.request() }
        }
        let watched = world.storectl("status", "--watch")
        #expect(watched.output.components(separatedBy: "\u{1b}[H\u{1b}[2JShop  ").count == 3)
        #expect(watched.status == .done)
        #expect(
            world.storectl("status", "--watch", "--json").error.contains(
                "--watch works only on a terminal, in the format table"))
    }
}
