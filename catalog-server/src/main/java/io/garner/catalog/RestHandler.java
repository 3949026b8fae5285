package io.garner.catalog;

import io.garner.catalog.auth.Caller;
import io.garner.catalog.auth.Tokens;
import io.garner.catalog.http.Refusal;
import io.garner.catalog.http.Reply;
import io.garner.catalog.http.Route;
import io.garner.catalog.http.Router;
import io.garner.catalog.version.ServerVersion;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** Everything below {@code /api}: body, faults, route, token, answer, log, in this order. Thread-safe. */
final class RestHandler extends Handler.Abstract {

    private static final int REQUEST_TIMEOUT = 408;

    private final ServerVersion version;
    private final Router router;
    private final Tokens tokens;
    private final RequestLog log;
    private final Exchange.Setting setting;

    RestHandler(ServerVersion version, Router router, Tokens tokens, Faults faults, RequestLog log) {
        this.version = version;
        this.router = router;
        this.tokens = tokens;
        this.log = log;
        this.setting = new Exchange.Setting(version, this::answer, faults, log);
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        if (!Requests.isApi(Requests.path(request.getHttpURI()))) {
            return false;
        }
        Delivery delivery = new Delivery(request, response, callback, version);
        new BodyReader(request, new Reception(request, delivery)).run();
        return true;
    }

    private Reply answer(io.garner.catalog.http.Request request) {
        Route route = router.find(request.method(), request.segments());
        Caller caller = route.open() ? Caller.NOBODY : tokens.caller(request.header("Authorization"));
        return route.handler().answer(request, caller);
    }

    /** Takes the body of one request and goes on with it. */
    private final class Reception implements BodyReader.Receiver {

        private final Request request;
        private final Delivery delivery;

        Reception(Request request, Delivery delivery) {
            this.request = request;
            this.delivery = delivery;
        }

        @Override
        public void whole(byte[] body) {
            // From here on the client waits for us, however long that takes: its silence is no fault.
            request.addIdleTimeoutListener(timeout -> false);
            try {
                io.garner.catalog.http.Request read =
                        Requests.read(request.getMethod(), request.getHttpURI(), request.getHeaders(), body);
                new Exchange(setting, read, pathAndQuery(), delivery).run();
            } catch (IllegalArgumentException e) {
                refuse(Refusal.badRequest(String.valueOf(e.getMessage())));
            }
        }

        @Override
        public void tooLarge() {
            refuse(Refusal.of(413, "Request entity too large"));
        }

        @Override
        public void broken(Throwable failure) {
            if (failure instanceof TimeoutException) {
                delivery.refused(REQUEST_TIMEOUT);
            } else {
                delivery.failed(failure);
            }
        }

        private void refuse(Refusal refusal) {
            Reply reply = refusal.reply(version);
            log.add(new LoggedRequest(request.getMethod(), pathAndQuery(), reply.status(), Optional.empty(), false));
            delivery.whole(reply);
        }

        private String pathAndQuery() {
            return request.getHttpURI().getPathQuery();
        }
    }
}
