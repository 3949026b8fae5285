package io.garner.airflow;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.garner.airflow.route.Dag;
import io.garner.airflow.route.DagTask;
import io.garner.airflow.xlets.Named;
import io.garner.airflow.xlets.Named.Thing;
import io.garner.airflow.xlets.Named.Unresolved;
import io.garner.airflow.xlets.Named.Upstream;
import io.garner.airflow.xlets.Xlets;
import io.garner.source.Finding;
import io.garner.source.Findings;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What the tasks of one DAG read and write, from all that says so: inlets and outlets, the parameter {@code om_lineage}, and
 * datasets or assets. Used for one DAG and thrown away.
 */
final class DagEnds {

    /** The parameter of a task that says what its inlets and outlets are; every route sees parameters. */
    static final String PARAMETER = "om_lineage";

    private final Dag dag;
    private final Xlets xlets;
    private final AssetIndex assets;
    private final Findings findings;
    private final Set<String> tasks;
    private final Map<String, Set<Thing>> outlets = new LinkedHashMap<>();

    DagEnds(Dag dag, Xlets xlets, AssetIndex assets, Findings findings) {
        this.dag = dag;
        this.xlets = xlets;
        this.assets = assets;
        this.findings = findings;
        this.tasks = dag.tasks().stream().map(DagTask::id).collect(Collectors.toUnmodifiableSet());
    }

    /** Of each task. */
    List<TaskEnds> read() {
        dag.tasks().forEach(task -> outlets.put(task.id(), outlets(task)));
        return dag.tasks().stream()
                .map(task ->
                        new TaskEnds(List.copyOf(inlets(task)), List.copyOf(outlets.getOrDefault(task.id(), Set.of()))))
                .toList();
    }

    private Set<Thing> outlets(DagTask task) {
        Set<Thing> things = new LinkedHashSet<>();
        for (JsonNode element : elements(task, task.outlets(), "outlets")) {
            for (Named named : xlets.read(element, tasks)) {
                if (named instanceof Thing thing) {
                    things.add(thing);
                } else if (named instanceof Unresolved none) {
                    tell(task, "outlet", element, none);
                } else {
                    tell(task, "outlet", element, new Unresolved("a task is nothing that can be written", ""));
                }
            }
        }
        assets.writtenBy(dag.id(), task.id()).forEach(uri -> add(task, "outlet", uri, things));
        return things;
    }

    private Set<Thing> inlets(DagTask task) {
        Set<Thing> things = new LinkedHashSet<>();
        for (JsonNode element : elements(task, task.inlets(), "inlets")) {
            for (Named named : xlets.read(element, tasks)) {
                if (named instanceof Thing thing) {
                    things.add(thing);
                } else if (named instanceof Unresolved none) {
                    tell(task, "inlet", element, none);
                } else if (named instanceof Upstream upstream) {
                    List<Thing> written = written(task, upstream);
                    things.addAll(written);
                    if (written.isEmpty()) {
                        tell(task, "inlet", element, new Unresolved("nothing is known of what that task writes", ""));
                    }
                }
            }
        }
        assets.readBy(dag.id(), task.id()).forEach(uri -> add(task, "inlet", uri, things));
        return things;
    }

    private List<Thing> written(DagTask task, Upstream upstream) {
        List<String> writers = upstream.task()
                .map(List::of)
                .orElseGet(() -> dag.tasks().stream()
                        .filter(other -> other.downstream().contains(task.id()))
                        .map(DagTask::id)
                        .toList());
        return writers.stream()
                .flatMap(writer -> outlets.getOrDefault(writer, Set.of()).stream())
                .toList();
    }

    private List<JsonNode> elements(DagTask task, List<JsonNode> declared, String side) {
        List<JsonNode> elements = new ArrayList<>(declared);
        JsonNode said = task.params().getOrDefault(PARAMETER, MissingNode.getInstance());
        JsonNode more = said.path(side);
        if (more.isArray()) {
            more.forEach(elements::add);
        } else if (!more.isMissingNode()) {
            elements.add(more);
        } else if (!said.isMissingNode() && !said.has("inlets") && !said.has("outlets")) {
            tell(
                    task,
                    "parameter",
                    new TextNode(PARAMETER),
                    new Unresolved("it has neither inlets nor outlets", "Write {\"inlets\": […], \"outlets\": […]}."));
        }
        return elements;
    }

    private void add(DagTask task, String side, String uri, Set<Thing> things) {
        Named named = xlets.uri(uri);
        if (named instanceof Thing thing) {
            things.add(thing);
        } else if (named instanceof Unresolved none) {
            tell(task, side, new TextNode(uri), none);
        }
    }

    private void tell(DagTask task, String side, JsonNode element, Unresolved none) {
        findings.add(new Finding(
                "airflow-lineage-unresolved",
                dag.id() + ", task " + task.id(),
                "the " + side + " " + Xlets.shown(element) + " is left out: " + none.why(),
                none.remedy()));
    }
}
