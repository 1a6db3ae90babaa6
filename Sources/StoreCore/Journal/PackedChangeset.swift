import CZlib

/// Changesets as the journal stores them: a long one is compressed, to a fifth of its size if it covers thousands of
/// products. Compressed data is a zlib stream (RFC 1950), which starts with a byte that no changeset starts with;
/// digests are of the changeset itself.
enum PackedChangeset {
    /// Shorter ones are stored as they are: the changes of a sale are not worth the time.
    static let fewest = 4096
    /// The first byte of every stream that is written here: "deflate", with a window of 32 KiB.
    private static let mark: UInt8 = 0x78
    /// The largest value that SQLite stores.
    private static let most = 1_000_000_000

    static func packed(_ changeset: [UInt8]) -> [UInt8] {
        guard changeset.count >= fewest else { return changeset }
        var stream = z_stream()
        // A level of memory below the usual one: less to move along, and nothing lost.
        guard
            deflateInit2_(
                &stream, Z_BEST_SPEED, Z_DEFLATED, MAX_WBITS, 7, Z_DEFAULT_STRATEGY, ZLIB_VERSION,
                Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else { return changeset }
        defer { deflateEnd(&stream) }
        let bound = Int(deflateBound(&stream, uLong(changeset.count)))
        let packed = [UInt8](unsafeUninitializedCapacity: bound) { buffer, count in
            count = changeset.withUnsafeBufferPointer { source in
                stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
                stream.avail_in = uInt(source.count)
                stream.next_out = buffer.baseAddress
                stream.avail_out = uInt(buffer.count)
                return deflate(&stream, Z_FINISH) == Z_STREAM_END ? Int(stream.total_out) : 0
            }
        }
        return packed.isEmpty || packed.count >= changeset.count ? changeset : packed
    }

    /// The stored changeset; unreadable data is returned as it is, and matches no digest.
    static func unpacked(_ stored: [UInt8]) -> [UInt8] {
        guard stored.first == mark else { return stored }
        var stream = z_stream()
        guard
            inflateInit_(&stream, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
        else { return stored }
        defer { inflateEnd(&stream) }
        var bytes: [UInt8] = []
        bytes.reserveCapacity(stored.count * 6)
        let isWhole = stored.withUnsafeBufferPointer { source in
            withUnsafeTemporaryAllocation(of: UInt8.self, capacity: 1 << 16) { room in
                stream.next_in = UnsafeMutablePointer(mutating: source.baseAddress)
                stream.avail_in = uInt(source.count)
                while bytes.count <= most {
                    stream.next_out = room.baseAddress
                    stream.avail_out = uInt(room.count)
                    let code = inflate(&stream, Z_NO_FLUSH)
                    guard code == Z_OK || code == Z_STREAM_END else { return false }
                    bytes += room[..<(room.count - Int(stream.avail_out))]
                    if code == Z_STREAM_END { return stream.avail_in == 0 }
                }
                return false
            }
        }
        return isWhole ? bytes : stored
    }
}
