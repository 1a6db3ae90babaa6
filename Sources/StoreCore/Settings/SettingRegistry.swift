/// Every setting there is, each feature's beside its rules. A new one is a line in its feature's list.
extension Setting {
    static let all = accounts + mail + pricing
}
