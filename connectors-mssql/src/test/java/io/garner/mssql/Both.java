package io.garner.mssql;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.garner.doctor.CheckResult;
import io.garner.kerberos.KerberosException;
import io.garner.kerberos.KerberosFault;
import io.garner.model.GarnerException;

/**
 * A fault that the doctor and a harvest met.
 *
 * @param fault of the harvest
 * @param found by the doctor, the one step that failed
 */
record Both(GarnerException fault, CheckResult.Failed found) {

    /** Runs both; they have to agree on the remedy, on the exit code, and on what it is. */
    static Both of(Configured configured) {
        Doctor doctor = Doctor.of(configured);
        GarnerException fault = catchThrowableOfType(GarnerException.class, configured::harvest);
        assertThat(fault)
                .as("the harvest; the doctor found " + doctor.failures())
                .isNotNull();
        assertThat(doctor.failures()).as(doctor.steps().toString()).hasSize(1);
        Both both = new Both(fault, doctor.failures().get(0));
        both.agree();
        assertThat(doctor.exitCode()).isEqualTo(fault.exitCode().number());
        return both;
    }

    private void agree() {
        assertThat(found.remedy()).isEqualTo(fault.remedy());
        assertThat(found.exitCode()).isEqualTo(fault.exitCode());
        // The driver's words for a certificate are not those of the JDK, and waits and clocks differ.
        if (fault instanceof KerberosException) {
            assertThat(comparable(found.reason())).isEqualTo(comparable(fault.answer()));
        }
    }

    /** What the harvest takes it for; a fault of another kind is none. */
    KerberosFault kerberos() {
        assertThat(fault).isInstanceOf(KerberosException.class);
        return ((KerberosException) fault).fault();
    }

    private static String comparable(String reason) {
        return reason.replaceAll("within [0-9.]+ m?s", "within").replaceAll("\\d{4}-\\d\\d-\\d\\dT[\\d:.]+Z", "then");
    }
}
