package io.garner.airflow.rest;

import io.garner.airflow.AirflowAuth;
import io.garner.airflow.AirflowConfig;
import io.garner.source.SourceException;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.Locale;
import javax.net.ssl.SSLException;

/** Turns what went wrong with a deployment as a whole into words: what was tried, what came back, what to do. */
final class RestFaults {

    private final String base;
    private final AirflowAuth auth;

    RestFaults(AirflowConfig config) {
        this.base = config.url().toString().replaceFirst("/+$", "");
        this.auth = config.auth().orElse(AirflowAuth.NONE);
    }

    /** Throws when the answer concerns everything that is read. */
    Answer checked(Call call, Answer answer) {
        if (answer.isUnauthorized()) {
            throw SourceException.refused(tried(call), Words.quoted(answer), loginRemedy(), null);
        } else if (answer.isRedirect()) {
            throw redirected(call, answer);
        } else if (answer.isOutage()) {
            throw unwell(call, answer);
        } else if (answer.isSuccess() && answer.object().isEmpty()) {
            throw noJson(call, answer);
        }
        return answer;
    }

    /** A right that the whole harvest needs is missing. */
    SourceException refused(Call call, Answer answer) {
        if (answer.isForbidden()) {
            return SourceException.refused(tried(call), Words.quoted(answer), roleRemedy(), null);
        }
        return answer.isServerFault()
                ? unwell(call, answer)
                : SourceException.failed(
                        tried(call),
                        Words.quoted(answer),
                        "Check that url is the address of Airflow 2.7 or later; --debug shows each request.",
                        null);
    }

    SourceException unwell(Call call, Answer answer) {
        return SourceException.unreachable(
                tried(call),
                Words.quoted(answer) + ", also after several attempts",
                "Look at the log of Airflow's API server (webserver in 2.x), and run again when it is well.",
                null);
    }

    /** Nothing has said yet that it is Airflow, so it may be something else that is not well. */
    SourceException unknown(Call call, Answer answer) {
        return SourceException.unreachable(
                tried(call),
                Words.quoted(answer) + ", also after several attempts",
                "Check url: nothing that answered there said that it is Airflow. If it is, look at the log of its API server"
                        + " (webserver in 2.x), and run again when it is well.",
                null);
    }

    private SourceException redirected(Call call, Answer answer) {
        String there = answer.location().replaceFirst("[?#].*$", "");
        String told = "it sends us on to " + there + " (HTTP " + answer.status() + ")";
        boolean login = there.toLowerCase(Locale.ROOT).matches(".*(login|signin|sign_in|oauth|sso|auth).*");
        return login
                ? SourceException.refused(
                        tried(call), told + ", a login page for people", pageRemedy() + " " + loginRemedy(), null)
                : SourceException.unreachable(
                        tried(call),
                        told,
                        "Give that address as url, without api/…; a redirect would lose the login.",
                        null);
    }

    /** Success, and yet not what an API says: the login page of a gateway, or a web server's own. */
    private SourceException noJson(Call call, Answer answer) {
        String told = "it answers with " + (answer.isHtml() ? Words.quoted(answer) : "something that is no JSON")
                + " instead of JSON";
        return SourceException.refused(tried(call), told, pageRemedy() + " " + loginRemedy(), null);
    }

    private static String pageRemedy() {
        return "Something before the API wants a login in a browser: give an address of the API that programs may use.";
    }

    /** Neither generation of the API is there. */
    SourceException noApi(Answer v2, Answer v1) {
        return SourceException.unreachable(
                "Looking for Airflow's REST API at " + base,
                "api/v2/version: " + Words.quoted(v2) + "; api/v1/version: " + Words.quoted(v1),
                "Check url: it ends before api/…, and has the path that the deployment has (Astronomer:"
                        + " https://host/deployment).",
                null);
    }

    /** There is no login by a user's password at the root of the deployment. */
    SourceException noExchange(Call call, Answer answer) {
        return SourceException.refused(
                tried(call),
                "there is no exchange of a password for a token: " + Words.quoted(answer),
                "On Airflow 2 set auth.type to basic. On Airflow 3 check url; a managed deployment wants bearer with a"
                        + " token of its own.",
                null);
    }

    /** A DAG that is not in the list is taken for gone, so that some are worse than none. */
    SourceException incomplete(Call call, int came, long total) {
        return SourceException.failed(
                tried(call),
                "of " + total + " DAGs " + came + " came, however often they were asked for",
                "Look whether something between here and Airflow drops the parameter offset.",
                null);
    }

    SourceException wrongUser(Call call, Answer answer) {
        return SourceException.refused(tried(call), Words.quoted(answer), loginRemedy(), null);
    }

    SourceException unanswered(Call call, IOException e) {
        return SourceException.unreachable(tried(call), wordsOf(e), remedyFor(e), e);
    }

    String tried(Call call) {
        return call.method() + " " + base + "/" + call.encodedPath();
    }

    /** What to do about a login that is not taken. */
    private String loginRemedy() {
        return switch (auth.type()) {
            case NONE -> "Say in auth how to log in: the API does not answer everybody.";
            case BASIC ->
                "Check auth.username and auth.password. Airflow 2 takes them only when [api] auth_backends names"
                        + " basic_auth, which is not the default.";
            case LOGIN ->
                "Check auth.username and auth.password; with Airflow's FAB auth manager, users of the database and of"
                        + " LDAP can log in so.";
            case BEARER ->
                "Renew the token from " + auth.token().orElseThrow().reference()
                        + "; tokens of Astronomer end on the day that was chosen when they were made.";
            case NEGOTIATE ->
                "Check that [api] auth_backends names kerberos_auth, that the server's keytab has the principal of this"
                        + " host, and that Airflow has a user for yours.";
        };
    }

    /** What to do about a right that is missing. */
    String roleRemedy() {
        return "Give " + auth.username().map(user -> "the user " + user).orElse("whoever logs in here")
                + " the role Viewer.";
    }

    private static String wordsOf(IOException e) {
        if (e instanceof UnknownHostException) {
            return "no such host: " + e.getMessage();
        }
        if (e instanceof InterruptedIOException) {
            return "no answer in time (" + e.getMessage() + ")";
        }
        return e.getMessage() == null ? e.getClass().getSimpleName() : e.getMessage();
    }

    private static String remedyFor(IOException e) {
        if (e instanceof UnknownHostException) {
            return "Check the host name in url.";
        }
        if (e instanceof SSLException) {
            return "Give the certificates of your authority as caFile, or check that the port speaks TLS.";
        }
        if (e instanceof ConnectException) {
            return "Check url, and that Airflow is up and may be reached from here.";
        }
        return "Check that Airflow is well and may be reached from here; requestTimeout is how long an answer may take.";
    }
}
