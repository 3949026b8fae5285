package io.garner.airflow;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.zip.DeflaterOutputStream;

/** Serialized DAGs of each version of the format. */
public final class Documents {

    private static final String BASH =
            "\"_task_module\":\"airflow.operators.bash\",\"template_fields\":[\"bash_command\"]";

    private Documents() {}

    /** As 2.x writes it: tasks are bare, or wrapped from 2.10 on. */
    public static String v1(String dag, boolean wrapped, String... tasks) {
        List<String> all = List.of(tasks);
        String entries =
                String.join(",", wrapped ? all.stream().map(Documents::wrapped).toList() : all);
        return "{\"__version\":1,\"dag\":{\"_dag_id\":\"" + dag + "\",\"_description\":\"Loads " + dag
                + ".\",\"fileloc\":\"/dags/" + dag + ".py\",\"timezone\":\"UTC\",\"start_date\":1735689600.0,"
                + "\"_max_active_tasks\":8,\"schedule_interval\":{\"__type\":\"timedelta\",\"__var\":86400.0},"
                + "\"default_args\":{\"__type\":\"dict\",\"__var\":{\"owner\":\"ann\"}},\"tasks\":[" + entries
                + "],\"dag_dependencies\":[],\"params\":{}}}";
    }

    /** As 3.x writes it; the version is 2 or 3. */
    public static String v3(int version, String dag, String more, String... tasks) {
        return "{\"__version\":" + version + ",\"dag\":{\"dag_id\":\"" + dag + "\",\"description\":\"Loads " + dag
                + ".\",\"fileloc\":\"/dags/" + dag + ".py\",\"timezone\":\"UTC\",\"start_date\":1735689600.0,"
                + "\"timetable\":{\"__type\":\"airflow.timetables.trigger.CronTriggerTimetable\","
                + "\"__var\":{\"expression\":\"0 3 * * *\",\"timezone\":\"UTC\",\"interval\":0.0}},"
                + "\"tasks\":["
                + String.join(
                        ",", List.of(tasks).stream().map(Documents::wrapped).toList()) + "]"
                + more + "},\"client_defaults\":{\"tasks\":{\"owner\":\"cleo\"}}}";
    }

    private static String wrapped(String task) {
        return "{\"__type\":\"operator\",\"__var\":" + task + "}";
    }

    /** A task of a 2.x DAG; more is further members, each with a comma before it. */
    public static String oldTask(String id, String more) {
        return "{\"task_id\":\"" + id + "\",\"_task_type\":\"BashOperator\"," + BASH + more + "}";
    }

    public static String task(String id, String more) {
        return "{\"task_id\":\"" + id + "\",\"task_type\":\"BashOperator\"," + BASH + more + "}";
    }

    /** A dictionary as an inlet or outlet. */
    public static String table(String service, String database, String schema, String table) {
        return "{\"__type\":\"dict\",\"__var\":{\"table\":\"" + table + "\",\"service\":\"" + service
                + "\",\"database\":\"" + database + "\",\"schema\":\"" + schema + "\"}}";
    }

    /** As a bytea literal of a zlib stream. */
    public static String compressed(String document) {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (OutputStream out = new DeflaterOutputStream(packed)) {
            out.write(document.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return "\\x" + HexFormat.of().formatHex(packed.toByteArray());
    }
}
