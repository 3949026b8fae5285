package io.garner.testkit.kerberos;

/** The KDC did not do what a test needs. */
public final class KdcException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    KdcException(String what, Throwable cause) {
        super("The test KDC failed at " + what + ": " + cause.getMessage(), cause);
    }
}
