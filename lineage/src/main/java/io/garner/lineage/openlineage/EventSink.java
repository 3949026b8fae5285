package io.garner.lineage.openlineage;

import com.fasterxml.jackson.databind.JsonNode;

/** Who is given what a file holds. */
interface EventSink {

    /** An event, as far as its JSON is sound. */
    void event(Origin origin, JsonNode json);

    /** Something that should be an event and cannot be read. */
    void broken(Origin origin, String reason);

    /** The rest of the file cannot be read. */
    void damaged(Origin origin, String reason);

    /** A line of a file. */
    record Origin(String file, long line) {

        @Override
        public String toString() {
            return file + ":" + line;
        }
    }
}
