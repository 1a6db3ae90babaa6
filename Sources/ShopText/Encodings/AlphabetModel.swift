import Foundation

/// The letters beyond ASCII of a language, and how likely each is among them.
struct AlphabetModel {
    /// Logarithms, by small letter.
    private let letters: [Unicode.Scalar: Double]
    /// How much rarer files in it are, as a logarithm.
    private let rarity: Double
    /// Pairs of plain letters that its words have and most others do not.
    private let pairs: [String]

    /// - Parameter text: the letters, those met most often first.
    init(_ text: String, pairs: [String] = [], rarity: Double = 0) {
        let weights = text.unicodeScalars.indices.enumerated().map { 1 / Double($0.offset + 2) }
        let sum = weights.reduce(0, +)
        letters = Dictionary(
            zip(text.unicodeScalars, weights).map { ($0, log($1 / sum)) }, uniquingKeysWith: max)
        self.pairs = pairs
        self.rarity = rarity
    }

    func likelihood(_ shape: WordShape) -> Double {
        let paired = pairs.reduce(0) { $0 + (shape.pairs[$1] ?? 0) }
        return shape.letters.reduce(1.2 * Double(paired) - rarity) {
            $0 + Double($1.value) * (letters[$1.key] ?? AlphabetModel.foreign($1.key))
        }
    }

    /// A letter that the language does not have: names and loans bring those of their neighbours.
    private static func foreign(_ letter: Unicode.Scalar) -> Double {
        if common.contains(letter) { return -5.5 }
        return known.contains(letter) ? -7.2 : -9
    }

    private static let common = Set("éèáàäöüçñêóíåæø".unicodeScalars)
    private static let known = Set("ôîâûëïùòìúõãœßýšžčłşß".unicodeScalars)

    static let western: [AlphabetModel] = [
        // de, fr, es, pt, it, nl, da and no, sv and fi, is, ca, en, et
        .init("üäößé"), .init("éèàêçôîâûùœïëæü"), .init("óíáéñúü"), .init("ãçáéíóêõúâàô"),
        .init("èàòùéì"), .init("ëéïèöüáó"), .init("øåæéöäô"), .init("äöåéü"),
        .init("íáðéóúýþöæ", rarity: 2.5), .init("àóéèíòçúïü", rarity: 1), .init("éèñçôöüêïàâáíóøåæäßã"),
        .init("äõüö", rarity: 2),
    ]
    static let central: [AlphabetModel] = [
        // cs, sk, pl, hu, hr and sl, ro, and German
        .init("íáéěřšžčýůúťóďň"), .init("áíéčšžýťľúňôóďäĺŕ"), .init("łóąężśćńź", pairs: ["sz", "cz", "rz"]),
        .init("áéőóöíüúű", pairs: ["sz", "gy", "ny", "zs"]),
        .init("čšžćđ"), .init("ăîâșțşţ"), .init("üäößé"),
    ]
    static let cyrillic: [AlphabetModel] = [
        .init("оеаинтсрвлкмдпуяыьгзбчйхжшюцщэфъё"), .init("оаинвіеитрслкдумпзяьбгйчхжцшщюїєфґ"),
        .init("аоиеунсрјтдквпмлзгбшчцћжхљњђфџ"),
    ]
    static let greek: [AlphabetModel] = [.init("αοιτεςηνσκπρμυλόίάέήγδωχθφβύώξζψϊ")]
    static let turkish: [AlphabetModel] = [.init("ıüşğçöâî")]
    static let hebrew: [AlphabetModel] = [.init("יוהלארתבמשנעםדקחפגטצןסזכךףץ")]
    static let arabic: [AlphabetModel] = [.init("اليمنرتبعدسهفكقحجشصطخةأذىءزضغثئظإؤآپچگی")]
    static let baltic: [AlphabetModel] = [
        .init("ėšįųžūąčę"), .init("āīēšūņļķžčģ"), .init("äõüöšž", rarity: 1), .init("łóąężśćńź", rarity: 2),
    ]
    static let thai: [AlphabetModel] = [.init("านรกอเงตลดมสทปวหยคแะพบไชจขผโธใศซถฟษณญภฉ่้ิีั็์ืุู")]
}
