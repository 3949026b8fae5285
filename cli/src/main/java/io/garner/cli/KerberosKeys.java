package io.garner.cli;

import io.garner.config.Doc;
import java.nio.file.Path;
import java.util.Optional;

/** What the file says about Kerberos, for all sources or for one. */
record KerberosKeys(
        @Doc("The krb5.conf; that of KRB5_CONFIG or of the system when left out. A process has one.")
        Optional<Path> conf) {}
