/// The default texts of emails about the security of an account.
extension MailKind {
    /// Empty for other kinds.
    var securityText: String {
        switch self {
        case .emailChange:
            """
            to make {{email}} the address of {{username}}, run

                storectl verify confirm

            and enter this code. It works once, within an hour:

            {{code}}

            If you did not request this, ignore this message.
            """
        case .emailUndo:
            """
            the email address of {{username}} is no longer {{email}}.

            If you did not change it, run

                storectl verify undo

            and enter this code. It works once, within 72 hours. It restores this address, and ends all
            sign-ins, tokens and the password:

            {{code}}
            """
        case .emailChanged:
            """
            the email address of {{username}} is no longer {{email}}.

            If you did not expect this, tell the shop.
            """
        case .passwordChanged:
            """
            the password of {{username}} was changed.

            If it was not you, set a new one: storectl password forgot {{email}}
            """
        case .tokenCreated:
            """
            {{username}} has a new token for programs, "{{token}}", valid until {{expires}}. It may:
            {{permissions}}

            If you did not expect this, run: storectl token revoke {{token}}
            """
        case .signInLocked:
            """
            somebody tried {{failures}} times to sign in as {{username}} with a wrong password.
            Further attempts are delayed.

            If it was not you: your password was not guessed. Make sure you use it nowhere else.
            """
        case .accountChanged:
            """
            the account {{username}} was changed:

            {{changes}}

            If you did not expect this, tell the shop.
            """
        case .verification, .reset, .orderConfirmation, .shipped, .refunded, .paymentReceived,
            .orderCancelled:
            ""
        }
    }

    /// Empty for other kinds.
    var securityHTML: String {
        switch self {
        case .emailChange:
            """
            <p>To make {{email}} the address of {{username}}, run <code>storectl verify confirm</code> and
            enter this code. It works once, within an hour:</p>
            <p><code>{{code}}</code></p>
            <p>If you did not request this, ignore this message.</p>
            """
        case .emailUndo:
            """
            <p>The email address of {{username}} is no longer {{email}}.</p>
            <p>If you did not change it, run <code>storectl verify undo</code> and enter this code. It works
            once, within 72 hours. It restores this address, and ends all sign-ins, tokens and the
            password:</p>
            <p><code>{{code}}</code></p>
            """
        case .emailChanged:
            """
            <p>The email address of {{username}} is no longer {{email}}.</p>
            <p>If you did not expect this, tell the shop.</p>
            """
        case .passwordChanged:
            """
            <p>The password of {{username}} was changed.</p>
            <p>If it was not you, set a new one: <code>storectl password forgot {{email}}</code></p>
            """
        case .tokenCreated:
            """
            <p>{{username}} has a new token for programs, {{token}}, valid until {{expires}}. It may:
            {{permissions}}</p>
            <p>If you did not expect this, run: <code>storectl token revoke {{token}}</code></p>
            """
        case .signInLocked:
            """
            <p>Somebody tried {{failures}} times to sign in as {{username}} with a wrong password.
            Further attempts are delayed.</p>
            <p>If it was not you: your password was not guessed. Make sure you use it nowhere else.</p>
            """
        case .accountChanged:
            """
            <p>The account {{username}} was changed:</p>
            <p>{{changes}}</p>
            <p>If you did not expect this, tell the shop.</p>
            """
        case .verification, .reset, .orderConfirmation, .shipped, .refunded, .paymentReceived,
            .orderCancelled:
            ""
        }
    }
}
