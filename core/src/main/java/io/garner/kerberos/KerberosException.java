package io.garner.kerberos;

import io.garner.model.ExitCode;
import io.garner.model.GarnerException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** There is no login with Kerberos: which of the known faults it is, why, and what to do. Ends a run with exit code 13. */
public final class KerberosException extends GarnerException {

    private static final long serialVersionUID = 1L;

    private final KerberosFault fault;

    KerberosException(KerberosFault fault, String tried, String answer, String remedy, @Nullable Throwable cause) {
        super(ExitCode.AUTHENTICATION, tried, answer, remedy, cause);
        this.fault = fault;
    }

    /** Finds such a fault behind what a pool or a driver wrapped around it. */
    public static Optional<KerberosException> in(Throwable wrapped) {
        return Causes.of(wrapped)
                .filter(KerberosException.class::isInstance)
                .map(KerberosException.class::cast)
                .findFirst();
    }

    public KerberosFault fault() {
        return fault;
    }
}
