package io.garner.openmetadata;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * How one server version spells the bodies of {@link EntityType}s. Chosen once from {@code GET /v1/system/version}.
 * Immutable.
 *
 * <p>Members are written in their newest shape; each rule of {@link #RULES} says since when a member has it and what
 * becomes of it on older servers. A server answers 400 to a member that it does not know, so the table is not optional.
 */
public record ServerDialect(ServerVersion version) {

    private static final ServerVersion V1_4 = ServerVersion.of(1, 4);

    private static final ServerVersion V1_5 = ServerVersion.of(1, 5);

    private static final ServerVersion V1_6 = ServerVersion.of(1, 6);

    private static final ServerVersion V1_9 = ServerVersion.of(1, 9);

    private static final ServerVersion V1_11 = ServerVersion.of(1, 11);

    private static final ServerVersion V2_0 = ServerVersion.of(2, 0);

    /** The oldest server that Garner speaks to. */
    public static final ServerVersion OLDEST = ServerVersion.of(1, 2);

    /** The newest release line whose contract is known; later ones are treated like it. */
    public static final ServerVersion NEWEST_KNOWN = ServerVersion.of(2, 0);

    /** The type of a service of pipelines that has no type of its own. */
    public static final String CUSTOM_PIPELINE = "CustomPipeline";

    private static final Set<String> PIPELINES_SINCE_1_4 = Set.of("OpenLineage", "Spark", "KafkaConnect");

    private static final Set<String> PIPELINES_SINCE_1_6 = Set.of("DBTCloud", "Flink", "Matillion");

    private static final List<MemberRule> RULES = List.of(
            MemberRule.absentBefore(V1_4, "sourceHash"),
            MemberRule.absentBefore(V1_4, "dataProducts")
                    .on(
                            EntityType.DATABASE,
                            EntityType.DATABASE_SCHEMA,
                            EntityType.STORED_PROCEDURE,
                            EntityType.PIPELINE),
            MemberRule.absentBefore(V1_4, "dataModel"),
            MemberRule.absentBefore(V1_11, "locationPath"),
            MemberRule.absentBefore(V1_11, "storedProcedureType"),
            MemberRule.absentBefore(V1_11, "state").on(EntityType.PIPELINE),
            MemberRule.reshapedSince(V1_4, "tasks", TaskShape::withoutOwners, UnaryOperator.identity()),
            MemberRule.reshapedSince(V1_5, "tasks", TaskShape::withOneOwner, TaskShape::withOwners),
            new MemberRule(Set.of(EntityType.values()), V1_5, "owners", "owner", OwnerShape::toOne, OwnerShape::toList),
            MemberRule.renamedSince(V1_4, "viewDefinition", "schemaDefinition"),
            MemberRule.reshapedSince(V1_4, "tablePartition", PartitionShape::toListOfNames, PartitionShape::toObjects));

    /** The members of an edge's details, which belong to no entity. */
    private static final List<MemberRule> EDGE_RULES =
            List.of(MemberRule.reshapedSince(V1_4, "source", EdgeShape::toOldSource, UnaryOperator.identity()));

    /** Whether {@code sourceHash} exists: 1.4 and later. */
    public boolean storesSourceHash() {
        return version.atLeast(V1_4);
    }

    /** Whether tasks of pipelines have owners of their own: 1.4 and later. */
    public boolean storesOwnersOfTasks() {
        return version.atLeast(V1_4);
    }

    /** Whether a pipeline says whether it is scheduled: 1.11 and later. */
    public boolean storesPipelineStates() {
        return version.atLeast(V1_11);
    }

    /** What this server calls a type of pipeline services; types that it does not know are all one. */
    public String pipelineServiceType(String newest) {
        boolean known = PIPELINES_SINCE_1_4.contains(newest)
                ? version.atLeast(V1_4)
                : !PIPELINES_SINCE_1_6.contains(newest) || version.atLeast(V1_6);
        return known ? newest : CUSTOM_PIPELINE;
    }

    /** Rewrites the run of a pipeline for this server. */
    void runToServer(ObjectNode run) {
        if (!version.atLeast(V1_11)) {
            run.remove(List.of("executionId", "endTime"));
        }
        if (!version.atLeast(V1_4)) {
            RunShape.withoutSkipped(run);
        }
    }

    /** Whether service names are held to 128 letters, digits and a few signs: before 1.4. */
    public boolean restrictsServiceNames() {
        return !version.atLeast(V1_4);
    }

    /** Whether many entities can be stored with one request: 1.11 and later. */
    public boolean hasBulkPuts() {
        return version.atLeast(V1_11);
    }

    /** Whether a stored procedure may be written in a language that has no word of its own: 1.4 and later. */
    public boolean knowsOtherLanguages() {
        return version.atLeast(V1_4);
    }

    /** Whether procedures and functions are told apart: 1.11 and later. */
    public boolean storesProcedureTypes() {
        return version.atLeast(V1_11);
    }

    /** Whether the status of a run may hold counts: 1.4 and later. */
    public boolean countsInRunStatus() {
        return version.atLeast(V1_4);
    }

    /** Whether a PATCH obeys {@code If-Match}: 1.9 and later; before, the header is ignored. */
    public boolean locksPatches() {
        return version.atLeast(V1_9);
    }

    /** Whether a PUT obeys {@code If-Match} too: 2.0 and later. */
    public boolean locksPuts() {
        return version.atLeast(V2_0);
    }

    /** Whether a deleted container comes back only when all that is in it is deleted too: seen on 1.2, not on 1.6. */
    public boolean revivesWholeTreesOnly() {
        return !version.atLeast(V1_4);
    }

    /** The body as this server takes it. */
    ObjectNode toServer(EntityType type, ObjectNode body) {
        ObjectNode sent = body.deepCopy();
        applicable(type).forEach(rule -> rule.toOldForm(sent));
        return sent;
    }

    /** An entity of this server in the newest shape. */
    ObjectNode fromServer(EntityType type, ObjectNode entity) {
        applicable(type).forEach(rule -> rule.toNewForm(entity));
        return entity;
    }

    /** Rewrites the details of an edge for this server. */
    void edgeToServer(ObjectNode details) {
        EDGE_RULES.stream().filter(rule -> !version.atLeast(rule.since())).forEach(rule -> rule.toOldForm(details));
    }

    /** The {@code fields=} list of a type: names this server does not know are answered with 400. */
    String fieldsOf(EntityType type) {
        return spelled(type, type.fields());
    }

    /** The same with further fields, as a comma list in the newest spelling. */
    String fieldsOf(EntityType type, String more) {
        return spelled(type, type.fields() + "," + more);
    }

    /** The same with all that a write over an entity has to bring along. */
    String allFieldsOf(EntityType type) {
        return spelled(type, type.fields() + "," + type.moreFields());
    }

    private String spelled(EntityType type, String fields) {
        UnaryOperator<String> spelling =
                name -> applicable(type).stream().reduce(name, (n, rule) -> rule.spell(n), (a, b) -> b);
        return Arrays.stream(fields.split(","))
                .filter(name -> !name.isEmpty())
                .map(spelling)
                .filter(name -> !name.isEmpty())
                .collect(Collectors.joining(","));
    }

    private List<MemberRule> applicable(EntityType type) {
        return RULES.stream()
                .filter(rule -> rule.types().contains(type) && !version.atLeast(rule.since()))
                .toList();
    }
}
