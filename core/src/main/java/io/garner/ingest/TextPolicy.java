package io.garner.ingest;

/** Who owns a kind of text, such as the descriptions, once the catalog has one. */
public enum TextPolicy {
    /** People: the source's text is set where the catalog has none. */
    FILL,
    /** The last author: the source's text also replaces what this bot wrote last, as the version history tells. */
    FOLLOW,
    /** The source: its text is set whoever wrote the present one, and none is left where the source has none. */
    SOURCE,
    /** People alone: the source's text never enters the catalog. */
    KEEP
}
