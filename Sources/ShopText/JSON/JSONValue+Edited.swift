extension JSONValue {
    /// The value with the members of its objects replaced, from the outside in.
    ///
    /// - Parameter body: gets each member's value, with the path of names leading to it.
    public func edited(_ body: (_ value: JSONValue, _ path: [String]) -> JSONValue) -> JSONValue {
        edited(at: [], body)
    }

    private func edited(
        at path: [String], _ body: (_ value: JSONValue, _ path: [String]) -> JSONValue
    ) -> JSONValue {
        switch self {
        case .object(let members):
            .object(
                members.map { member in
                    let path = path + [member.name]
                    return .init(member.name, body(member.value, path).edited(at: path, body))
                })
        case .array(let values): .array(values.map { $0.edited(at: path, body) })
        default: self
        }
    }
}
