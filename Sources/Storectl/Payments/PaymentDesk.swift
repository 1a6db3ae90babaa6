import ShopText
import StoreCore

/// Sends the committed requests to payment providers, outside any transaction, and records their answers.
struct PaymentDesk {
    let shop: OpenShop
    let context: Context

    /// Checks that a provider exists, before anything is written.
    ///
    /// - Throws: `UnknownProvider`
    func check(_ provider: String?) throws(UnknownProvider) {
        guard let provider, provider != ManualProvider.name, provider != TestProvider.name else { return }
        _ = try process(provider)
    }

    private func process(_ provider: String) throws(UnknownProvider) -> ProviderProcess {
        if context.batch?.isShared == true { throw .inGroup(provider) }
        return try ProviderProcess(provider, variables: context.variables)
    }

    /// Asks about each payment of a change whose outcome is not known yet.
    ///
    /// - Parameter isRepeat: whether it may have been asked for before.
    /// - Returns: the order as it is then.
    /// - Throws: the first failure, after all have been asked: `PaymentError` or `ProviderFault`.
    func settle(_ record: OrderRecord, isRepeat: Bool) throws -> OrderRecord {
        guard !record.asked.isEmpty else { return record }
        var failure: (any Error)?
        var actions: [String] = []
        for id in record.asked {
            do {
                guard let payment = try ask(id, isFirst: !isRepeat, say: { actions.append($0) }) else {
                    continue
                }
                if payment.status == .needsAction, let url = payment.actionURL {
                    actions.append("payment \(id): the customer must confirm it at \(url)")
                } else if payment.isOpen {
                    actions.append(notSettled(payment))
                }
            } catch { failure = failure ?? error }
        }
        if let failure { throw failure }
        // A token that may only take payments cannot see the order.
        var settled = (try? shop.store.orderRecord(record.order.id, as: shop.actor)) ?? record
        settled.add(notices: record.notices + actions)
        return settled
    }

    private func notSettled(_ payment: Payment) -> String {
        let next =
            shop.actor.may(.paymentsWrite)
            ? "run `storectl payment reconcile`" : "see `storectl order show \(payment.order)` later"
        return "payment \(payment.id) is not settled yet; \(next)"
    }

    /// Asks a provider about one payment, and records its answer.
    /// - Parameter say: receives messages about reserved money that was not released.
    ///
    /// - Returns: the payment as it is then; `nil` if its outcome was already known.
    /// - Throws: `PaymentError` if it was declined or is not known, `ProviderFault`, `UnknownProvider`
    @discardableResult
    func ask(_ id: Int64, isFirst: Bool, say: (String) -> Void = { _ in }) throws -> Payment? {
        guard let (payment, request) = try shop.store.request(about: id, isFirst: isFirst, as: shop.actor)
        else {
            let payment = try shop.store.payment(id, as: shop.actor)
            try check(payment)
            return payment
        }
        // Whoever asked first may still be waiting for the answer, and must not conclude that nobody asked.
        if !isFirst, payment.isUnasked {
            try record(
                ProviderAnswer(.unknown, failure: .init(code: "asked_again", message: "")), of: payment)
        }
        let outcome: ProviderOutcome
        var released: [Int64] = []
        switch payment.provider {
        case TestProvider.name: outcome = .answered(TestProvider.answer(to: request))
        default:
            let provider = try process(payment.provider)
            outcome = context.interruption.whileAsking(about: id) { provider.ask(request).outcome }
        }
        switch outcome {
        case .answered(let answer): released = try record(answer, of: payment)
        case .notAsked(let fault):
            // The first time, nothing can have been done yet.
            if isFirst {
                try record(
                    ProviderAnswer(
                        .failed, failure: .init(code: fault.code, message: String(fault.message.prefix(400)))),
                    of: payment, unlessAsked: true)
            }
            throw fault
        case .unknown(let fault):
            try record(
                ProviderAnswer(
                    .unknown, failure: .init(code: fault.code, message: String(fault.message.prefix(400)))),
                of: payment)
            // Somebody else may have found out meanwhile.
            guard try !shop.store.payment(id, as: shop.actor).isOpen else { throw fault }
        }
        let settled = try shop.store.payment(id, as: shop.actor)
        try check(settled)
        release(released, say: say)
        return settled
    }

    /// Asks for the release of money that is still reserved. If that fails, what was paid stays paid.
    func release(_ payments: [Int64], isFirst: Bool = true, say: (String) -> Void) {
        for id in payments {
            do {
                if let payment = try ask(id, isFirst: isFirst), payment.isOpen { say(notSettled(payment)) }
            } catch let error as any StoreError {
                say("payment \(id): \(error.message)")
            } catch { say("payment \(id): \(error)") }
        }
    }

    /// - Returns: what is to be released now.
    @discardableResult
    private func record(
        _ answer: ProviderAnswer, of payment: Payment, unlessAsked: Bool = false
    ) throws -> [Int64] {
        try shop.change { store, actor in
            try store.run(SettlePayment(payment, answer, unlessAsked: unlessAsked), as: actor)
        }.value.asked
    }

    /// - Throws: why the payment is not as requested.
    private func check(_ payment: Payment) throws {
        let why = payment.failure ?? payment.status.rawValue
        switch payment.status {
        case .succeeded, .needsAction: return
        case .failed where payment.kind == .refund:
            throw PaymentError.refundFailed(order: payment.order, payment: payment.id, why: why)
        case .failed where payment.kind == .void:
            throw PaymentError.voidFailed(
                order: payment.order, payment: payment.id, of: payment.parent, why: why)
        case .failed:
            // An authorization that has expired is released already.
            let hold = why.hasPrefix("authorization_expired") ? nil : payment.parent
            throw PaymentError.declined(order: payment.order, payment: payment.id, of: hold, why: why)
        case .pending:
            guard payment.failure != nil else { return }
            throw PaymentError.outcomeUnknown(
                order: payment.order, payment: payment.id, isRefund: payment.kind == .refund, why: why)
        }
    }
}

extension OpenShop {
    /// Makes a change that may involve payment providers: each request is committed first, then sent, then its outcome
    /// is recorded.
    func pay<Change: Action>(
        _ action: Change, _ mutation: MutationOptions, in context: Context,
        show: (OrderRecord) -> Answer = Answer.order
    ) throws -> Answer where Change.Answer == OrderRecord {
        let recorded = try change { store, actor in try store.run(action, as: actor, mutation.request) }
        guard recorded.effects == nil else { return Answer.change(recorded, show) }
        let settled = try PaymentDesk(shop: self, context: context)
            .settle(recorded.value, isRepeat: recorded.isReplay)
        return Answer.change(recorded.map { _ in settled }, show)
    }
}
