package io.garner.catalog.governance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.entity.Collection;
import io.garner.catalog.entity.Kind;
import io.garner.catalog.entity.Recorded;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The collections that describe others: labels, domains, people, types. Paths and members follow the official schemas. */
public final class GovernanceCollections {

    private static final Set<String> ON_DEMAND = Set.of(
            "owner",
            "owners",
            "domain",
            "domains",
            "experts",
            "reviewers",
            "relatedTerms",
            "tags",
            "extension",
            "children",
            "termCount",
            "usageCount",
            "votes",
            "assets");

    private static final Collection DOMAINS = collection(
            "domain",
            "domains",
            "domains/createDomain",
            "domains/domain",
            List.of("domainType", "style", "experts"),
            GovernedKind.plain().in(new Collection.Parent("parent", "domain")).referring(Map.of("experts", "user")));

    private static final Collection DATA_PRODUCTS = collection(
            "dataProduct",
            "dataProducts",
            "domains/createDataProduct",
            "domains/dataProduct",
            List.of("style", "experts"),
            GovernedKind.plain().referring(Map.of("experts", "user")));

    private static final Collection TYPES = new Collection(
            CustomProperties.TYPE,
            "metadata/types",
            Optional.empty(),
            "entity/type.json",
            Optional.empty(),
            List.of(),
            List.of(),
            Set.of(CustomProperties.MEMBER),
            GovernedKind.plain().filteredBy("category"));

    /** All of them. */
    public static final List<Collection> ALL = List.of(
            LabelCollections.CLASSIFICATIONS,
            LabelCollections.TAGS,
            LabelCollections.GLOSSARIES,
            LabelCollections.GLOSSARY_TERMS,
            DOMAINS,
            DATA_PRODUCTS,
            PeopleCollections.USERS,
            PeopleCollections.TEAMS,
            PeopleCollections.BOTS,
            TYPES);

    private GovernanceCollections() {}

    static Collection collection(
            String type,
            String path,
            String create,
            String entity,
            List<String> recorded,
            Kind kind,
            String... onDemand) {
        Set<String> asked = new HashSet<>(ON_DEMAND);
        asked.addAll(Arrays.asList(onDemand));
        return new Collection(
                type,
                path,
                Optional.of("api/" + create + ".json"),
                "entity/" + entity + ".json",
                Optional.empty(),
                type.equals("tag") ? List.of("parent") : List.of(),
                recorded.stream().map(Recorded::always).toList(),
                Set.copyOf(asked),
                kind);
    }

    static void provided(ObjectNode create) {
        if (!create.has("provider")) {
            create.put("provider", "user");
        }
    }
}
