package io.garner.catalog.governance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.entity.Catalog;
import io.garner.catalog.entity.Collection;
import io.garner.catalog.entity.Comparison;
import io.garner.catalog.entity.Draft;
import io.garner.catalog.entity.Entity;
import io.garner.catalog.entity.Kind;
import io.garner.catalog.http.Json;
import io.garner.catalog.http.Query;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The kind of a collection of this package, described by data. Immutable.
 *
 * @param containers members that may name the container; the first that is there does
 * @param references members of the create body that name other entities, and the types of those
 * @param adapt what else becomes of a create body, such as defaults
 * @param kept members that stay when a PUT leaves them out
 * @param filters query parameters of a list that name a member by its value, or by the id that it refers to
 */
record GovernedKind(
        List<Collection.Parent> containers,
        Map<String, String> references,
        Consumer<ObjectNode> adapt,
        List<String> kept,
        List<String> filters,
        List<Rule> rules)
        implements Kind {

    static GovernedKind plain() {
        return new GovernedKind(List.of(), Map.of(), create -> {}, List.of(), List.of(), List.of());
    }

    GovernedKind in(Collection.Parent... members) {
        return new GovernedKind(List.of(members), references, adapt, kept, filters, rules);
    }

    GovernedKind referring(Map<String, String> members) {
        return new GovernedKind(containers, members, adapt, kept, filters, rules);
    }

    GovernedKind adapting(Consumer<ObjectNode> change) {
        return new GovernedKind(containers, references, change, kept, filters, rules);
    }

    GovernedKind keeping(String... members) {
        return new GovernedKind(containers, references, adapt, List.of(members), filters, rules);
    }

    GovernedKind filteredBy(String... parameters) {
        return new GovernedKind(containers, references, adapt, kept, List.of(parameters), rules);
    }

    GovernedKind checking(Rule... checks) {
        return new GovernedKind(containers, references, adapt, kept, filters, List.of(checks));
    }

    @Override
    public Optional<Collection.Parent> container(Collection collection, ObjectNode json) {
        return containers.stream()
                .filter(member -> !Json.isBlank(json, member.member()))
                .findFirst();
    }

    @Override
    public void adapt(Catalog catalog, ObjectNode create) {
        adapt.accept(create);
        references.forEach((member, type) -> {
            if (create.has(member)) {
                create.set(member, EntityReferences.of(catalog, type, create.path(member)));
            }
        });
    }

    @Override
    public void prepare(Draft draft) {
        rules.forEach(rule -> rule.check(draft));
    }

    @Override
    public void compare(Comparison comparison) {
        kept.forEach(comparison::keptWhenAbsent);
    }

    @Override
    public Optional<Predicate<Entity>> listed(Query query) {
        return filters.stream()
                .flatMap(name -> query.get(name).map(value -> has(name, value)).stream())
                .reduce(Predicate::and);
    }

    private static Predicate<Entity> has(String name, String value) {
        return entity -> value.equals(Json.text(entity.json(), name))
                || value.equals(Json.text(entity.json().path(name), "id"));
    }

    @Override
    public void removed(Catalog catalog, Entity entity) {
        Traces.of(entity).removeFrom(catalog);
    }
}
