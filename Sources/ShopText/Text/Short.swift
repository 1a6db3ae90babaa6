extension String {
    /// As much of a name from a file as a message needs.
    public var short: String { truncated(toWidth: 60) }
}
