package io.garner.model;

import java.util.Optional;
import java.util.OptionalLong;

/**
 * A statement that a database ran, as its own log of statements has it. Only those that may have written rows which they
 * read elsewhere; whether they did is for a parser to say.
 *
 * @param sql the text; PostgreSQL has put {@code $1} for its constants, in SQL Server constants may be in it
 * @param calls how often it ran since the log was emptied
 * @param user whose names without a schema are looked up as this user's; empty where it is not told
 * @param totalMillis how long all calls took together; empty where it is not told
 * @param truncated whether the server kept only the beginning of the text
 */
public record LoggedQuery(String sql, long calls, Optional<String> user, OptionalLong totalMillis, boolean truncated) {}
