package io.garner.kerberos;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.Hashtable;
import java.util.List;
import javax.naming.NamingEnumeration;
import javax.naming.NamingException;
import javax.naming.directory.Attribute;
import javax.naming.directory.InitialDirContext;

/** The KDCs that DNS knows for a realm, as {@code host:port}. */
final class KdcRecords {

    private KdcRecords() {}

    /** Empty when DNS has none, or does not answer within a second or two. */
    static List<String> of(String realm) {
        List<String> found = records("_kerberos._tcp." + realm);
        return found.isEmpty() ? records("_kerberos._udp." + realm) : found;
    }

    @SuppressWarnings("BanJNDI") // The address is of the scheme dns: and asks for texts; nothing can be deserialised.
    private static List<String> records(String name) {
        try {
            InitialDirContext dns = new InitialDirContext(environment());
            try {
                Attribute records = dns.getAttributes("dns:///" + name, new String[] {"SRV"})
                        .get("SRV");
                return records == null ? List.of() : kdcs(records);
            } finally {
                dns.close();
            }
        } catch (NamingException e) {
            return List.of();
        }
    }

    /** A record is priority, weight, port and host. */
    private static List<String> kdcs(Attribute records) throws NamingException {
        List<String[]> fields = new ArrayList<>();
        NamingEnumeration<?> all = records.getAll();
        while (all.hasMore()) {
            fields.add(all.next().toString().split("\\s+"));
        }
        return fields.stream()
                .filter(record -> record.length == 4)
                .sorted(Comparator.comparingInt(record -> Integer.parseInt(record[0])))
                .map(record -> record[3].replaceFirst("\\.$", "") + ":" + record[2])
                .toList();
    }

    @SuppressWarnings("JdkObsolete")
    private static Hashtable<String, String> environment() {
        Hashtable<String, String> environment = new Hashtable<>();
        environment.put("java.naming.factory.initial", "com.sun.jndi.dns.DnsContextFactory");
        environment.put("com.sun.jndi.dns.timeout.initial", "1000");
        environment.put("com.sun.jndi.dns.timeout.retries", "1");
        return environment;
    }
}
