package io.garner.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.model.ExitCode;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class HostChecksTest {

    @Test
    void tellTheAddressAndItsNameInReverse() throws Exception {
        HostChecks checks = new HostChecks(Endpoint.ofSource("127.0.0.1", 1), Failing.SETTINGS);

        assertThat(Failing.result(checks.checks(), HostChecks.DNS)).isEqualTo(CheckResult.passed("127.0.0.1"));
        assertThat(Failing.result(checks.checks(), HostChecks.REVERSE_DNS).toString())
                .contains("127.0.0.1: ");
    }

    @Test
    void nameAHostThatDnsDoesNotKnow() throws Exception {
        HostChecks checks = new HostChecks(Endpoint.ofSource("no-such-host.invalid", 1), Failing.SETTINGS);

        CheckResult.Failed failed = Failing.failure(Failing.result(checks.checks(), HostChecks.DNS));

        assertThat(failed.reason()).isEqualTo("the name no-such-host.invalid is not known to DNS");
        assertThat(failed.remedy()).contains("Check host and port", "name servers", "VPN");
        assertThat(failed.exitCode()).isEqualTo(ExitCode.SOURCE_UNREACHABLE);
    }

    @Test
    void connectToAPortThatListens() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            HostChecks checks = new HostChecks(Endpoint.ofSource("127.0.0.1", server.getLocalPort()), Failing.SETTINGS);

            assertThat(Failing.result(checks.checks(), HostChecks.TCP).toString())
                    .contains(": connected in ");
        }
    }

    @Test
    void tellAClosedPortFromASilentHost() throws Exception {
        int closed;
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = server.getLocalPort();
        }
        HostChecks checks = new HostChecks(Endpoint.ofSource("127.0.0.1", closed), Failing.SETTINGS);

        CheckResult.Failed failed = Failing.failure(Failing.result(checks.checks(), HostChecks.TCP));

        assertThat(failed.reason()).contains("127.0.0.1 port " + closed + ": refused");
        assertThat(failed.remedy()).contains("Nobody listens there", "localhost is the container itself");
    }

    @Test
    void anAddressInBracketsIsOne() throws Exception {
        HostChecks checks = new HostChecks(Endpoint.ofSource("[::1]", 1), Failing.SETTINGS);

        assertThat(Failing.result(checks.checks(), HostChecks.DNS)).isEqualTo(CheckResult.passed("0:0:0:0:0:0:0:1"));
    }
}
