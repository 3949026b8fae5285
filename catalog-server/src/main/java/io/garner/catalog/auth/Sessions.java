package io.garner.catalog.auth;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Logins of people. From 2.0 on a person has at most five: the sixth login ends the oldest (migration guide 1.13 to
 * 2.0). Thread-safe.
 */
final class Sessions {

    private static final int MOST = 5;

    private final boolean limited;
    private final Map<UUID, Deque<String>> live = new ConcurrentHashMap<>();
    private final Map<String, Refresh> refreshTokens = new ConcurrentHashMap<>();

    /** What a refresh token stands for. */
    record Refresh(UUID user, String session) {}

    Sessions(boolean limited) {
        this.limited = limited;
    }

    /** A new session of a user. */
    String open(UUID user) {
        String session = UUID.randomUUID().toString();
        live.compute(user, (id, known) -> {
            Deque<String> sessions = known == null ? new ArrayDeque<>() : new ArrayDeque<>(known);
            sessions.addLast(session);
            while (limited && sessions.size() > MOST) {
                String oldest = sessions.removeFirst();
                refreshTokens.values().removeIf(refresh -> refresh.session().equals(oldest));
            }
            return sessions;
        });
        return session;
    }

    boolean isLive(UUID user, String session) {
        return !limited || live.getOrDefault(user, new ArrayDeque<>()).contains(session);
    }

    /** A token that renews the access of a session once. */
    String refreshToken(UUID user, String session) {
        String token = UUID.randomUUID().toString();
        refreshTokens.put(token, new Refresh(user, session));
        return token;
    }

    Optional<Refresh> redeem(String refreshToken) {
        return Optional.ofNullable(refreshTokens.remove(refreshToken));
    }
}
