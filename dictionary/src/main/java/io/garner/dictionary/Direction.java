package io.garner.dictionary;

import io.garner.openmetadata.StoredEdge;

/** Which way edges are followed. */
enum Direction {
    UPSTREAM,
    DOWNSTREAM;

    String start(StoredEdge edge) {
        return this == UPSTREAM ? edge.toEntity() : edge.fromEntity();
    }

    String end(StoredEdge edge) {
        return this == UPSTREAM ? edge.fromEntity() : edge.toEntity();
    }
}
