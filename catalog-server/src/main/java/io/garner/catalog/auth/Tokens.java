package io.garner.catalog.auth;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.JWTVerifier;
import com.auth0.jwt.RegisteredClaims;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTDecodeException;
import com.auth0.jwt.exceptions.JWTVerificationException;
import com.auth0.jwt.exceptions.TokenExpiredException;
import com.auth0.jwt.interfaces.DecodedJWT;
import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.version.Feature;
import io.garner.catalog.version.ServerVersion;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Issues and verifies RS256 tokens with the key pair of a vault. Thread-safe. */
public final class Tokens {

    private static final String ISSUER = "open-metadata.org";
    private static final String PREFIX = "Bearer ";
    private static final String SESSION = "sessionId";
    private static final String BOT_TOKEN = "bot-token-";

    private final ServerVersion version;
    private final Vault vault;
    private final Accounts accounts;
    private final Clock clock;
    private final Sessions sessions;
    private final SigningKey key;
    private final Algorithm algorithm;
    private final JWTVerifier verifier;
    private final Set<String> expired = ConcurrentHashMap.newKeySet();

    public Tokens(ServerVersion version, Vault vault, Accounts accounts, Clock clock) {
        this.version = version;
        this.vault = vault;
        this.accounts = accounts;
        this.clock = clock;
        this.sessions = new Sessions(version.has(Feature.LOGIN_SESSIONS));
        this.key = SigningKey.in(vault);
        this.algorithm = Algorithm.RSA256(key.publicKey(), key.privateKey());
        this.verifier = ((JWTVerifier.BaseVerification) JWT.require(algorithm)).build(clock);
    }

    /** A new token of an account, for ever when no life is given. */
    public String issue(Account account, Optional<Duration> life) {
        return token(account, life).sign(algorithm);
    }

    /** A new token that is good while its session lives. */
    String issue(Account account, Duration life, String session) {
        JWTCreator.Builder token = token(account, Optional.of(life));
        return (version.has(Feature.LOGIN_SESSIONS) ? token.withClaim(SESSION, session) : token).sign(algorithm);
    }

    private JWTCreator.Builder token(Account account, Optional<Duration> life) {
        JWTCreator.Builder token = JWT.create()
                .withIssuer(ISSUER)
                .withKeyId(SigningKey.ID)
                .withJWTId(UUID.randomUUID().toString())
                .withSubject(account.name())
                .withClaim("email", account.email())
                .withClaim("isBot", account.bot())
                .withClaim("tokenType", account.bot() ? "BOT" : "OM_USER")
                .withIssuedAt(clock.instant());
        // A token for ever says so: its end is written as null, not left out.
        return life.map(duration -> token.withExpiresAt(clock.instant().plus(duration)))
                .orElseGet(() -> token.withNullClaim(RegisteredClaims.EXPIRES_AT));
    }

    /** The logins of people. */
    Sessions sessions() {
        return sessions;
    }

    /** The token that the ingestion bot must present. */
    public String botToken() {
        return botToken(Account.INGESTION_BOT);
    }

    /** The token that a bot must present. */
    public synchronized String botToken(Account bot) {
        return vault.read(BOT_TOKEN + bot.id()).orElseGet(() -> replaceBotToken(bot, Optional.empty()));
    }

    /** Gives a bot a new token: the old one is refused as superseded. */
    synchronized String replaceBotToken(Account bot, Optional<Duration> life) {
        String token = issue(bot, life);
        vault.write(BOT_TOKEN + bot.id(), token);
        return token;
    }

    /** Takes a bot's token away: nothing it could present is good until it is given another one. */
    void revokeBotToken(Account bot) {
        vault.write(BOT_TOKEN + bot.id(), "");
    }

    /** Lets the present token of the ingestion bot be an expired one and issues the next. */
    public void expireBotToken() {
        expired.add(botToken());
        replaceBotToken(Account.INGESTION_BOT, Optional.empty());
    }

    /** The caller behind an {@code Authorization} header, else 401. */
    public Caller caller(Optional<String> authorization) {
        String token = authorization
                .filter(value -> value.startsWith(PREFIX))
                .map(value -> value.substring(PREFIX.length()).trim())
                .filter(value -> !value.isEmpty())
                .orElseThrow(TokenWords::notPresent);
        DecodedJWT verified = verified(token);
        Account account = accounts.byName(verified.getSubject()).orElseThrow(TokenWords::ofNobody);
        if (account.bot() && !token.equals(botToken(account))) {
            throw TokenWords.superseded(version);
        }
        Optional<String> session =
                Optional.ofNullable(verified.getClaim(SESSION).asString());
        if (session.isPresent() && !sessions.isLive(account.id(), session.get())) {
            throw TokenWords.ofEndedSession();
        }
        return account.caller();
    }

    private DecodedJWT verified(String token) {
        if (expired.contains(token)) {
            throw TokenWords.expired();
        }
        try {
            return verifier.verify(token);
        } catch (TokenExpiredException e) {
            throw TokenWords.expired();
        } catch (JWTDecodeException e) {
            throw TokenWords.unreadable(version);
        } catch (JWTVerificationException e) {
            throw TokenWords.foreign(version);
        }
    }

    /** The public key as {@code /v1/system/config/jwks} shows it. */
    public JsonNode keys() {
        return key.shown();
    }
}
