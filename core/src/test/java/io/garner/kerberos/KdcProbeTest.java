package io.garner.kerberos;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KdcProbeTest {

    @ParameterizedTest
    @CsvSource({
        "dc1, dc1, 88",
        "dc1:750, dc1, 750",
        "10.0.0.1:89, 10.0.0.1, 89",
        "[::1]:89, ::1, 89",
        "[::1], ::1, 88",
        "::1, ::1, 88"
    })
    void readsHostAndPort(String written, String host, int port) {
        assertThat(KdcProbe.address(written)).isEqualTo(InetSocketAddress.createUnresolved(host, port));
    }

    @Test
    void saysOfEachKdcWhatItDoes() throws IOException {
        try (ServerSocket open = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
                ServerSocket other = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
            int closed = other.getLocalPort();
            other.close();
            Krb5Conf conf = conf("127.0.0.1:" + open.getLocalPort() + " 127.0.0.1:" + closed + " kdc.garner.invalid");

            assertThat(new KdcProbe(conf, Duration.ofSeconds(2)).probe("A"))
                    .extracting(KdcAnswer::state)
                    .containsExactly(KdcAnswer.State.LISTENS, KdcAnswer.State.REFUSED, KdcAnswer.State.UNKNOWN_HOST);
        }
    }

    private static Krb5Conf conf(String kdcs) {
        return new Krb5Conf(Path.of("none"), List.of(new Krb5Conf.Entry(List.of("realms", "A", "kdc"), kdcs)));
    }
}
