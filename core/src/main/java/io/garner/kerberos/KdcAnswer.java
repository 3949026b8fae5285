package io.garner.kerberos;

/** What a KDC's port did when it was tried over TCP. A KDC may serve UDP alone, and a port that listens may say nothing. */
public record KdcAnswer(String host, int port, State state) {

    /** What came back. */
    public enum State {
        LISTENS("takes connections"),
        REFUSED("refuses TCP"),
        SILENT("silent over TCP"),
        UNKNOWN_HOST("unknown host");

        private final String words;

        State(String words) {
            this.words = words;
        }
    }

    @Override
    public String toString() {
        return host + ":" + port + " (" + state.words + ")";
    }
}
