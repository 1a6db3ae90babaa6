extension String {
    /// `Tee - Red, M` without the endings `M` and `Red`: `Tee`. Unchanged if nothing would be left.
    func without(endings: [String]) -> String {
        // No title is this long, and searching for its end again and again would be slow.
        guard utf8.count <= 2000 else { return self }
        var text = self
        while let ending = endings.first(where: { ending in
            !ending.isEmpty && text.lowercased().hasSuffix(ending.lowercased())
                && text.dropLast(ending.count).last.map { !$0.isLetter && !$0.isNumber } ?? false
        }) {
            text = String(text.dropLast(ending.count))
            while let last = text.last, " -–—/,|:;(".contains(last) { text.removeLast() }
        }
        return text.isEmpty ? self : text
    }
}
