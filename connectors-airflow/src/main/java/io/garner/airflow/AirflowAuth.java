package io.garner.airflow;

import io.garner.config.Default;
import io.garner.config.Doc;
import io.garner.config.Secret;
import java.util.Optional;

/** How a deployment's REST API is logged in to. */
public record AirflowAuth(
        @Doc(
                "none; basic (a user of 2.x; the same as login on 3.x); login (a user of 3.x, exchanged for a token); bearer"
                        + " (a token as it is: Astronomer); negotiate (the ticket of a cache).")
        @Default("none")
        Method type,

        @Doc("The user, with basic and login.") Optional<String> username,

        @Doc("The user's password, with basic and login.") Optional<Secret> password,

        @Doc("The token, with bearer.") Optional<Secret> token,

        @Doc("The ticket cache, with negotiate; that of KRB5CCNAME or of the platform when left out.")
        Optional<String> ticketCache) {

    /** Ways to log in. */
    public enum Method {
        NONE,
        BASIC,
        LOGIN,
        BEARER,
        NEGOTIATE
    }

    public static final AirflowAuth NONE =
            new AirflowAuth(Method.NONE, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

    public AirflowAuth {
        boolean user = type == Method.BASIC || type == Method.LOGIN;
        check(
                user == username.isPresent() && user == password.isPresent(),
                "username and password go with type: basic or login");
        check((type == Method.BEARER) == token.isPresent(), "token goes with type: bearer");
        check(type == Method.NEGOTIATE || ticketCache.isEmpty(), "ticketCache needs type: negotiate");
    }

    private static void check(boolean holds, String rule) {
        if (!holds) {
            throw new IllegalArgumentException(rule);
        }
    }
}
