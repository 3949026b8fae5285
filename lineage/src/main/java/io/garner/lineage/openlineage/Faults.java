package io.garner.lineage.openlineage;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** What went wrong with a file or a server, in words and not in names of classes. Stateless. */
final class Faults {

    private Faults() {}

    static String reason(IOException fault) {
        if (fault instanceof NoSuchFileException) {
            return "the folder does not exist";
        } else if (fault instanceof AccessDeniedException) {
            return "access is denied";
        } else if (fault instanceof FileSystemException file && file.getReason() != null) {
            return file.getReason();
        } else if (fault instanceof HttpTimeoutException) {
            return "there was no answer in time";
        } else if (isUnknownHost(fault)) {
            return "the host is not known to DNS";
        } else if (fault instanceof ConnectException) {
            return "the connection was refused";
        }
        return fault.getMessage() == null || fault.getMessage().isBlank() ? "it broke off" : fault.getMessage();
    }

    private static boolean isUnknownHost(Throwable fault) {
        return fault instanceof UnknownHostException
                || fault instanceof UnresolvedAddressException
                || (fault.getCause() != null && fault.getCause() != fault && isUnknownHost(fault.getCause()));
    }
}
