package io.garner.bundle;

import io.garner.model.Harvested;
import io.garner.source.Finding;
import io.garner.source.Findings;
import io.garner.source.HarvestScope;
import io.garner.source.Source;
import java.util.Optional;
import java.util.Spliterator;
import java.util.Spliterators.AbstractSpliterator;
import java.util.function.Consumer;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Yields what was harvested as it was: pieces and findings in their order, and in the end the fault, if there was one. */
record BundleSource(Bundle bundle) implements Source {

    /** What the bundle holds is what its own scope let in; a narrower one was not meant then and is not looked at. */
    @Override
    public Stream<Harvested> harvest(HarvestScope scope, Findings findings) {
        BundleReader reader = bundle.reader();
        return StreamSupport.stream(new Replay(reader, findings), false).onClose(reader::close);
    }

    @Override
    public void close() {}

    private final class Replay extends AbstractSpliterator<Harvested> {

        private final BundleReader reader;
        private final Findings findings;

        Replay(BundleReader reader, Findings findings) {
            super(Long.MAX_VALUE, Spliterator.ORDERED | Spliterator.NONNULL);
            this.reader = reader;
            this.findings = findings;
        }

        @Override
        public boolean tryAdvance(Consumer<? super Harvested> action) {
            Optional<HarvestFault> fault = Optional.empty();
            for (Optional<Record> next = reader.next(); next.isPresent(); next = reader.next()) {
                if (next.get() instanceof Harvested piece) {
                    action.accept(piece);
                    return true;
                } else if (next.get() instanceof Finding finding) {
                    findings.add(finding);
                } else if (next.get() instanceof HarvestFault early) {
                    fault = Optional.of(early);
                }
            }
            tellWhatWasPassedOver();
            fault.ifPresent(early -> {
                throw early.asOf(reader.header().harvestedAt());
            });
            return false;
        }

        private void tellWhatWasPassedOver() {
            if (!reader.trailer().equals(bundle.trailer())) {
                throw BundleException.damaged(bundle.path(), "it was changed while it was published", null);
            }
            reader.unknown()
                    .forEach((kind, count) -> findings.add(new Finding(
                            "bundle-record-unknown",
                            String.valueOf(bundle.path().getFileName()),
                            count + " records of the kind \"" + kind
                                    + "\" were passed over, which this version does not" + " know",
                            "Publish with Garner " + reader.header().garnerVersion() + " or a newer one.")));
        }
    }
}
