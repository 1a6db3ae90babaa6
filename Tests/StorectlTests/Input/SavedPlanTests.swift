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
        #expect(outcome.error.hasPrefix("storectl: the plan altered was altered since it was made\n"))
        #expect(outcome.status == .invalidInput)
        #expect(world.storectl(["product", "list", "--format", "ids"]).output == "")
    }

}
