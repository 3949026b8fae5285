package io.garner.testkit.kerberos;

/** The text of a krb5.conf that asks nothing but one KDC: no DNS, and no long waits. */
final class Krb5ConfText {

    private Krb5ConfText() {}

    static String of(String realm, String kdc) {
        return """
                [libdefaults]
                    default_realm = %1$s
                    dns_lookup_kdc = false
                    dns_lookup_realm = false
                    dns_canonicalize_hostname = false
                    rdns = false
                    udp_preference_limit = 1
                    forwardable = true
                [realms]
                    %1$s = {
                        kdc = %2$s
                    }
                [domain_realm]
                    localhost = %1$s
                """.formatted(realm, kdc);
    }
}
