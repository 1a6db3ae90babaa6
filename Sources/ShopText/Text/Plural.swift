extension Text {
    /// The plural of an English noun, regular as all nouns of the shop are: `orders`, `addresses`, `entries`, `days`.
    public static func plural(_ noun: String) -> String {
        let vowels = "aeiou"
        if noun.hasSuffix("y"), let before = noun.dropLast().last, !vowels.contains(before) {
            return noun.dropLast() + "ies"
        }
        return noun + (["s", "x", "ch", "sh"].contains(where: noun.hasSuffix) ? "es" : "s")
    }

    /// A number of things: `1 order`, `2 addresses`.
    public static func count(_ number: some BinaryInteger, _ noun: String) -> String {
        "\(number) \(number == 1 ? noun : plural(noun))"
    }
}
