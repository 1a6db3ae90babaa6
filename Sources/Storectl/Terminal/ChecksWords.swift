import ArgumentParser
import StoreCore

/// A command that can tell of a single word whether the shop would refuse it, so that a person learns it before they
/// are asked for the next.
protocol ChecksWords: StoreCommand {
    /// - Parameter name: as the parser has it: `--currency` or `user`.
    /// - Throws: why the shop would refuse the word.
    static func check(_ word: String, of name: String, _ options: GlobalOptions, in context: Context) throws
}

extension Init: ChecksWords {
    static func check(_ word: String, of name: String, _: GlobalOptions, in _: Context) throws {
        switch name {
        case "--name": try StorePlan.name(word)
        case "--currency": try StorePlan.currency(word)
        case "--admin-username": try AccountDetails.checkUsername(word)
        case "--admin-email": try AccountDetails.checkEmail(word)
        default: break
        }
    }
}

extension Register: ChecksWords {
    static func check(_ word: String, of name: String, _: GlobalOptions, in _: Context) throws {
        if name == "--email" { try AccountDetails.checkEmail(word) }
    }
}

extension UserAdd: ChecksWords {
    static func check(_ word: String, of name: String, _: GlobalOptions, in _: Context) throws {
        if name == "--email" { try AccountDetails.checkEmail(word) }
    }
}

extension ProductAdd: ChecksWords {
    static func check(
        _ word: String, of name: String, _ options: GlobalOptions, in context: Context
    ) throws {
        guard name == "--sku" else { return }
        let shop = try OpenShop(options, in: context)
        var change = ProductChange()
        try change.set(.sku, to: word, currency: shop.store.currency)
        guard let known = try? shop.store.product(ProductReference("sku:\(word)"), as: shop.actor) else {
            return
        }
        throw CatalogError.skuTaken(known.sku, title: known.title, isArchived: known.isArchived)
    }
}

extension ConfigSet: ChecksWords {
    static func check(_ word: String, of name: String, _: GlobalOptions, in _: Context) throws {
        if name == "key" { _ = try Setting.named(word) }
    }
}

extension ConfigGet: ChecksWords {
    static func check(_ word: String, of name: String, _: GlobalOptions, in _: Context) throws {
        if name == "key" { _ = try Setting.named(word) }
    }
}

extension CategoryAdd: ChecksWords {
    static func check(_ word: String, of name: String, _: GlobalOptions, in _: Context) throws {
        if name == "path" { _ = try AddCategory(word) }
    }
}

extension StockReceive: ChecksWords {
    static func check(
        _ word: String, of name: String, _ options: GlobalOptions, in context: Context
    ) throws {
        guard name == "product", !word.contains("=") else { return }
        let shop = try OpenShop(options, in: context)
        _ = try shop.store.product(ProductReference(word), as: shop.actor)
    }
}

extension StockAdjust: ChecksWords {
    static func check(
        _ word: String, of name: String, _ options: GlobalOptions, in context: Context
    ) throws {
        switch name {
        case "change": _ = try StockAdjustment(word)
        case "product": try StockReceive.check(word, of: name, options, in: context)
        default: break
        }
    }
}
