package io.garner.cli;

import io.garner.config.Default;
import io.garner.config.Doc;
import io.garner.ingest.LineageRules;
import io.garner.ingest.Ownership;
import io.garner.ingest.RetireLimit;
import io.garner.ingest.RetirePolicy;
import io.garner.ingest.TextPolicy;
import io.garner.openmetadata.ForeignEdges;
import java.util.Map;
import java.util.Optional;

/** The keys that every source has, whatever its kind. */
record SourceSettings(
        @Doc("What kind of source this is; it decides which other keys there are.")
        String type,

        @Doc("The service's name in the catalog. Left out: the source's name.")
        Optional<String> service,

        @Doc("false skips the source; when it is the only one of a run, the exit code is 99.") @Default("true")
        boolean enabled,

        @Doc(
                "What happens in the catalog to what vanished from the source: it stays, is marked as deleted, or is removed.")
        @Default("soft")
        RetirePolicy.Mode retire,

        @Doc(
                "How much of one schema, database or service may vanish at once: a percentage, or a number. What is above it"
                        + " stays, and the exit code is 12.")
        @Default(RetireLimit.DEFAULT)
        String maxRetire,

        @Doc(
                "Who owns descriptions: fill sets them where the catalog has none, follow also replaces what this bot wrote"
                        + " last, source replaces all, keep sets none.")
        @Default("fill")
        TextPolicy descriptions,

        @Doc("Who owns display names, in the same words.") @Default("fill")
        TextPolicy displayNames,

        @Doc(
                "What happens to a lineage edge that somebody else made between two tables that the source knows an edge for:"
                        + " keep leaves it as it is, merge adds the columns that are known here, replace puts the source's own"
                        + " in its place.")
        @Default("keep")
        ForeignEdges edgesOfOthers,

        @Doc(
                "How the source was called before, when its name in this file has changed and its service has not: the lineage"
                        + " edges that it told under that name are its own.")
        Optional<String> renamedFrom,

        @Doc("Whether functions and procedures are published, with their code.") @Default("true")
        boolean routines,

        @Doc("As the section kerberos, for this source alone. Sources that name different files need a process each.")
        Optional<KerberosKeys> kerberos) {

    static final String[] KEYS = {
        "type",
        "service",
        "enabled",
        "retire",
        "maxRetire",
        "descriptions",
        "displayNames",
        "edgesOfOthers",
        "renamedFrom",
        "routines",
        "kerberos"
    };

    SourceSettings {
        if (service.map(String::isBlank).orElse(false)) {
            throw new IllegalArgumentException("service must not be blank; leave it out to use the source's name");
        }
        RetireLimit.parse(maxRetire);
    }

    /** What happens to what vanished. */
    RetirePolicy retirePolicy() {
        return new RetirePolicy(retire, RetireLimit.parse(maxRetire), false);
    }

    /** @param hosts which service a server is in the catalog */
    LineageRules lineage(Map<String, String> hosts) {
        return LineageRules.of(edgesOfOthers, hosts).renamedFrom(renamedFrom);
    }

    Ownership ownership() {
        return new Ownership(descriptions, displayNames);
    }

    /** The service's name in the catalog. */
    String serviceOf(String source) {
        return service.orElse(source);
    }
}
