package io.garner.openmetadata;

import io.garner.model.Edge.ColumnMapping;
import io.garner.model.ExitCode;
import io.garner.model.Fqn;
import io.garner.openmetadata.EdgeDetails.ColumnsBody;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What became of an edge. */
public sealed interface EdgeOutcome {

    /** Whether the catalog says now what it was to say. */
    default boolean isDone() {
        return true;
    }

    /** The pipeline that the catalog shows in the place of the one that was told; empty where it shows that one. */
    default Optional<OtherPipeline> otherPipeline() {
        return Optional.empty();
    }

    /**
     * An edge has room for one pipeline: that of whoever told it first stays.
     *
     * @param told what was to be shown
     * @param shown what the catalog shows; empty when it shows none
     */
    record OtherPipeline(Fqn told, Optional<String> shown) {
        @Override
        public String toString() {
            return "the catalog shows "
                    + shown.map(name -> "the pipeline " + name).orElse("no pipeline") + " on it and not " + told
                    + ", because an edge has room for what its first teller says";
        }
    }

    /**
     * The catalog has it now, and did not before.
     *
     * @param leftOut mappings that stayed here, because a server takes columns between tables only
     */
    record Created(Reference from, Reference to, List<ColumnMapping> leftOut) implements EdgeOutcome {
        public Created {
            leftOut = List.copyOf(leftOut);
        }

        @Override
        public String toString() {
            return "created";
        }
    }

    /**
     * The catalog had another edge between these ends, or said something else of it.
     *
     * @param foreign whether what we have to say was added to an edge that somebody else has made
     * @param leftOut mappings that stayed here, because a server takes columns between tables only
     * @param gone mappings of others that are left out from now on, because they name a column that has gone
     * @param unreadable emitters of whom the description no longer tells which columns are theirs; those stay
     */
    record Updated(
            Reference from,
            Reference to,
            boolean foreign,
            List<ColumnMapping> leftOut,
            List<ColumnsBody> gone,
            List<String> unreadable,
            Optional<OtherPipeline> otherPipeline)
            implements EdgeOutcome {
        public Updated {
            leftOut = List.copyOf(leftOut);
            gone = List.copyOf(gone);
            unreadable = List.copyOf(unreadable);
        }

        @Override
        public String toString() {
            return (foreign ? "added to an edge that somebody else has made" : "updated")
                    + goneInWords()
                    + unreadableInWords();
        }

        private String goneInWords() {
            return gone.isEmpty()
                    ? ""
                    : "; left out, because a column has gone: "
                            + gone.stream()
                                    .map(mapping ->
                                            String.join(", ", mapping.fromColumns()) + " to " + mapping.toColumn())
                                    .collect(Collectors.joining("; "));
        }

        private String unreadableInWords() {
            return unreadable.isEmpty()
                    ? ""
                    : "; its description was damaged where it lists the columns of " + String.join(", ", unreadable)
                            + ", so that what they told stays until they tell the edge again";
        }
    }

    /** The catalog had it already, word for word; nothing was written. */
    record Unchanged(Reference from, Reference to, Optional<OtherPipeline> otherPipeline) implements EdgeOutcome {
        @Override
        public String toString() {
            return "unchanged";
        }
    }

    /** The edge is there, and is told by somebody else: a person, a tool or another emitter. Nothing was written. */
    record KeptForeign(EdgeDetails stored) implements EdgeOutcome {

        /** The emitters that have a part in it, by their names. */
        public List<String> emitters() {
            return shares().shares().stream().map(EdgeShares.Share::source).toList();
        }

        /** Whether it is of somebody who is no emitter of ours. */
        public boolean isOfOthers() {
            return shares().isOthers();
        }

        @Override
        public String toString() {
            String others = String.join(", ", emitters());
            if (!isOfOthers()) {
                return "left as it is, because it is told by " + others;
            }
            String text = shares().text().lines().findFirst().orElse("");
            return "left as it is, because somebody else has made this edge (source "
                    + stored.source().orElse("unknown")
                    + (text.isEmpty() ? "" : ", described as \"" + text + "\"")
                    + (others.isEmpty() ? "" : ", added to by " + others) + ")";
        }

        private EdgeShares shares() {
            return EdgeShares.of(Optional.of(stored));
        }
    }

    /** The edge, or our part of it, is gone. */
    record Removed() implements EdgeOutcome {
        @Override
        public String toString() {
            return "removed";
        }
    }

    /** There was no such edge to remove. */
    record Absent() implements EdgeOutcome {
        @Override
        public String toString() {
            return "was not there";
        }
    }

    /**
     * The catalog does not have an end of the edge, or its pipeline, or has deleted it; nothing was sent.
     *
     * @param nearest names that the catalog has and that may be meant, the likeliest first
     */
    record EndMissing(EntityType type, Fqn name, List<Fqn> nearest) implements EdgeOutcome {
        public EndMissing {
            nearest = List.copyOf(nearest);
        }

        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public String toString() {
            String likely = nearest.isEmpty()
                    ? ""
                    : "; nearest: "
                            + String.join(
                                    ", ", nearest.stream().map(Fqn::toString).toList());
            return "the catalog has no " + type.word() + " " + name + likely;
        }
    }

    /**
     * This edge will never be taken as it is: a column that is not there, or a right that is missing.
     *
     * @param status of the catalog's answer; 0 where it was not even asked
     * @param message the catalog's own words
     */
    record Refused(int status, String message) implements EdgeOutcome {
        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public String toString() {
            return status == 0 ? message : message + " (HTTP " + status + ")";
        }
    }

    /**
     * The catalog could not be asked; the same edge may well be taken later.
     *
     * @param exitCode how a program ends that has nothing else to do
     */
    record Failed(String reason, ExitCode exitCode) implements EdgeOutcome {
        @Override
        public boolean isDone() {
            return false;
        }

        @Override
        public String toString() {
            return reason;
        }
    }
}
