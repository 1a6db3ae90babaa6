import Glibc
import Testing

@testable import StoreCore

@Suite struct BackgroundTests {
    @Test func `a value is worked out once, by another thread, and can be asked for again`() {
        let caller = pthread_self()
        let work = Background { pthread_self() }
        let worker = work.value()
        #expect(worker != caller)
        #expect(work.value() == worker)
    }

    @Test func `a value that nobody asks for does no harm`() {
        for number in 0..<100 { _ = Background { number } }
        #expect(Background { 7 }.value() == 7)
    }
}
