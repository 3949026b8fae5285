package io.garner.testkit.tds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class SqlBrowserTest {

    private static final String CRM =
            "ServerName;GARNERTEST;InstanceName;CRM;IsClustered;No;Version;16.0.4096.0;tcp;14330;;";

    @Test
    void tellsThePortOfAnInstance() throws IOException {
        try (SqlBrowser browser = SqlBrowser.start(0).instance("CRM", 14330)) {
            assertThat(ask(browser, "\4crm\0")).isEqualTo(CRM);
            assertThat(ask(browser, "\4CRM")).isEqualTo(CRM);
            assertThat(browser.requests()).isEqualTo(2);
        }
    }

    @Test
    void listsAllInstances() throws IOException {
        try (SqlBrowser browser = SqlBrowser.start(0).instance("CRM", 14330).instance("SALES", 14331)) {
            assertThat(ask(browser, "\3"))
                    .contains(CRM)
                    .contains("InstanceName;SALES;")
                    .contains("tcp;14331;;");
        }
    }

    @Test
    void isSilentAboutInstancesThatItDoesNotKnow() {
        try (SqlBrowser browser = SqlBrowser.start(0).instance("CRM", 14330)) {
            assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> ask(browser, "\4OTHER\0"));
        }
    }

    /** The answer's text; its header is checked here. */
    private static String ask(SqlBrowser browser, String question) throws IOException {
        byte[] request = question.getBytes(StandardCharsets.US_ASCII);
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.setSoTimeout(500);
            socket.send(new DatagramPacket(
                    request, request.length, new InetSocketAddress(InetAddress.getLoopbackAddress(), browser.port())));
            DatagramPacket answer = new DatagramPacket(new byte[4096], 4096);
            socket.receive(answer);
            byte[] data = answer.getData();
            assertThat(data[0]).isEqualTo((byte) 5);
            assertThat((data[1] & 0xFF) + 256 * data[2]).isEqualTo(answer.getLength() - 3);
            return new String(data, 3, answer.getLength() - 3, StandardCharsets.US_ASCII);
        }
    }
}
