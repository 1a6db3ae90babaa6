import ShopText

/// Figures over time, to be drawn. Values in, text out: it knows neither the shop nor the terminal.
public struct Chart: Codable, Sendable, Equatable {
    public let title: String
    public let form: Form
    /// The unit of the numbers.
    public let unit: Unit
    /// The meaning of the labels: `Day`.
    public let axis: String
    /// Along the axis, in order.
    public let labels: [String]
    public let series: [Series]

    public enum Form: String, Codable, Sendable {
        case columns
        case line
    }

    public enum Unit: Codable, Sendable, Equatable {
        case pieces
        /// In minor units.
        case money(Currency)
    }

    /// One value for each label; `nil` if unknown.
    public struct Series: Codable, Sendable, Equatable {
        public let name: String
        public let values: [Int64?]

        public init(_ name: String, values: [Int64?]) {
            self.name = name
            self.values = values
        }
    }

    public init(title: String, form: Form, unit: Unit, axis: String, labels: [String], series: [Series]) {
        self.title = title
        self.form = form
        self.unit = unit
        self.axis = axis
        self.labels = labels
        self.series = series
    }

    /// The series' value at a label, if there is one.
    func value(_ series: Int, at index: Int) -> Int64? {
        let values = self.series[series].values
        return index < values.count ? values[index] : nil
    }

    /// A description of the chart in a sentence, for readers who cannot see it.
    var summary: String {
        let parts = series.compactMap { series -> String? in
            let known = zip(labels, series.values).compactMap { label, value in value.map { (label, $0) } }
            guard let highest = known.max(by: { $0.1 < $1.1 }), let lowest = known.min(by: { $0.1 < $1.1 })
            else {
                return nil
            }
            return "\(series.name): highest \(unit.words(highest.1)) (\(highest.0)), "
                + "lowest \(unit.words(lowest.1)) (\(lowest.0))."
        }
        return parts.isEmpty ? "No data." : parts.joined(separator: " ")
    }

    /// The same as numbers.
    var table: ReportTable {
        ReportTable(
            columns: [.init(axis)] + series.map { .init($0.name, isNumber: true) },
            rows: labels.indices.map { index in
                [labels[index]] + series.indices.map { value($0, at: index).map(unit.words) ?? "–" }
            })
    }
}

extension Chart.Unit {
    /// A value as people read it.
    func words(_ value: Int64) -> String {
        switch self {
        case .pieces: PaperWords.grouped(String(value))
        case .money(let currency): PaperWords.amount(Money(minorUnits: value, currency: currency))
        }
    }

    /// A value at an axis: without decimals if the steps have none.
    func axisWords(_ value: Int64, step: Int64) -> String {
        guard case .money(let currency) = self, currency.digits > 0 else { return words(value) }
        let whole = (0..<currency.digits).reduce(Int64(1)) { unit, _ in unit * 10 }
        return step % whole == 0 ? PaperWords.grouped(String(value / whole)) : words(value)
    }
}
