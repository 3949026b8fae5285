package io.garner.testkit.contract;

import io.garner.source.Source;
import io.garner.testkit.SourceContract;
import io.garner.testkit.contract.MemorySource.Counters;
import io.garner.testkit.contract.MemorySource.Quirk;
import java.util.List;
import java.util.OptionalInt;
import java.util.OptionalLong;

/** The contract over {@link MemorySource}, with a quirk or without. */
abstract class MemoryContract extends SourceContract {

    private final Quirk quirk;
    private final Counters counters = new Counters();
    private Fixture fixture = new Fixture(List.of());

    MemoryContract(Quirk quirk) {
        this.quirk = quirk;
    }

    @Override
    protected void create(Fixture objects) {
        fixture = objects;
    }

    @Override
    protected Source open() {
        return new MemorySource(fixture, quirk, counters);
    }

    @Override
    protected Source openLimited() {
        return open();
    }

    @Override
    protected boolean can(Capability capability) {
        return switch (capability) {
            case COMMENTS, VIEW_TEXTS, DEPENDENCIES, RIGHTS -> false;
            default -> true;
        };
    }

    @Override
    protected OptionalLong statements() {
        return OptionalLong.of(counters.statements);
    }

    @Override
    protected OptionalInt openConnections() {
        return OptionalInt.of(counters.connections);
    }
}
