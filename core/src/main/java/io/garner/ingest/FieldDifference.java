package io.garner.ingest;

/** A member of an entity that differs, in words for a person: {@code columns.title.dataType: VARCHAR → TEXT}. */
public record FieldDifference(String field, String stored, String wanted) {

    @Override
    public String toString() {
        return field + ": " + stored + " → " + wanted;
    }
}
