package io.garner.mssql;

import java.io.IOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;

/**
 * Asks SQL Server Browser for the port of a named instance (MC-SQLR, one datagram each way). We ask and not the driver,
 * because the server's Kerberos principal has the port in its name. Immutable.
 */
record SqlBrowser(String host, int port, Duration patience) {

    private static final int WELL_KNOWN_PORT = 1434;
    private static final int TRIES = 3;

    /** CLNT_UCAST_INST: what about this instance? */
    private static final byte QUESTION = 4;

    /** One byte that says what it is, and two of length. */
    private static final int HEAD = 3;

    private static final int LONGEST_ANSWER = 4096;

    static SqlBrowser of(String host) {
        return new SqlBrowser(host, WELL_KNOWN_PORT, Duration.ofSeconds(1));
    }

    int portOf(String instance) throws SQLException {
        byte[] name = instance.getBytes(StandardCharsets.US_ASCII);
        byte[] question = new byte[name.length + 2];
        question[0] = QUESTION;
        System.arraycopy(name, 0, question, 1, name.length);
        try (DatagramSocket socket = new DatagramSocket()) {
            socket.setSoTimeout(Math.toIntExact(patience.toMillis()));
            InetAddress address = InetAddress.getByName(host);
            for (int attempt = 1; attempt <= TRIES; attempt++) {
                socket.send(new DatagramPacket(question, question.length, address, port));
                DatagramPacket answer = new DatagramPacket(new byte[LONGEST_ANSWER], LONGEST_ANSWER);
                if (received(socket, answer)) {
                    return portIn(answer, instance);
                }
            }
        } catch (UnknownHostException e) {
            throw new SQLException("the name " + host + " is not known to DNS", "08001", e);
        } catch (IOException e) {
            throw new SQLException("SQL Server Browser on " + host + " cannot be asked: " + e.getMessage(), "08001", e);
        }
        throw new SQLException(
                "SQL Server Browser on " + host + " (UDP " + port + ") says nothing of the instance " + instance,
                "08001");
    }

    private static boolean received(DatagramSocket socket, DatagramPacket answer) throws IOException {
        try {
            socket.receive(answer);
            return true;
        } catch (SocketTimeoutException e) {
            return false;
        }
    }

    /** {@code ServerName;SQL01;InstanceName;CRM;IsClustered;No;Version;15.0.2000.5;tcp;49321;;} */
    private static int portIn(DatagramPacket answer, String instance) throws SQLException {
        int length = Math.max(0, answer.getLength() - HEAD);
        List<String> words =
                Arrays.asList(new String(answer.getData(), HEAD, length, StandardCharsets.UTF_8).split(";", -1));
        int tcp = words.indexOf("tcp");
        String number = tcp < 0 || tcp + 1 >= words.size() ? "" : words.get(tcp + 1);
        if (!number.matches("\\d{1,5}")) {
            throw new SQLException("the instance " + instance + " does not listen on TCP", "08001");
        }
        return Integer.parseInt(number);
    }
}
