import Testing

@testable import StoreCore

@Suite struct CategoryTreeTests {
    let shop: TestShop

    init() throws {
        shop = try TestShop()
        _ = try shop.store.run(AddCategory("Men > Shoes > Trainers"), as: shop.staff)
        try shop.add("RUN", [(.category, "men>SHOES>Trainers")])
        try shop.add("OX", [(.category, "Men > Shoes")])
        try shop.add("PUMP", [(.category, "Women > Shoes")])
    }

    @Test func `a path is made level by level, and is the same in any letter case`() throws {
        #expect(
            try shop.paths() == [
                "Men", "Men > Shoes", "Men > Shoes > Trainers", "Women", "Women > Shoes",
            ])
        #expect(try shop.product("RUN").category == "Men > Shoes > Trainers")
        let trainers = try shop.store.category("trainers", as: shop.staff).0
        #expect(trainers.depth == 2)
        #expect(try shop.store.category("id:1", as: .anonymous).below.map(\.path) == ["Men > Shoes"])
    }

    @Test func `a list takes a category with all below it`() throws {
        #expect(try shop.list { $0.category = "Men" } == ["RUN", "OX"])
        #expect(try shop.list { $0.category = "men > shoes" } == ["RUN", "OX"])
        #expect(try shop.list { $0.category = "Trainers" } == ["RUN"])
        #expect(throws: CategoryError.ambiguous("shoes", paths: ["Men > Shoes", "Women > Shoes"])) {
            try shop.list { $0.category = "shoes" }
        }
        #expect(throws: CategoryError.notFound("Garden")) { try shop.list { $0.category = "Garden" } }
    }

    @Test func `customers know only of categories where they see a product`() throws {
        func seen(_ actor: Actor) throws -> [String] {
            try shop.store.categories(as: actor).map { "\($0.path) \($0.productCount)" }
        }
        let everything = [
            "Men 0", "Men > Shoes 1", "Men > Shoes > Trainers 1", "Women 0", "Women > Shoes 1",
        ]
        #expect(try seen(.anonymous) == everything)
        try shop.edit("PUMP", [(.isVisible, "no")])
        try shop.edit("OX", [(.isVisible, "no")])
        _ = try shop.store.run(AddCategory("Secret"), as: shop.staff)
        #expect(try seen(shop.staff) == everything.prefix(3) + ["Secret 0"] + everything.suffix(2))
        #expect(try seen(shop.ann) == ["Men 0", "Men > Shoes 0", "Men > Shoes > Trainers 1"])
        for name in ["Women", "women > SHOES", "id:5", "Secret"] {
            // What is named as nearest, they see.
            let near = name == "women > SHOES" ? ["Men > Shoes"] : []
            let error = CategoryError.notFound(name, near: near)
            #expect(throws: error) { try shop.store.category(name, as: shop.ann) }
            #expect(throws: error) { try shop.list(as: .anonymous) { $0.category = name } }
        }
        // Women > Shoes has the same name, but not for them.
        #expect(try shop.store.category("shoes", as: shop.ann).0.path == "Men > Shoes")
        #expect(try shop.list(as: shop.ann) { $0.category = "Men" } == ["RUN"])
    }

    @Test func `what is archived is not counted, and is in the way all the same`() throws {
        try shop.put("PUMP")
        try shop.checkOut()
        _ = try shop.store.run(DeleteProduct(.sku("PUMP")), as: shop.staff)
        #expect(try shop.store.category("Women > Shoes", as: shop.staff).0.productCount == 0)
        let error = CategoryError.notEmpty(path: "Women > Shoes", products: 1, archived: 1, subcategories: 0)
        #expect(throws: error) { try shop.store.run(DeleteCategory("Women > Shoes"), as: shop.staff) }
        #expect(error.message == "category Women > Shoes is not empty: 1 product, archived")
        #expect(try shop.store.categories(as: shop.ann).map(\.path).contains("Women") == false)
        let renamed = try shop.store.run(
            EditCategory("Women > Shoes", CategoryChange(name: "Boots")), as: shop.staff
        ).value
        #expect(renamed.productCount == 0)
    }

    @Test func `a name that begins another's is not above it`() throws {
        try shop.add("X", [(.category, "Men's things")])
        try shop.add("Y", [(.category, "Men > Z")])
        #expect(try shop.list { $0.category = "Men" } == ["RUN", "OX", "Y"])
    }

    @Test func `renaming and moving take all below along`() throws {
        let edited = try shop.store.run(
            EditCategory("Men > Shoes", CategoryChange(name: "Footwear", parent: "")), as: shop.staff
        ).value
        #expect(edited.path == "Footwear")
        #expect(edited.productCount == 1)
        #expect(try shop.paths() == ["Footwear", "Footwear > Trainers", "Men", "Women", "Women > Shoes"])
        #expect(try shop.product("RUN").category == "Footwear > Trainers")
        #expect(throws: CategoryError.intoItself(path: "Footwear", parent: "Footwear > Trainers")) {
            try shop.store.run(
                EditCategory("Footwear", CategoryChange(parent: "Footwear > Trainers")), as: shop.staff)
        }
        #expect(throws: CategoryError.taken(path: "Women")) {
            try shop.store.run(EditCategory("Men", CategoryChange(name: "WOMEN")), as: shop.staff)
        }
        #expect(
            try shop.store.run(EditCategory("Men", CategoryChange(name: "MEN")), as: shop.staff).value.path
                == "MEN")
    }

    @Test func `slugs are made from names, and are unique beside each other`() throws {
        #expect(Slug.made(from: "Men's Shoes & Boots") == "mens-shoes-boots")
        #expect(Slug.made(from: "Crème brûlée") == "creme-brulee")
        #expect(Slug.made(from: "★") == "category")
        _ = try shop.store.run(AddCategory("Café"), as: shop.staff)
        let other = try shop.store.run(AddCategory("Cafe!"), as: shop.staff).value
        #expect(other.slug == "cafe-2")
        #expect(throws: CategoryError.slugTaken("cafe", path: "Café")) {
            try shop.store.run(EditCategory("Cafe!", CategoryChange(slug: "cafe")), as: shop.staff)
        }
        #expect(throws: CategoryError.invalidSlug("Ca fe")) {
            try shop.store.run(EditCategory("Cafe!", CategoryChange(slug: "Ca fe")), as: shop.staff)
        }
    }

    @Test func `merging joins what has the same name, down the tree`() throws {
        _ = try shop.store.run(AddCategory("Women > Shoes > Trainers"), as: shop.staff)
        try shop.add("W-RUN", [(.category, "Women > Shoes > Trainers")])
        try shop.add("W-HEEL", [(.category, "Women > Shoes > Heels")])
        let entries = try shop.store.entryCount()
        let merge = try shop.store.run(MergeCategory("Women > Shoes", into: "Men > Shoes"), as: shop.staff)
            .value
        #expect(merge.products == 1)
        #expect(merge.subcategories == 2)
        #expect(
            try shop.paths() == [
                "Men", "Men > Shoes", "Men > Shoes > Heels", "Men > Shoes > Trainers", "Women",
            ])
        #expect(try shop.list { $0.category = "Men > Shoes > Trainers" } == ["RUN", "W-RUN"])
        #expect(try shop.product("PUMP").category == "Men > Shoes")
        #expect(try shop.store.entryCount() == entries + 1)
        #expect(throws: CategoryError.self) {
            try shop.store.run(MergeCategory("Men", into: "Men > Shoes"), as: shop.staff)
        }
    }

    @Test func `a category merged into its parent makes room for its child of the same name`() throws {
        _ = try shop.store.run(AddCategory("Men > Shoes > Shoes > Old"), as: shop.staff)
        _ = try shop.store.run(AddCategory("Men > Shoes > Shoes > Trainers"), as: shop.staff)
        let child = try shop.store.category("Men > Shoes > Shoes", as: shop.staff).0
        try shop.add("OLD", [(.category, "Men > Shoes > Shoes > Old")])
        _ = try shop.store.run(MergeCategory("Men > Shoes", into: "Men"), as: shop.staff)
        let moved = try shop.store.category("Men > Shoes", as: shop.staff).0
        #expect((moved.id, moved.slug) == (child.id, "shoes"))
        #expect(try shop.product("OLD").category == "Men > Shoes > Old")
        #expect(try shop.product("OX").category == "Men")
        #expect(
            try shop.paths() == [
                "Men", "Men > Shoes", "Men > Shoes > Old", "Men > Shoes > Trainers", "Men > Trainers",
                "Women", "Women > Shoes",
            ])
    }

    @Test func `only what is empty is deleted, unless it is moved`() throws {
        #expect(throws: CategoryError.notEmpty(path: "Women", products: 0, archived: 0, subcategories: 1)) {
            try shop.store.run(DeleteCategory("Women"), as: shop.staff)
        }
        _ = try shop.store.run(DeleteCategory("Women", movingTo: "Men"), as: shop.staff)
        #expect(try shop.product("PUMP").category == "Men > Shoes")
        _ = try shop.store.run(DeleteCategory("Trainers", movingTo: "Men"), as: shop.staff)
        #expect(try shop.paths() == ["Men", "Men > Shoes"])
        #expect(throws: AccessError.self) { try shop.store.run(DeleteCategory("Men"), as: shop.ann) }
    }

    @Test func `a tree has ten levels, and a name no >`() throws {
        let deep = (1...11).map { "c\($0)" }.joined(separator: " > ")
        #expect(throws: CategoryError.tooDeep(path: deep)) {
            try shop.store.run(AddCategory(deep), as: shop.staff)
        }
        #expect(throws: CategoryError.invalidName("a>b")) {
            try shop.store.run(EditCategory("Men", CategoryChange(name: "a>b")), as: shop.staff)
        }
        let nine = (1...9).map { "c\($0)" }.joined(separator: " > ")
        _ = try shop.store.run(AddCategory(nine), as: shop.staff)
        #expect(throws: CategoryError.self) {
            try shop.store.run(EditCategory("Men", CategoryChange(parent: nine)), as: shop.staff)
        }
    }
}
