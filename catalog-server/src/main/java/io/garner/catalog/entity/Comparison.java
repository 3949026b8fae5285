package io.garner.catalog.entity;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.auth.Caller;
import io.garner.catalog.governance.ExclusiveTagsAreAlone;
import io.garner.catalog.http.Json;
import io.garner.catalog.version.Feature;

/**
 * The comparison of a stored entity with what a request makes of it. Used by one thread.
 *
 * @param before what was stored
 * @param after what will be stored; members that the caller must not change are put back in place
 * @param means how it is changed: bots may not replace by a plain PUT what people wrote
 */
public record Comparison(
        Catalog catalog, Caller caller, Means means, ObjectNode before, ObjectNode after, ChangeLog log) {

    /** Whether it is a PUT of any kind. */
    public boolean put() {
        return means != Means.PATCH;
    }

    /** Records a member. */
    public void member(String name) {
        log.value(name, before.path(name), after.path(name));
    }

    /** Records a description, which a bot's PUT may fill but not change. */
    public void description(String field, ObjectNode old, ObjectNode now) {
        writtenByPeople(field, "description", old, now, true);
    }

    /** Records a column's displayName, which a bot's PUT may fill but not change. */
    public void columnDisplayName(String field, ObjectNode old, ObjectNode now) {
        writtenByPeople(field, "displayName", old, now, true);
    }

    void entityDisplayName() {
        writtenByPeople(
                "displayName", "displayName", before, after, catalog.version().has(Feature.BOT_KEEPS_DISPLAY_NAME));
    }

    private void writtenByPeople(String field, String member, ObjectNode old, ObjectNode now, boolean botKeeps) {
        boolean kept = switch (means) {
            case PATCH -> false;
            case PUT -> caller.bot() && botKeeps;
            case OVERRIDING_PUT -> Json.isBlank(now, member);
        };
        if (kept && !Json.isBlank(old, member)) {
            now.set(member, old.path(member));
        }
        log.value(field, old.path(member), now.path(member));
    }

    /** Records tags: a PUT only adds to them, a PATCH replaces them. */
    public void tags(String field, ObjectNode old, ObjectNode now) {
        if (put()) {
            Tags.merge(old, now);
            ExclusiveTagsAreAlone.check(catalog, now);
        }
        log.entries(field, Tags.missing(now, old), Tags.missing(old, now));
    }

    /** Records a member that stays when a PUT leaves it out. */
    public void keptWhenAbsent(String name) {
        if (put() && !after.has(name) && before.has(name)) {
            after.set(name, before.path(name));
        }
        member(name);
    }

    /** Records the life cycle, of which a PUT keeps what is newer. */
    void lifeCycle() {
        if (put()) {
            LifeCycle.merge(before, after);
        }
        keptWhenAbsent("lifeCycle");
    }

    /** Records the extension, which a bot's PUT neither changes nor fills. */
    void extension() {
        if (put() && caller.bot()) {
            after.remove("extension");
            if (before.has("extension")) {
                after.set("extension", before.path("extension"));
            }
        }
        member("extension");
    }

    /** Puts a member back that a bot's PUT does not change when it is there. */
    void keptFromBots(String name) {
        JsonNode old = before.path(name);
        if (put() && caller.bot() && !Json.isBlank(before, name)) {
            after.set(name, old);
        }
    }
}
