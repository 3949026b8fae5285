package io.garner.catalog.auth;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.JWTVerifier;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.exceptions.JWTDecodeException;
import com.auth0.jwt.exceptions.JWTVerificationException;
import com.auth0.jwt.exceptions.TokenExpiredException;
import com.auth0.jwt.interfaces.DecodedJWT;
import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;
import io.garner.catalog.version.ServerVersion;
import java.math.BigInteger;
import java.security.interfaces.RSAPublicKey;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Issues and verifies RS256 tokens with the key pair of a vault. Thread-safe. */
public final class Tokens {

    private static final String ISSUER = "open-metadata.org";
    private static final String KEY_ID = "catalog-server";
    private static final String PREFIX = "Bearer ";
    private static final String BOT_TOKEN = "bot-token";

    private final ServerVersion version;
    private final Vault vault;
    private final RSAPublicKey publicKey;
    private final Algorithm algorithm;
    private final JWTVerifier verifier;
    private final Set<String> expired = ConcurrentHashMap.newKeySet();
    private volatile String botToken;

    public Tokens(ServerVersion version, Vault vault) {
        SigningKey key = SigningKey.in(vault);
        this.version = version;
        this.vault = vault;
        this.publicKey = key.publicKey();
        this.algorithm = Algorithm.RSA256(publicKey, key.privateKey());
        this.verifier = JWT.require(algorithm).build();
        this.botToken = vault.read(BOT_TOKEN).orElse("");
        if (botToken.isEmpty()) {
            replaceBotToken(Optional.empty());
        }
    }

    /** A new token of an account, for ever when no life is given. */
    public String issue(Account account, Optional<Duration> life) {
        JWTCreator.Builder token = JWT.create()
                .withIssuer(ISSUER)
                .withKeyId(KEY_ID)
                .withJWTId(UUID.randomUUID().toString())
                .withSubject(account.name())
                .withClaim("email", account.email())
                .withClaim("isBot", account.bot())
                .withClaim("tokenType", account.bot() ? "BOT" : "OM_USER")
                .withIssuedAt(Instant.now());
        life.ifPresent(duration -> token.withExpiresAt(Instant.now().plus(duration)));
        return token.sign(algorithm);
    }

    /** The token that the bot must present. */
    public String botToken() {
        return botToken;
    }

    /** Gives the bot a new token: the old one is refused as superseded. */
    public synchronized String replaceBotToken(Optional<Duration> life) {
        String token = issue(Account.INGESTION_BOT, life);
        vault.write(BOT_TOKEN, token);
        botToken = token;
        return token;
    }

    /** Lets the present bot token be an expired one and issues the next. */
    public void expireBotToken() {
        expired.add(botToken);
        replaceBotToken(Optional.empty());
    }

    /** The caller behind an {@code Authorization} header, else 401. */
    public Caller caller(Optional<String> authorization) {
        String token = authorization
                .filter(value -> value.startsWith(PREFIX))
                .map(value -> value.substring(PREFIX.length()).trim())
                .filter(value -> !value.isEmpty())
                .orElseThrow(() -> Refusal.unauthorized("Not Authorized! Token not present"));
        Account account = Account.byName(verified(token).getSubject())
                .orElseThrow(() -> Refusal.unauthorized("Not Authorized! Invalid Token"));
        if (account.bot() && !token.equals(botToken)) {
            throw Refusal.unauthorized("Not Authorized! Invalid Token");
        }
        return account.caller();
    }

    private DecodedJWT verified(String token) {
        if (expired.contains(token)) {
            throw Refusal.unauthorized("Expired token!");
        }
        try {
            return verifier.verify(token);
        } catch (TokenExpiredException e) {
            throw Refusal.unauthorized("Expired token!");
        } catch (JWTDecodeException e) {
            throw Refusal.unauthorized(
                    version.atLeast("1.4") ? "Not Authorized! Unable to decode the token." : "Invalid token");
        } catch (JWTVerificationException e) {
            throw Refusal.unauthorized("Invalid token");
        }
    }

    /** The public key as {@code /v1/system/config/jwks} shows it. */
    public JsonNode keys() {
        JsonNode key = Json.object()
                .put("kty", "RSA")
                .put("kid", KEY_ID)
                .put("n", base64(publicKey.getModulus()))
                .put("e", base64(publicKey.getPublicExponent()))
                .put("alg", "RS256")
                .put("use", "sig");
        return Json.object().set("keys", Json.array().add(key));
    }

    private static String base64(BigInteger number) {
        return Base64.getUrlEncoder().encodeToString(number.toByteArray());
    }
}
