package io.garner.catalog;

import io.garner.catalog.http.Refusal;
import io.garner.catalog.http.Reply;
import io.garner.catalog.http.Request;
import io.garner.catalog.version.ServerVersion;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One request that could be read, from its faults to the end of its answer. One thread at a time. */
final class Exchange {

    private static final Logger log = LoggerFactory.getLogger(Exchange.class);

    /** What all exchanges of a server share. */
    record Setting(ServerVersion version, Function<Request, Reply> routes, Faults faults, RequestLog log) {}

    private final Setting setting;
    private final Request request;
    private final String pathAndQuery;
    private final Delivery delivery;
    private final FaultPlan plan;

    Exchange(Setting setting, Request request, String pathAndQuery, Delivery delivery) {
        this.setting = setting;
        this.request = request;
        this.pathAndQuery = pathAndQuery;
        this.delivery = delivery;
        this.plan = setting.faults().plan(request, pathAndQuery);
    }

    void run() {
        wait(plan.before(), this::takeEffect);
    }

    private void takeEffect() {
        Optional<Harm> instead = plan.insteadOfEffect();
        if (instead.isPresent()) {
            wait(plan.after(), () -> send(instead.get()));
            return;
        }
        Reply reply = answer();
        wait(plan.after(), () -> plan.insteadOfAnswer().ifPresentOrElse(this::send, () -> send(reply)));
    }

    private Reply answer() {
        try {
            return setting.faults().effect(plan, request, () -> setting.routes().apply(request));
        } catch (Refusal refusal) {
            return refusal.reply(setting.version());
        } catch (RuntimeException | StackOverflowError e) {
            log.atError().setCause(e).addKeyValue("path", request.path()).log("unexpected failure");
            return Refusal.crash(String.valueOf(e.getMessage())).reply(setting.version());
        }
    }

    private void send(Harm instead) {
        if (instead instanceof Harm.Status status) {
            send(setting.faults().reply(status));
        } else {
            log(0, true);
            delivery.reset();
        }
    }

    private void send(Reply reply) {
        // Logged before it is sent: whoever has the answer finds the request in the log.
        log(reply.status(), plan.cut());
        if (plan.cut()) {
            delivery.cut(reply);
        } else if (plan.drip().isPresent()) {
            delivery.dripping(reply, plan.drip().get());
        } else {
            delivery.whole(reply);
        }
    }

    private void log(int status, boolean cut) {
        setting.log()
                .add(new LoggedRequest(
                        request.method(), pathAndQuery, status, request.body().json(), cut));
    }

    private void wait(Duration pause, Runnable step) {
        if (pause.isZero()) {
            step.run();
        } else {
            delivery.later(pause, step);
        }
    }
}
