package io.garner.kerberos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KerberosFaultTest {

    private static final Set<String> KNOWN = Set.of(
            "cache",
            "origin",
            "user",
            "owner",
            "words",
            "principal",
            "found",
            "realm",
            "start",
            "end",
            "now",
            "keytab",
            "spn",
            "setting",
            "conf",
            "kdcs",
            "patience");

    @ParameterizedTest
    @EnumSource
    void speaksOnlyOfWhatCanBeKnownAndSaysWhatToDo(KerberosFault fault) {
        Set<String> places = Pattern.compile("\\{(\\w+)\\}")
                .matcher(fault.reason() + fault.remedy())
                .results()
                .map(place -> place.group(1))
                .collect(Collectors.toSet());

        assertThat(KNOWN).containsAll(places);
        assertThat(fault.what()).isNotBlank();
        assertThat(fault.remedy()).endsWith(".");
    }

    @Test
    void isAMissingFileWhereTheJdkSeesOneWithoutARealm() {
        Particulars known = Particulars.NONE.with("conf", "/nowhere/krb5.conf");

        KerberosException fault =
                known.with("words", "Cannot locate default realm").of(KerberosFault.NO_DEFAULT_REALM);

        assertThat(fault.fault()).isEqualTo(KerberosFault.KRB5_CONF_MISSING);
        assertThat(fault.answer()).contains("/nowhere/krb5.conf does not exist");
    }

    @ParameterizedTest
    @EnumSource
    void isReadableEvenWhenNothingIsKnown(KerberosFault fault) {
        assertThat(Particulars.NONE.of(fault).getMessage()).doesNotContain("{").contains(fault.what());
    }
}
