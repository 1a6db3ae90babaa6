import StoreCore

extension Context {
    /// Charts in characters that the terminal supports; in ASCII if there is no terminal.
    var chart: TextChart {
        let locale = variable("LC_ALL") ?? variable("LC_CTYPE") ?? variable("LANG")
        let isUnicode = locale.map { $0.uppercased().contains("UTF") } ?? false
        return TextChart(output.isTerminal && isUnicode ? .blocks : .ascii)
    }
}
