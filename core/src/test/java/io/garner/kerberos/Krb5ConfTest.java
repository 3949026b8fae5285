package io.garner.kerberos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class Krb5ConfTest {

    @TempDir
    Path folder;

    @Test
    void readsDefaultRealmAndKdcsInTheirOrder() throws IOException {
        Krb5Conf conf = read("""
                # a comment
                [libdefaults]
                \tdefault_realm = CORP.EXAMPLE
                ; another
                [realms]
                  OTHER.EXAMPLE = {
                    kdc = dc9.other.example
                  }
                  CORP.EXAMPLE = {
                    kdc = dc1.corp.example
                    kdc = dc2.corp.example:750
                    auth_to_local_names = {
                      root = "nobody"
                    }
                    admin_server = dc1.corp.example
                  }
                """);

        assertThat(conf.defaultRealm()).contains("CORP.EXAMPLE");
        assertThat(conf.kdcs("CORP.EXAMPLE")).containsExactly("dc1.corp.example", "dc2.corp.example:750");
        assertThat(conf.kdcs("NONE.EXAMPLE")).isEmpty();
    }

    @Test
    void readsBracesHoweverTheyStand() throws IOException {
        Krb5Conf conf = read("[realms]\nA = { kdc = one }\nB =\n{\nkdc = two\n}\nC = {kdc = three\n}\n");

        assertThat(conf.kdcs("A")).containsExactly("one");
        assertThat(conf.kdcs("B")).containsExactly("two");
        assertThat(conf.kdcs("C")).containsExactly("three");
    }

    @Test
    void findsTheRealmOfAHostByTheNearestDomain() throws IOException {
        Krb5Conf conf = read("""
                [domain_realm]
                .corp.example = CORP.EXAMPLE
                lab.corp.example = LAB.EXAMPLE
                sql01.corp.example = SQL.EXAMPLE
                """);

        assertThat(conf.realmOf("SQL01.corp.example")).contains("SQL.EXAMPLE");
        assertThat(conf.realmOf("sql02.corp.example")).contains("CORP.EXAMPLE");
        assertThat(conf.realmOf("x.lab.corp.example")).contains("LAB.EXAMPLE");
        assertThat(conf.realmOf("sql01.elsewhere.example")).isEmpty();
    }

    @Test
    void readsFilesThatAreIncludedAndNoBackupsOfEditors() throws IOException {
        Path parts = Files.createDirectory(folder.resolve("parts"));
        Files.writeString(parts.resolve("realm"), "[realms]\nA = {\nkdc = one\n}\n");
        Files.writeString(parts.resolve("more.conf"), "[realms]\nB = {\nkdc = two\n}\n");
        Files.writeString(parts.resolve("realm~"), "[realms]\nA = {\nkdc = old\n}\n");
        Path single = Files.writeString(folder.resolve("single"), "[libdefaults]\ndefault_realm = A\n");

        Krb5Conf conf =
                read("includedir " + parts + "\ninclude " + single + "\ninclude " + folder.resolve("krb5.conf"));

        assertThat(conf.kdcs("A")).containsExactly("one");
        assertThat(conf.kdcs("B")).containsExactly("two");
        assertThat(conf.defaultRealm()).contains("A");
    }

    @Test
    void looksKdcsUpInDnsUnlessToldNotTo() throws IOException {
        assertThat(read("").looksKdcsUpInDns()).isTrue();
        assertThat(read("[libdefaults]\ndns_lookup_kdc = no\n").looksKdcsUpInDns())
                .isFalse();
    }

    @Test
    void passesOverWhatItDoesNotUnderstand() throws IOException {
        Krb5Conf conf = read("}\n}\nmodule x:y\n=\n[libdefaults]*\ndefault_realm* = A\nnonsense\n");

        assertThat(conf.defaultRealm()).contains("A");
    }

    private Krb5Conf read(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("krb5.conf"), text);
        return Krb5Conf.read(new Krb5ConfLocation(file, "test"));
    }
}
