import Foundation
import ShopText
import TestSupport
import Testing

@testable import StoreCore

@Suite struct MailMessageTests {
    private func message(
        subject: String = "Hello", name: String = "Ann", address: String = "ann@example.com",
        text: String = "Hi\n"
    ) -> String {
        let mail = Mail(
            id: 1, messageID: "abc@shop.test", kind: .reset, kindName: "reset",
            recipient: MailAddress(name: name, address: address),
            subject: subject, text: text, html: "<p>Hi</p>\n", status: .queued, attempts: 1,
            nextAttemptAt: TestShop.start, expiresAt: TestShop.start, lastError: nil, entry: nil,
            createdAt: TestShop.start, sentAt: nil)
        let sender = MailAddress(name: "Corner Shop", address: "shop@shop.test")
        return String(decoding: MailMessage(mail, from: sender, at: mail.createdAt).bytes, as: UTF8.self)
    }

    @Test func `a message is RFC 5322 with a plain and an HTML part`() {
        #expect(
            message() == """
                From: "Corner Shop"
                 <shop@shop.test>
                To: "Ann"
                 <ann@example.com>
                Subject: Hello
                Date: Wed, 24 Dec 2025 10:00:00 +0000
                Message-ID: <abc@shop.test>
                Auto-Submitted: auto-generated
                MIME-Version: 1.0
                Content-Type: multipart/alternative;
                 boundary="=_c7d2f3d5b8b5a3e1"

                """.replacing("c7d2f3d5b8b5a3e1", with: boundary)
                    + """

                    --=_\(boundary)
                    Content-Type: text/plain; charset=utf-8
                    Content-Transfer-Encoding: quoted-printable

                    Hi

                    --=_\(boundary)
                    Content-Type: text/html; charset=utf-8
                    Content-Transfer-Encoding: quoted-printable

                    <p>Hi</p>

                    --=_\(boundary)--

                    """)
    }

    private let boundary = Cryptography.sha256(Array("abc@shop.test".utf8)).prefix(12).hex

    @Test(arguments: [
        "Hi\nBcc: eve@example.com", "Hi\r\nBcc: eve@example.com", "Hi\u{0}", "=?utf-8?B?QmNj?=",
        "Hi\u{2028}Bcc: eve@example.com", "Hi\r\n\r\n<script>",
    ])
    func `no subject or name breaks out of its header`(text: String) {
        for message in [message(subject: text), message(name: text)] {
            let headers = message.components(separatedBy: "\n\n")[0].split(separator: "\n")
            #expect(!headers.contains { $0.hasPrefix("Bcc") })
            #expect(headers.filter { !$0.hasPrefix(" ") }.count == 8)
            #expect(
                headers.allSatisfy { $0.utf8.count <= 78 && $0.utf8.allSatisfy { 0x20 <= $0 && $0 < 0x7F } })
        }
    }

    @Test func `an address with line breaks loses them`() {
        #expect(message(address: "a@b.c\nBcc: eve@example.com").contains("\n <a@b.cBcc: eve@example.com>\n"))
    }

    @Test func `what is not ASCII is in encoded words of whole characters`() {
        #expect(
            MailHeader.text("Subject", "Grüße, 李雷 🎅")
                == "Subject: =?utf-8?B?R3LDvMOfZSwg5p2O6Zu3IPCfjoU=?=")
        let long = MailHeader.text("Subject", String(repeating: "ü", count: 60))
        #expect(long.split(separator: "\n").allSatisfy { $0.utf8.count <= 76 })
        let decoded = long.dropFirst("Subject: ".count).split(separator: "\n ").map { word in
            String(
                decoding: Data(base64Encoded: String(word.dropFirst(10).dropLast(2))) ?? Data(), as: UTF8.self
            )
        }
        #expect(decoded.joined() == String(repeating: "ü", count: 60))
    }

    @Test func `a long plain subject is folded at its spaces`() {
        let words = String(repeating: "word ", count: 40) + "end"
        let folded = MailHeader.text("Subject", words)
        #expect(folded.split(separator: "\n").count > 2)
        #expect(folded.split(separator: "\n").allSatisfy { $0.utf8.count <= 76 })
        #expect(folded.replacing("\n", with: "") == "Subject: " + words)
    }

    @Test func `a display name is quoted`() {
        #expect(
            MailHeader.mailbox("To", MailAddress(name: #"Ann "A" \ Lee"#, address: "a@b.c"))
                == "To: \"Ann \\\"A\\\" \\\\ Lee\"\n <a@b.c>")
        #expect(MailHeader.mailbox("To", MailAddress(name: "", address: "a@b.c")) == "To: a@b.c")
    }

    @Test func `quoted-printable encodes what mail may lose`() {
        #expect(QuotedPrintable.encode("a=b é\t\nend ") == "a=3Db =C3=A9=09\nend=20")
        #expect(QuotedPrintable.encode(".\n..\nFrom me\nFromage") == "=2E\n=2E.\n=46rom me\nFromage")
        #expect(QuotedPrintable.encode("a\rb") == "a=0Db")
    }

    @Test func `its lines are at most 76 long and read back`() throws {
        var generator = SeededGenerator(seed: 7)
        for _ in 0..<300 {
            let text = String(
                (0..<Int.random(in: 0...300, using: &generator)).map { _ in
                    "aF. =é\n\t🎅x".randomElement(using: &generator) ?? "x"
                })
            let lines = QuotedPrintable.encode(text).split(separator: "\n", omittingEmptySubsequences: false)
            #expect(lines.allSatisfy { $0.utf8.count <= 76 && !$0.hasPrefix(".") && !$0.hasPrefix("From ") })
            #expect(decode(lines) == text)
        }
    }

    /// RFC 2045 section 6.7, read independently of the encoder.
    private func decode(_ lines: [Substring]) -> String {
        var bytes: [UInt8] = []
        for (index, line) in lines.enumerated() {
            var rest = Array(line.utf8)[...]
            var isSoft = false
            while let byte = rest.popFirst() {
                guard byte == UInt8(ascii: "=") else {
                    bytes.append(byte)
                    continue
                }
                if rest.isEmpty {
                    isSoft = true
                } else {
                    bytes.append(UInt8(String(decoding: rest.prefix(2), as: UTF8.self), radix: 16) ?? 0)
                    rest = rest.dropFirst(2)
                }
            }
            if !isSoft, index < lines.count - 1 { bytes.append(0x0A) }
        }
        return String(decoding: bytes, as: UTF8.self)
    }
}
