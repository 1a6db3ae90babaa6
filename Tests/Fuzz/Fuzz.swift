import ShopText

/// What libFuzzer calls with its inputs. The first byte chooses the reader and the size of the pieces it
/// reads in: the same bytes must read the same in pieces of any size, and nothing may crash. From 250 it is HTML, from
/// 253 a file of mappings or a profile.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzz(_ start: UnsafePointer<UInt8>?, _ count: Int) -> Int32 {
    guard let start, count > 1 else { return 0 }
    let bytes = [UInt8](UnsafeBufferPointer(start: start, count: count))
    let input = Array(bytes.dropFirst())
    if bytes[0] >= 250 {
        convert(String(decoding: input, as: UTF8.self), asHTML: bytes[0] < 253)
        return 0
    }
    let whole = reading(bytes[0] % 4, input, size: input.count)
    let pieces = reading(bytes[0] % 4, input, size: 1 + Int(bytes[0] / 4) % 17)
    precondition(whole == pieces, "\(whole)\n\(pieces)")
    return 0
}

private func convert(_ text: String, asHTML isHTML: Bool) {
    if isHTML {
        var lost = LostMarkup()
        let plain = PlainText.of(html: text, &lost)
        // What was dropped is gone, and lines are trimmed: at most as much as there was, but for what stands for a few.
        precondition(plain.utf8.count <= 16 * text.utf8.count + 16, plain)
        precondition(HTMLEntity.decoded(HTMLEntity.encoded(text)) == text, text)
        _ = lost.notice
    } else {
        let file = MappingFile(text)
        precondition(file.options.allSatisfy { $0.hasPrefix("--") })
        // Written down again it says the same.
        let again = MappingFile(([""] + file.mappings + file.options).joined(separator: "\n"))
        precondition(again.mappings == file.mappings, "\(file.mappings)")
        _ = EncodingGuess.answer(for: Array(text.utf8), isWhole: true)
    }
}

private func reading(_ reader: UInt8, _ input: [UInt8], size: Int) -> [String] {
    var rest = input[...]
    let source: ByteSource = {
        defer { rest = rest.dropFirst(size) }
        return Array(rest.prefix(size))
    }
    var seen: [String] = []
    do {
        switch reader {
        case 0:
            let table = CSVReader(source, delimiter: CSVReader.delimiter(of: input))
            while try table.next() {
                for index in 0..<table.count {
                    seen.append("\(table.position(index)) \(table.text(index) ?? "invalid")")
                }
            }
        case 1:
            let elements = JSONElementReader(source)
            while let element = try elements.next() {
                seen.append("\(element.position) \(element.value.compactText)")
            }
        case 2:
            let lines = JSONLineReader(source)
            while let line = try lines.next() {
                switch line {
                case .success(let element): seen.append("\(element.position) \(element.value.compactText)")
                case .failure(let error): seen.append("\(error.message) \(lines.bytes)")
                }
            }
        default:
            let document = XMLReader(source)
            while let token = try document.next() { seen.append("\(document.position) \(token)") }
        }
    } catch { seen.append("\(error)") }
    return seen
}
