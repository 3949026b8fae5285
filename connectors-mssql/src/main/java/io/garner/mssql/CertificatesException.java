package io.garner.mssql;

import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.SQLException;

/** The file of certificates to trust is none. */
final class CertificatesException extends SQLException {

    private static final long serialVersionUID = 1L;

    CertificatesException(Path file, Exception cause) {
        super("caFile " + file + " cannot be read: " + reason(cause), "08001", cause);
    }

    /** For a missing file the JDK says its name and nothing else. */
    private static String reason(Exception cause) {
        return cause instanceof NoSuchFileException ? "there is no such file" : String.valueOf(cause.getMessage());
    }
}
