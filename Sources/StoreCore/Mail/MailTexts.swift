/// The default mail templates.
extension MailKind {
    /// The placeholders that a part of this kind of template can use. Not the code in a subject, which admins
    /// see and which is kept after sending.
    func placeholders(in part: MailTemplate.Part) -> [String] {
        part == .subject ? placeholders.filter { $0 != MailTemplate.code } : placeholders
    }

    /// The placeholders of this kind of template; all have `shop` and `name`.
    private var placeholders: [String] {
        ["shop", "name"]
            + {
                switch self {
                case .verification, .reset, .emailChange, .emailUndo:
                    [MailTemplate.code, "username", "email"]
                case .emailChanged, .passwordChanged: ["username", "email"]
                case .tokenCreated: ["username", "email", "token", "permissions", "expires"]
                case .signInLocked: ["username", "email", "failures"]
                case .accountChanged: ["username", "email", "changes"]
                case .orderCancelled:
                    ["order", "items", "total", "currency", "recipient", "address", "what"]
                case .orderConfirmation:
                    ["order", "items", "total", "currency", "recipient", "address"]
                case .shipped:
                    [
                        "order", "items", "total", "currency", "recipient", "address", "carrier", "tracking",
                        "parcel",
                    ]
                case .refunded, .paymentReceived: ["order", "amount", "total", "currency"]
                }
            }()
    }

    /// The placeholders that a part must use: an email with a code is useless without it.
    func essentials(in part: MailTemplate.Part) -> [String] {
        isSecret && part != .subject ? ["code"] : []
    }

    var standardTemplate: MailTemplate { standardTemplate(hasAddress: true) }

    /// - Parameter hasAddress: whether it is known where an order goes.
    func standardTemplate(hasAddress: Bool) -> MailTemplate {
        let (text, html) = (standardText(hasAddress: hasAddress), standardHTML(hasAddress: hasAddress))
        return MailTemplate(
            subject: standardSubject, text: "Hello {{name}},\n\n\(text)\n\n-- \n{{shop}}\n",
            html: "<p>Hello {{name}},</p>\n\(html)\n<p>{{shop}}</p>\n")
    }

    private var standardSubject: String {
        switch self {
        case .verification: "{{shop}}: please confirm your email address"
        case .reset: "{{shop}}: a new password"
        case .emailChange: "{{shop}}: please confirm your new email address"
        case .emailUndo, .emailChanged: "{{shop}}: your email address was changed"
        case .passwordChanged: "{{shop}}: your password was changed"
        case .tokenCreated: "{{shop}}: a new token for programs"
        case .signInLocked: "{{shop}}: failed sign-ins"
        case .accountChanged: "{{shop}}: your account was changed"
        case .orderConfirmation: "{{shop}}: your order {{order}}"
        case .shipped: "{{shop}}: your order {{order}} is on its way"
        case .refunded: "{{shop}}: a refund for your order {{order}}"
        case .paymentReceived: "{{shop}}: your payment for order {{order}}"
        case .orderCancelled: "{{shop}}: {{what}} has been cancelled"
        }
    }

    private func standardText(hasAddress: Bool) -> String {
        switch self {
        case .verification:
            """
            to confirm that {{email}} is your address, run

                storectl verify confirm

            and enter this code. It works once, within an hour:

            {{code}}

            If you did not request this, ignore this message.
            """
        case .reset:
            """
            to set a new password for {{username}}, run

                storectl password reset

            and enter this code. It works once, within an hour:

            {{code}}

            If you did not request this, ignore this message: nothing has changed.
            """
        case .emailChange, .emailUndo, .emailChanged, .passwordChanged, .tokenCreated, .signInLocked,
            .accountChanged:
            securityText
        case .orderConfirmation:
            """
            thank you for your order {{order}}:

            {{items}}

            Total: {{total}} {{currency}}
            """ + (hasAddress ? "\n\nIt goes to:\n\n{{recipient}}\n{{address}}" : "")
        case .shipped:
            """
            your order {{order}} has been sent\(hasAddress ? " to:\n\n{{recipient}}\n{{address}}" : ":")

            {{items}}
            {{parcel}}
            """
        case .paymentReceived:
            """
            thank you for your payment of {{amount}} {{currency}} for your order {{order}}, whose total is \
            {{total}} {{currency}}.
            """
        case .orderCancelled:
            """
            {{what}} has been cancelled:

            {{items}}

            If you have paid for it, you will get your money back.
            """
        case .refunded:
            "we have refunded {{amount}} {{currency}} of the {{total}} {{currency}} of your order {{order}}."
        }
    }

    private func standardHTML(hasAddress: Bool) -> String {
        switch self {
        case .verification:
            """
            <p>To confirm that {{email}} is your address, run <code>storectl verify confirm</code> and enter
            this code. It works once, within an hour:</p>
            <p><code>{{code}}</code></p>
            <p>If you did not request this, ignore this message.</p>
            """
        case .reset:
            """
            <p>To set a new password for {{username}}, run <code>storectl password reset</code> and enter
            this code. It works once, within an hour:</p>
            <p><code>{{code}}</code></p>
            <p>If you did not request this, ignore this message: nothing has changed.</p>
            """
        case .emailChange, .emailUndo, .emailChanged, .passwordChanged, .tokenCreated, .signInLocked,
            .accountChanged:
            securityHTML
        case .orderConfirmation:
            """
            <p>Thank you for your order {{order}}:</p>
            <p>{{items}}</p>
            <p><strong>Total: {{total}} {{currency}}</strong></p>
            """ + (hasAddress ? "\n<p>It goes to:</p>\n<p>{{recipient}}<br>\n{{address}}</p>" : "")
        case .shipped:
            """
            <p>Your order {{order}} has been sent\(hasAddress ? " to:</p>\n<p>{{recipient}}<br>\n{{address}}" : ":")</p>
            <p>{{items}}</p>
            <p>{{parcel}}</p>
            """
        case .paymentReceived:
            """
            <p>Thank you for your payment of {{amount}} {{currency}} for your order {{order}}, whose total is
            {{total}} {{currency}}.</p>
            """
        case .orderCancelled:
            """
            <p>For your information, {{what}} has been cancelled:</p>
            <p>{{items}}</p>
            <p>If you have paid for it, you will get your money back.</p>
            """
        case .refunded:
            """
            <p>We have refunded {{amount}} {{currency}} of the {{total}} {{currency}} of your order
            {{order}}.</p>
            """
        }
    }
}
