package io.garner.doctor;

import io.garner.config.Secret;
import io.garner.model.ExitCode;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Whether the secrets that a configuration refers to can be read: one step {@code secret:KEY} each. */
public final class SecretChecks {

    private SecretChecks() {}

    /** A check for each secret in the record and the records in it. */
    public static List<Check> of(Record config) {
        List<Check> checks = new ArrayList<>();
        collect("", config, checks);
        return checks;
    }

    /** What the step for this key is called, for those that stand on it. */
    public static String named(String key) {
        return "secret:" + key;
    }

    private static void collect(String path, Object value, List<Check> checks) {
        if (value instanceof Secret secret) {
            checks.add(Check.of(named(path), "secret " + path, () -> reveal(secret)));
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(inner -> collect(path, inner, checks));
        } else if (value instanceof Map<?, ?> map) {
            map.forEach((key, inner) -> collect(path + "." + key, inner, checks));
        } else if (value instanceof Record inner) {
            for (RecordComponent component : inner.getClass().getRecordComponents()) {
                String deeper = path.isEmpty() ? component.getName() : path + "." + component.getName();
                collect(deeper, valueOf(component, inner), checks);
            }
        }
    }

    private static CheckResult reveal(Secret secret) {
        if (secret.reveal().isEmpty()) {
            return new CheckResult.Failed(
                    "the " + secret.reference() + " is empty",
                    "Look why whatever writes it wrote nothing.",
                    ExitCode.CONFIGURATION);
        }
        return CheckResult.passed("read from " + secret.reference());
    }

    private static Object valueOf(RecordComponent component, Record config) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(config);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
