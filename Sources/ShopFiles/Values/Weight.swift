import StoreCore

/// Weights as files write them.
enum Weight {
    /// The columns that say their unit; of several in a file, the first here counts.
    static let units = [
        ("weight (kg)", "kg"), ("weight (g)", "g"), ("weight (lbs)", "lb"), ("weight (oz)", "oz"),
    ]
    static let columns = Set(units.map(\.0))

    /// Whole grams, rounded half away from zero; `nil` where the text is no weight.
    static func grams(_ text: String, _ unit: String) -> String? {
        let factors = ["kg": 1000, "g": 1, "lb": 453.59237, "lbs": 453.59237, "oz": 28.349523125]
        guard let number = Double(text), let factor = factors[unit.lowercased()],
            number >= 0, number * factor <= 1_000_000_000
        else { return nil }
        return String(Int64((number * factor).rounded()))
    }
}

/// Weights in a column that does not say their unit.
struct WeightNotes {
    private var isUnsaid = false

    /// Sets the weight of the column that says its unit, or else of `weight`, in kilograms.
    mutating func set(_ draft: inout RowDraft, _ record: SourceRecord, _ price: PriceText) {
        let named = Weight.units.first { record.has($0.0) }
        let cell = record.cell(named?.0 ?? "weight")
        let unit = named?.1 ?? "kg"
        if named == nil, let cell, !PriceText.isZero(cell.text.utf8), !cell.text.isEmpty { isUnsaid = true }
        draft.set(.weightGrams, cell) { Weight.grams(try price.plain($0, as: .weightGrams), unit) ?? $0 }
    }

    var notice: [String] {
        isUnsaid ? ["weights were read as kilograms; --mapping \"weight=weight (lbs)\" reads pounds"] : []
    }
}
