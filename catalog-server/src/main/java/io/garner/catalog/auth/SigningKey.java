package io.garner.catalog.auth;

import com.fasterxml.jackson.databind.JsonNode;
import io.garner.catalog.http.Json;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateCrtKey;
import java.security.interfaces.RSAPublicKey;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.RSAPublicKeySpec;
import java.util.Base64;

/** The RSA key pair that signs tokens: the one in the vault, or a new one. Immutable. */
record SigningKey(RSAPublicKey publicKey, RSAPrivateCrtKey privateKey) {

    static final String ID = "catalog-server";

    static final String NAME = "signing-key";

    private static final String ALGORITHM = "RSA";

    static SigningKey in(Vault vault) {
        try {
            String text = vault.read(NAME).orElse("");
            if (text.isEmpty()) {
                text = fresh();
                vault.write(NAME, text);
            }
            return read(Base64.getDecoder().decode(text));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no RSA, or the signing key is none", e);
        }
    }

    /** The key that this process has made for all its servers that end with it: to make one takes up to a second. */
    static String ofProcess() {
        return OfProcess.TEXT;
    }

    private static String fresh() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance(ALGORITHM);
            generator.initialize(2048);
            return Base64.getEncoder()
                    .encodeToString(generator.generateKeyPair().getPrivate().getEncoded());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no RSA", e);
        }
    }

    private static SigningKey read(byte[] encoded) throws GeneralSecurityException {
        KeyFactory keys = KeyFactory.getInstance(ALGORITHM);
        RSAPrivateCrtKey privateKey = (RSAPrivateCrtKey) keys.generatePrivate(new PKCS8EncodedKeySpec(encoded));
        RSAPublicKeySpec open = new RSAPublicKeySpec(privateKey.getModulus(), privateKey.getPublicExponent());
        return new SigningKey((RSAPublicKey) keys.generatePublic(open), privateKey);
    }

    /** The public key as {@code /v1/system/config/jwks} shows it. */
    JsonNode shown() {
        JsonNode shown = Json.object()
                .put("kty", ALGORITHM)
                .put("kid", ID)
                .put("n", base64(publicKey.getModulus()))
                .put("e", base64(publicKey.getPublicExponent()))
                .put("alg", "RS256")
                .put("use", "sig");
        return Json.object().set("keys", Json.array().add(shown));
    }

    private static String base64(BigInteger number) {
        return Base64.getUrlEncoder().encodeToString(number.toByteArray());
    }

    private static final class OfProcess {
        static final String TEXT = fresh();
    }

    /** Without the private half. */
    @Override
    public String toString() {
        return "SigningKey[" + publicKey.getModulus().bitLength() + " bits]";
    }
}
