package io.garner.bundle;

import java.util.Map;

/**
 * The last record of a bundle.
 *
 * @param records how many records of each kind there are, header and trailer not counted
 * @param complete whether the harvest came to its end; if not, a {@code fault} says why
 * @param sha256 of every byte before the trailer's line, unzipped, in hexadecimal digits. It finds what was damaged on the
 *     way; it is no signature
 */
public record BundleTrailer(Map<String, Integer> records, boolean complete, String sha256) {
    public BundleTrailer {
        records = Map.copyOf(records);
    }
}
