package io.garner.catalog;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.garner.catalog.auth.Caller;
import io.garner.catalog.auth.Tokens;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Refusal;
import io.garner.catalog.http.Reply;
import io.garner.catalog.http.Request;
import io.garner.catalog.http.Route;
import io.garner.catalog.http.Router;
import io.garner.catalog.version.ServerVersion;
import java.io.IOException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Everything below {@code /api}: faults, route, token, answer, log, in this order. Thread-safe. */
final class RestHandler implements HttpHandler {

    private static final Logger log = LoggerFactory.getLogger(RestHandler.class);

    private final ServerVersion version;
    private final Router router;
    private final Tokens tokens;
    private final Faults faults;
    private final RequestLog requests;

    RestHandler(ServerVersion version, Router router, Tokens tokens, Faults faults, RequestLog requests) {
        this.version = version;
        this.router = router;
        this.tokens = tokens;
        this.faults = faults;
        this.requests = requests;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            Optional<Request> request = Optional.empty();
            Reply reply;
            try {
                Request read = Requests.read(exchange);
                request = Optional.of(read);
                reply = answered(read);
            } catch (Refusal refusal) {
                reply = refusal.reply(version);
            } catch (IllegalArgumentException e) {
                // An escape that is none, such as %zz in the path.
                reply = Refusal.badRequest(String.valueOf(e.getMessage())).reply(version);
            }
            // Logged before it is sent: whoever has the answer finds the request in the log.
            requests.add(new LoggedRequest(
                    exchange.getRequestMethod(),
                    exchange.getRequestURI().toString(),
                    reply.status(),
                    request.flatMap(read -> read.body().json())));
            Replies.send(exchange, reply, version);
        }
    }

    private Reply answered(Request request) {
        try {
            return answer(request);
        } catch (Refusal refusal) {
            return refusal.reply(version);
        } catch (RuntimeException e) {
            log.atError().setCause(e).addKeyValue("path", request.path()).log("unexpected failure");
            return Refusal.crash(String.valueOf(e.getMessage())).reply(version);
        }
    }

    private Reply answer(Request request) {
        faults.await();
        Optional<Integer> failure = faults.nextFailure();
        if (failure.isPresent()) {
            return failed(failure.get());
        }
        faults.check(request);
        Route route = router.find(request.method(), request.segments());
        Caller caller = route.open() ? Caller.NOBODY : tokens.caller(request.header("Authorization"));
        return route.handler().answer(request, caller);
    }

    private Reply failed(int status) {
        Reply reply = Reply.json(status, Json.object().put("code", status).put("message", "fault on purpose"));
        return faults.retryAfter()
                .map(value -> reply.with("Retry-After", value))
                .orElse(reply);
    }
}
