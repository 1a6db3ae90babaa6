import ShopText

/// An error in a value that cannot be staged.
struct FieldFailure: Error {
    let error: any StoreError
}

extension ImportStage {
    static func column(_ field: ProductField) -> Int { firstColumn + field.place }

    /// Binds a value as the catalog stores it: directly if it is plain, otherwise through its rule.
    func bind(
        _ cell: ImportRow.Cell, _ text: UnsafeRawBufferPointer, _ row: ImportRow,
        _ locate: (Int) -> TextPosition?
    ) throws(FieldFailure) {
        let field = cell.field
        if let first = text.first, SpreadsheetDamage.mayBeError(first) || field == .category,
            let word = ImportStage.spreadsheetError(text, field)
        {
            throw FieldFailure(error: ImportError.spreadsheetError(field: field, text: word))
        }
        if field == .sku, let doubt = SpreadsheetDamage.doubt(text) {
            warnings.add(ImportProblem(doubt, line: row.line, at: locate(cell.place)))
        }
        if field == .title || field == .description || field == .taxClass,
            let word = SpreadsheetDamage.emptyWord(text)
        {
            let doubt = ImportDoubt.empty(field, word)
            warnings.add(ImportProblem(doubt, line: row.line, at: locate(cell.place)))
        }
        if field == .sku, text.first == UInt8(ascii: "0") { hasZeroKeys = true }
        let index = field.place
        guard say(index) else { throw FieldFailure(error: ImportError.saidTwice(field)) }
        let column = cell.isInitial ? initialColumn(of: field) : ImportStage.firstColumn + index
        switch ImportStage.plain[index] {
        case .text(let maximum, let allowsLines)
        where PlainValue.isText(text, maximum: maximum, allowsLines: allowsLines):
            filling.bind(text: text, to: insertRow, at: column)
        case .word(let maximum)
        where PlainValue.isText(text, maximum: maximum) && !text.contains(UInt8(ascii: ":")):
            filling.bind(text: text, to: insertRow, at: column)
        case .day where PlainValue.isDay(text): filling.bind(text: text, to: insertRow, at: column)
        case .amount:
            guard let units = PlainValue.amount(text, digits: currency.digits) else { fallthrough }
            filling.bind(units, to: insertRow, at: column)
        case .count:
            guard let number = PlainValue.wholeNumber(text) else { fallthrough }
            filling.bind(number, to: insertRow, at: column)
        case .flag:
            guard let flag = PlainValue.flag(text) else { fallthrough }
            filling.bind(flag, to: insertRow, at: column)
        default: try bindByRule(field, text, at: column)
        }
    }

    private static func spreadsheetError(_ text: UnsafeRawBufferPointer, _ field: ProductField) -> String? {
        switch field {
        case .title, .description: SpreadsheetDamage.error(text, isText: true)
        case .category, .tags, .options, .moreImages:
            SpreadsheetDamage.error(text, isText: true) ?? SpreadsheetDamage.error(inside: text, field)
        default: SpreadsheetDamage.error(text, isText: false)
        }
    }

    /// The column for a value that only a new product gets.
    private func initialColumn(of field: ProductField) -> Int {
        if field == .tags {
            hasInitialTags = true
            return ImportStage.initialTags
        }
        hasInitialPrices = true
        return ImportStage.initialPrice
    }

    /// Whether a wrong value in this field rejects only that value.
    func isSpared(_ field: ProductField?) -> Bool {
        guard options.isLenient, let field, field != key.field else { return false }
        return ![.sku, .title, .price, .parentSKU].contains(field)
    }

    /// Leaves a field as it is, with a warning. If the visibility is unclear, new products are hidden.
    func spare(_ error: any StoreError, _ field: ProductField?, _ row: ImportRow, at position: TextPosition?)
    {
        let isDay = field == .saleStartsOn || field == .saleEndsOn
        let doubt: ImportDoubt = isDay ? .saleLeftAlone(error) : .leftAlone(error)
        warnings.add(ImportProblem(doubt, line: row.line, at: position))
        if field == .isVisible { hideIfNew() }
        if isDay { leavesSale = true }
    }

