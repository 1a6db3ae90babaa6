import Foundation
import ShopText
import StoreCore
import Testing

@testable import Storectl

@Suite struct ProviderProcessTests {
    private let world: TestWorld

    init() throws { world = try TestWorld() }

    private let answer = """
        {"protocol":1,"status":"succeeded","reference":"r-1","amount":6000,"currency":"USD"}
        """

    private func request(deadline: Int64 = 60) throws -> ProviderRequest {
        ProviderRequest(
            .authorize, ask: .first, key: "k-1", askedAt: Instant(milliseconds: 0), order: 17,
            amount: Money(minorUnits: 6000, currency: try #require(Currency(code: "USD"))),
            description: "Corner Shop, order 17", deadline: deadline)
    }

    /// Another process writes the file: while this one has it open, whatever it starts at that moment has it open
    /// too, and what is open for writing cannot be run.
    private func install(_ text: String, as name: String) throws {
        var child = try ChildProcess(
            ["/bin/sh", "-c", #"cat >"$0" && chmod 755 "$0""#, world.path(name)],
            variables: ["PATH": "/usr/bin:/bin"])
        #expect(child.feed(Array(text.utf8), within: .seconds(60)).end == .status(0))
    }

    /// Runs a shell script as the provider `shell`.
    private func ask(
        _ script: String, deadline: Int64 = 60, variables: [String: String] = [:]
    ) throws -> ProviderReply {
        try install("#!/bin/sh\n\(script)\n", as: "storectl-payment-shell")
        let all = ["PATH": "relative:/no/such:\(world.directory):/usr/bin:/bin", "FOLDER": "secret"]
        let provider = try ProviderProcess("shell", variables: all.merging(variables) { $1 })
        return provider.ask(try request(deadline: deadline))
    }

    @Test func `it gets the request, answers, and is no more than heard`() throws {
        let said = ProviderAnswer(
            .succeeded, reference: "r-1",
            amount: Money(minorUnits: 6000, currency: try #require(Currency(code: "USD"))))
        let reply = try ask("cat >'\(world.path("seen"))'; echo working >&2; echo '\(answer)'")
        #expect(reply == .init(outcome: .answered(said), complaint: "working"))
        #expect(try world.read("seen") == String(decoding: request().bytes, as: UTF8.self))
    }

    @Test func `it gets few variables, and no arguments`() throws {
        let reply = try ask(
            "echo $# >'\(world.path("seen"))'; env >>'\(world.path("seen"))'; exit 75",
            variables: [
                "HOME": "/home/ann", "STORECTL_PAYMENT_X": "1", "STORECTL_TOKEN": "secret", "LANG": "C",
            ])
        #expect(reply.outcome == .notAsked(.notReady("shell", says: "")))
        let seen = try world.read("seen").split(separator: "\n")
        #expect(seen.first == "0")
        let names = Set(seen.dropFirst().map { $0.prefix { $0 != "=" } })
        #expect(names.isSuperset(of: ["PATH", "HOME", "LANG", "STORECTL_PAYMENT_X"]))
        // PWD and the like are the shell's own.
        #expect(names.subtracting(["PWD", "SHLVL", "_", "OLDPWD"]).count == 4)
    }

    @Test func `what is not an answer is an unknown outcome`() throws {
        #expect(
            try ask("echo '\(answer)'; echo oops >&2; exit 1").outcome
                == .unknown(.ended("shell", status: 1, says: "oops")))
        #expect(try ask("kill -KILL $$").outcome == .unknown(.ended("shell", status: 137, says: "")))
        #expect(
            try ask("echo '{}'").outcome == .unknown(.malformed("shell", .missing("protocol"))))
        #expect(
            try ask("head -c 1000000 /dev/zero").outcome
                == .unknown(.malformed("shell", .tooLong(limit: 65536))))
    }

    @Test func `it is stopped at the deadline`() throws {
        let reply = try ask("echo '\(answer)'; sleep 300", deadline: 1)
        #expect(reply.outcome == .unknown(.tooSlow("shell", seconds: 1)))
    }

    @Test func `one that is not ready was not asked`() throws {
        for (status, fault) in [
            (75, ProviderFault.notReady("shell", says: "no key")), (78, .notSetUp("shell", says: "no key")),
        ] {
            // The first line says why; all are for people.
            #expect(
                try ask("echo no key >&2; echo 'see https://bank.test' >&2; exit \(status)")
                    == .init(outcome: .notAsked(fault), complaint: "no key see https://bank.test"))
        }
        try install("#!/no/such/interpreter\n", as: "storectl-payment-odd")
        let odd = try ProviderProcess("odd", variables: ["PATH": world.directory])
        #expect(
            odd.ask(try request()).outcome
                == .notAsked(.cannotStart("odd", reason: "no such file or directory")))
    }

    @Test func `it must be on the PATH, to be run, under a name that is one`() throws {
        try world.write("", to: "storectl-payment-plain")
        for name in ["none", "plain"] {
            #expect(throws: UnknownProvider.notFound(name)) {
                try ProviderProcess(name, variables: ["PATH": ":.:\(world.directory)"])
            }
        }
        for name in ["", "../x", "X", "1x", "-x", "a b", String(repeating: "a", count: 33)] {
            #expect(throws: UnknownProvider.invalidName(name)) {
                try ProviderProcess(name, variables: ["PATH": world.directory])
            }
        }
        #expect(ProviderProcess.isName("my-bank-2"))
    }

    private static let providers = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
        .appending(path: "../../../Scripts/providers").standardizedFileURL.path
    private static let hasPython = access("/usr/bin/python3", X_OK) == 0

    @Test(.enabled(if: hasPython, "no /usr/bin/python3"))
    func `the example of storectl-payment(7) is a provider`() throws {
        let path = "\(ProviderProcessTests.providers):/usr/bin:/bin"
        let provider = try ProviderProcess("example", variables: ["PATH": path, "HOME": world.directory])
        let asked = try request()
        let done = ProviderOutcome.answered(
            .init(.succeeded, reference: asked.key, amount: asked.amount))
        #expect(provider.ask(asked).outcome == done)
        var again = asked
        again.ask = .again
        #expect(provider.ask(again).outcome == done)
        again.ask = .status
        #expect(provider.ask(again).outcome == done)
        let stripe = try ProviderProcess("stripe", variables: ["PATH": path, "HOME": world.directory])
        guard case .notAsked(.notSetUp("stripe", let says)) = stripe.ask(asked).outcome else {
            Issue.record("a provider without its key has nothing to ask")
            return
        }
        #expect(says.contains("cannot read the secret key of Stripe"))
    }

    @Test func `what each failure says`() {
        let said: [(ProviderFault, String)] = [
            (.cannotStart("x", reason: "why"), "cannot run storectl-payment-x: why"),
            (.notReady("x", says: ""), "storectl-payment-x is not ready"),
            (.notReady("x", says: "no key"), "storectl-payment-x is not ready: no key"),
            (.notSetUp("x", says: "no key"), "storectl-payment-x is not ready: no key"),
            (.tooSlow("x", seconds: 30), "storectl-payment-x did not answer within 30 s"),
            (.ended("x", status: 1, says: ""), "storectl-payment-x ended with status 1"),
            (.ended("x", status: 1, says: "no"), "storectl-payment-x ended with status 1: no"),
            (.malformed("x", .notAnObject), "storectl-payment-x gave a malformed answer: not a JSON object"),
            (.endUnknown("x"), "storectl-payment-x ended with an unknown status"),
        ]
        for (fault, message) in said { #expect(fault.message == message) }
        #expect(ProviderFault.notReady("x", says: "").code == "provider_not_ready")
        #expect(ProviderFault.endUnknown("x").code == "payment_outcome_unknown")
        #expect(
            ProviderFault.endUnknown("x").hint
                == "the payment stays pending; run `storectl payment reconcile`")
        #expect(ProviderFault.notReady("x", says: "").hint == "it was not asked this time; try again later")
        for fault in [ProviderFault.notSetUp("x", says: ""), .cannotStart("x", reason: "")] {
            #expect(
                fault.hint == "it was not asked this time; set it up: see `man storectl-payment`")
            #expect(fault.customerHint == "nothing was taken; try again later, or pay in another way")
        }
        #expect(ProviderFault.notSetUp("x", says: "").code == "provider_not_ready")
        #expect(UnknownProvider.notFound("x").message == "storectl-payment-x is not on the PATH")
        #expect(UnknownProvider.invalidName("X").message == "\"X\" is not the name of a payment provider")
        #expect(UnknownProvider.notFound("x").kind == .notFound)
        #expect(UnknownProvider.invalidName("X").kind == .invalidInput)
        #expect(UnknownProvider.notFound("x").hint?.contains("man storectl-payment") == true)
        #expect(UnknownProvider.invalidName("x").hint?.contains("lowercase") == true)
        #expect(UnknownProvider.notFound("x").code == "unknown_provider")
    }
}
