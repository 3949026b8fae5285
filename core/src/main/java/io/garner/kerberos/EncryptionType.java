package io.garner.kerberos;

/** A kind of encryption by its number; the numbers are IANA's. */
public record EncryptionType(int number) {

    /** As klist calls it. */
    public String title() {
        return switch (number) {
            case 17 -> "aes128-cts-hmac-sha1-96";
            case 18 -> "aes256-cts-hmac-sha1-96";
            case 19 -> "aes128-cts-hmac-sha256-128";
            case 20 -> "aes256-cts-hmac-sha384-192";
            case 23 -> "rc4-hmac";
            default -> "etype " + number;
        };
    }

    /** Whether Java 17 refuses it unless krb5.conf says {@code allow_weak_crypto = true}. */
    public boolean isWeak() {
        return number < 17 || number == 23 || number == 24;
    }

    @Override
    public String toString() {
        return title();
    }
}