    /// Leaves the sale of the current row as it is: without one of its days it would never end, or begin at once.
    func leaveSale() {
        leavesSale = false
        for field in [ProductField.salePrice, .saleStartsOn, .saleEndsOn] {
            filling.bindNull(to: insertRow, at: ImportStage.column(field))
        }
    }

    func hideIfNew() {
        hidesNew = true
        filling.bind(Int64(0), to: insertRow, at: ImportStage.initialVisibility)
    }

    /// The fields that are read, and not compared.
    private static let prose: Set<ProductField> = [.title, .description, .tags, .category]

    /// Applies the field's rule to the text, and binds the result.
    private func bindByRule(
        _ field: ProductField, _ bytes: UnsafeRawBufferPointer, at column: Int
    ) throws(FieldFailure) {
        if field == .category, let number = recentCategories.number(bytes) {
            return filling.bind(number, to: insertRow, at: column)
        }
        guard let given = String(validating: bytes, as: UTF8.self) else {
            throw FieldFailure(error: ImportError.invalidUTF8(field: field.label))
        }
        let text = ImportStage.prose.contains(field) ? given.withoutDirectionMarks : given
        if field == .category, let number = spelledCategories[text] {
            recentCategories.note(bytes, number)
            return filling.bind(number, to: insertRow, at: column)
        }
        do {
            let value = try field.facts.read(text, currency: currency)
            // A value stored differently from how it was written says nothing about the order.
            if field == key.field { isSorted = false }
            switch StagedValue(value) {
            case .cleared where field == key.field: throw CatalogError.missing(field: field)
            case .cleared: filling.bind("", to: insertRow, at: column)
            case .text(let value) where field == .category:
                filling.bind(category(value, spelled: text), to: insertRow, at: column)
            case .text(let value) where field == .sku || field == .parentSKU:
                let sku = try storedSKU(value, spelled: text)
                if SKU.key(sku) != nil { hasWideSKUs = true }
                if sku.hasPrefix("0") { hasZeroKeys = true }
                filling.bind(sku, to: insertRow, at: column)
            case .text(let value): filling.bind(value, to: insertRow, at: column)
            case .integer(let value): filling.bind(value, to: insertRow, at: column)
            case .real(let value): filling.bind(value, to: insertRow, at: column)
            }
        } catch let error as any StoreError {
            throw FieldFailure(error: error)
        } catch {
            throw FieldFailure(error: DatabaseFault.other("", detail: "\(error)"))
        }
    }

    /// The number for a category's name.
    private func category(_ name: String, spelled text: String) -> Int64 {
        // Few files have many categories; one that does must not fill up memory.
        if spelledCategories.count > 10_000 { spelledCategories.removeAll(keepingCapacity: true) }
        if let number = categories[name] {
            spelledCategories[text] = number
            return number
        }
        if categories.count > 10_000 { categories.removeAll(keepingCapacity: true) }
        categoryCount += 1
        categories[name] = categoryCount
        spelledCategories[text] = categoryCount
        filling.bind(categoryCount, to: insertCategory, at: 1)
        filling.bind(name, to: insertCategory, at: 2)
        filling.run(insertCategory)
        return categoryCount
    }

    func write(_ problem: ImportProblem, n: Int64) throws {
        filling.clear(insertProblem)
        filling.bind(n, to: insertProblem, at: 1)
        filling.bind(Int64(problem.line), to: insertProblem, at: 2)
        if let column = problem.column { filling.bind(Int64(column), to: insertProblem, at: 3) }
        filling.bind(problem.code, to: insertProblem, at: 4)
        filling.bind(problem.message, to: insertProblem, at: 5)
        filling.run(insertProblem)
        try filling.settle()
    }
}
