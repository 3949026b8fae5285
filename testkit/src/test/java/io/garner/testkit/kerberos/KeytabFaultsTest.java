package io.garner.testkit.kerberos;

import static io.garner.testkit.kerberos.Attempt.fault;
import static org.assertj.core.api.Assertions.assertThat;

import io.garner.kerberos.KerberosException;
import io.garner.kerberos.KerberosFault;
import io.garner.testkit.junit.KdcExtension;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

@ResourceLock(Resources.SYSTEM_PROPERTIES)
class KeytabFaultsTest {

    @RegisterExtension
    static final KdcExtension kdc = KdcExtension.start();

    @Test
    void aMissingKeytabIsNamed() {
        assertThat(fault(Attempt.keytab(Path.of("/nonexistent/keytab"), "robot@GARNER.TEST"))
                        .fault())
                .isEqualTo(KerberosFault.KEYTAB_MISSING);
    }

    @Test
    void aKeytabWithoutThePrincipalIsNamed() {
        kdc.kdc().principal("android");

        assertThat(fault(Attempt.keytab(kdc.kdc().keytab("robot"), "android@GARNER.TEST"))
                        .fault())
                .isEqualTo(KerberosFault.KEYTAB_WITHOUT_KEY);
    }

    @Test
    void aKeytabFromBeforeTheKeyWasChangedIsNamed() {
        Path keytab = kdc.kdc().keytab("changed");
        kdc.kdc().changeKey("changed");

        KerberosException fault = fault(Attempt.keytab(keytab, "changed@GARNER.TEST"));

        assertThat(fault.fault()).isEqualTo(KerberosFault.KEYTAB_STALE);
        assertThat(fault.remedy()).contains("Export a new keytab");
    }

    @Test
    void aPrincipalThatTheKdcDoesNotKnowIsNamed() {
        Path keytab = kdc.kdc().keytab("gone");
        kdc.kdc().delete("gone");

        assertThat(fault(Attempt.keytab(keytab, "gone@GARNER.TEST")).fault()).isEqualTo(KerberosFault.CLIENT_UNKNOWN);
    }
}
