package io.garner.catalog.auth;

import com.auth0.jwt.algorithms.Algorithm;
import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.http.Json;
import java.math.BigInteger;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Base64;

/** The RSA keys of a server, made at start. */
final class KeyPairs {

    static final String KEY_ID = "catalog-server";

    private KeyPairs() {}

    static KeyPair generated() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this JDK has no RSA", e);
        }
    }

    static Algorithm algorithm(KeyPair pair) {
        return Algorithm.RSA256((RSAPublicKey) pair.getPublic(), (RSAPrivateKey) pair.getPrivate());
    }

    /** The public key as {@code /v1/system/config/jwks} shows it. */
    static JsonNode shown(RSAPublicKey key) {
        JsonNode shown = Json.object()
                .put("kty", "RSA")
                .put("kid", KEY_ID)
                .put("n", base64(key.getModulus()))
                .put("e", base64(key.getPublicExponent()))
                .put("alg", "RS256")
                .put("use", "sig");
        return Json.object().set("keys", Json.array().add(shown));
    }

    private static String base64(BigInteger number) {
        return Base64.getUrlEncoder().encodeToString(number.toByteArray());
    }
}
