/// All settings. Each feature lists its own next to its rules; a new one is a line in that list.
extension Setting {
    public static let all = accounts + mail + pricing + payments + documents + reviews + journal
}
