import ArgumentParser
import Foundation
import StoreCore
import Testing

@testable import Storectl

/// A plan is what its store made, word for word, or nothing.
@Suite struct SavedPlanTests {
    let world: TestWorld

    init() throws {
        world = try TestWorld()
        try world.makeShop()
        try world.write("sku,title,price\nA,a,1\n", to: "f.csv")
        #expect(world.storectl(["product", "import", "f.csv", "--plan", "p"]).status == .done)
    }

    @Test(arguments: [
        ("\"prunes\" : false", "\"prunes\" : true"), ("\"f.csv\"", "\"g.csv\""), ("create A", "create B"),
        ("\"seal\" : \"", "\"seal\" : \"0"), ("\"created\" : 1", "\"created\" : 2"),
    ])
    func `a plan that was altered is refused`(old: String, new: String) throws {
        let plan = try world.read("p")
        #expect(plan.contains(old))
        try world.write(plan.replacing(old, with: new), to: "altered")
        let outcome = world.storectl(["product", "import", "--apply", "altered"])
        #expect(outcome.error.hasPrefix("storectl: the plan altered has been altered since it was made\n"))
        #expect(outcome.status == .invalidInput)
        #expect(world.storectl(["product", "list", "--format", "ids"]).output == "")
    }

    @Test func `a plan of other changes than the file now makes is refused`() throws {
        let shop = try OpenShop(try GlobalOptions.parse([]), in: world.context())
        var plan = try JSONDecoder().decode(SavedPlan.self, from: Data(try world.read("p").utf8))
        plan.created = 2
        try plan.write(to: world.path("other"), of: shop)
        let outcome = world.storectl(["product", "import", "--apply", "other"])
        #expect(
            outcome.error.hasPrefix(
                "storectl: not a plan of this store: it planned 2 created, 0 updated, 0 archived; now it would be 1, 0, 0\n"
            ))
        #expect(world.storectl(["product", "list", "--format", "ids"]).output == "")
    }

    @Test func `a plan holds for the file as it was read, with what was wrong in it`() throws {
        try world.write("sku,title,price\nA,a,1\nB\n", to: "f.csv")
        let plan = ["product", "import", "f.csv", "--plan", "p", "--skip-invalid"]
        #expect(world.storectl(plan).status == .partial)
        try world.write("sku,title,price\nA,a,1\nB,,,4\n", to: "f.csv")
        let outcome = world.storectl(["product", "import", "--apply", "p"])
        #expect(outcome.error.hasPrefix("storectl: not a plan of this store: f.csv has changed since\n"))
    }
}
