/// The short names of months as spreadsheets write them in the languages of Excel, in small letters.
package enum MonthNames {
    package static let all: Set<String> = [
        "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec", "mrz", "mär",
        "mai",
        "okt", "dez", "janv", "févr", "mars", "avr", "juin", "juil", "août", "sept", "déc", "ene", "abr",
        "ago",
        "dic", "gen", "giu", "ott", "mrt", "mei", "fev", "maj", "des", "sty", "kwi", "cze", "sie", "wrz",
        "paź",
        "tammi", "helmi", "maalis", "huhti", "touko", "kesä", "heinä", "elo", "syys", "loka", "marras",
        "joulu",
        "úno", "bře", "kvě", "čvn", "čvc", "srp", "zář", "říj", "febr", "márc", "ápr", "máj", "jún", "júl",
        "szept",
        "ian", "iun", "iul", "noi", "oca", "şub", "nis", "haz", "ağu", "eyl", "eki", "янв", "фев", "мар",
        "апр",
        "май", "мая", "июн", "июл", "авг", "сен", "сент", "окт", "ноя", "нояб", "дек", "січ", "лют", "бер",
        "кві",
        "тра", "чер", "лип", "сер", "вер", "жов", "лис", "гру", "ιαν", "φεβ", "μαρ", "απρ", "μαϊ", "ιουν",
        "ιουλ",
        "αυγ", "σεπ", "οκτ", "νοε", "δεκ",
    ]
    /// Those that are words too: `SET-12`, `LED-5`.
    static let words: Set<String> = [
        "set", "out", "led", "pro", "mag", "lug", "lip", "lut", "lis", "gru", "dub", "tem", "kas", "ara",
    ]
}
