package io.garner.testkit.contract;

import io.garner.testkit.contract.MemorySource.Quirk;

/** A source that cannot do everything, and says so, keeps the contract. */
class MemorySourceContractTest extends MemoryContract {
    MemorySourceContractTest() {
        super(Quirk.NONE);
    }
}
