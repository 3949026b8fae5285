package io.garner.source;

/**
 * Something that could not be read or written, or not in full, by name and with what mends it. A run with findings is
 * still a success; silence is not.
 *
 * @param code a short stable word for the kind of finding: {@code foreign-key-on-partition}
 * @param subject what it is about: {@code pagila.public.payment}
 * @param message what is the matter
 * @param remedy the GRANT, the setting or the change that mends it; empty when nothing needs mending
 */
public record Finding(String code, String subject, String message, String remedy) {

    /** A finding that only informs. */
    public static Finding note(String code, String subject, String message) {
        return new Finding(code, subject, message, "");
    }
}
