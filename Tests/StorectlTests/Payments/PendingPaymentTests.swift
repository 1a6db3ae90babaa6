import Testing

@testable import Storectl

/// A provider that has not decided yet.
@Suite struct PendingPaymentTests {
    private let world: TestWorld

    init() throws {
        world = try TestWorld()
        try world.makeShop()
        world.variables["PATH"] = "\(world.directory):/usr/bin:/bin"
        for words in [
            ["product", "add", "--sku", "MUG", "--title", "Mug", "--price", "10.00", "--quantity", "9"],
            ["order", "create", "--item", "MUG", "--name", "Bo"],
        ] { #expect(world.storectl(words).status == .done) }
    }

    /// Another process writes the file, so that this one never has it open for writing while it starts something.
    private func install(_ script: String) throws {
        var child = try ChildProcess(
            ["/bin/sh", "-c", #"cat >"$0" && chmod 755 "$0""#, world.path("storectl-payment-bank")],
            variables: ["PATH": "/usr/bin:/bin"])
        let text = "#!/bin/sh\n\(script)\n"
        #expect(child.feed(Array(text.utf8), within: .seconds(60)).end == .status(0))
    }

    @Test func `a payment that is not settled yet is said`() throws {
        try install(#"echo '{"protocol":1,"status":"pending","reference":"r-1"}'"#)
        let paid = world.storectl(
            "order", "pay", "1", "--provider", "bank", "--fields", "payment_status", "--format", "tsv")
        #expect(paid.status == .done)
        #expect(paid.output == "payment_status\nunpaid\n")
        #expect(paid.error == "payment 1 is not settled yet; run `storectl payment reconcile`\n")
    }

    @Test(arguments: ["exit 3", "echo nonsense", "exit 75", "exit 78"])
    func `a payment whose provider cannot tell does not hold up the others`(fault: String) throws {
        try install("exit 3")
        #expect(world.storectl("order", "pay", "1", "--provider", "bank").status == .busy)
        #expect(world.storectl("order", "create", "--item", "MUG", "--name", "Cy").status == .done)
        let unknown = world.storectl(
            "order", "pay", "2", "--provider", "test", "--method", "unknown-outcome")
        #expect(unknown.status == .busy)
        try install(fault)
        let reconciled = world.storectl(
            "payment", "reconcile", "--fields", "id,status", "--format", "tsv")
        #expect(reconciled.status == .partial)
        #expect(reconciled.output == "id\tstatus\n1\tpending\n2\tsucceeded\n")
        #expect(reconciled.error.hasPrefix("payment 1: storectl-payment-bank "))
    }

    @Test func `why a provider was not asked is its first line, with what to do`() throws {
        try install("echo 'no key' >&2; echo 'more' >&2; exit 78")
        let refused = world.storectl("order", "pay", "1", "--provider", "bank")
        #expect(
            refused.error == """
                storectl: storectl-payment-bank is not ready: no key
                hint: it was not asked this time; set it up: see `man storectl-payment`

                """)
    }
}
