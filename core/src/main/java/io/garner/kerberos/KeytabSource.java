package io.garner.kerberos;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A keytab: the KDC gives the ticket at each login. */
record KeytabSource(Path file, String principal) implements TicketSource {

    @Override
    public void inspect() {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            throw particulars().of(KerberosFault.KEYTAB_MISSING);
        }
    }

    @Override
    public Map<String, String> options() {
        return Map.of("useKeyTab", "true", "keyTab", file.toString(), "principal", principal);
    }

    @Override
    public Optional<String> asksKdc() {
        int at = principal.indexOf('@');
        return Optional.of(at < 0 ? Krb5Conf.inForce().defaultRealm().orElse("") : principal.substring(at + 1));
    }

    @Override
    public Particulars particulars() {
        return Particulars.NONE
                .with("keytab", file)
                .with("principal", principal)
                .with("user", CacheAccess.user());
    }
}
