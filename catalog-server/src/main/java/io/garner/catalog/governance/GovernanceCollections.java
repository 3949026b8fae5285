package io.garner.catalog.governance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.entity.Collection;
import io.garner.catalog.entity.Kind;
import io.garner.catalog.entity.Recorded;
import io.garner.catalog.http.Json;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The collections that describe others: labels, domains, people. Paths and members follow the official schemas. */
public final class GovernanceCollections {

    private static final String USER = "user";
    private static final String TEAM = "team";

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

    private static final Collection CLASSIFICATIONS = collection(
            "classification",
            "classifications",
            "classification/createClassification",
            "classification/classification",
            List.of("mutuallyExclusive"),
            GovernedKind.plain().adapting(GovernanceCollections::label).keeping("disabled", "provider"));

    private static final Collection TAGS = collection(
            "tag",
            "tags",
            "classification/createTag",
            "classification/tag",
            List.of("mutuallyExclusive", "style"),
            GovernedKind.plain()
                    .in(
                            new Collection.Parent("parent", "tag"),
                            new Collection.Parent("classification", "classification"))
                    .adapting(GovernanceCollections::label)
                    .keeping("disabled", "provider", "deprecated")
                    .checking(new TagsAreSomewhere()));

    private static final Collection GLOSSARIES = collection(
            "glossary",
            "glossaries",
            "data/createGlossary",
            "data/glossary",
            List.of("mutuallyExclusive"),
            GovernedKind.plain()
                    .referring(Map.of("reviewers", USER))
                    .adapting(GovernanceCollections::label)
                    .keeping("disabled", "provider", "reviewers"));

    private static final Collection GLOSSARY_TERMS = collection(
            "glossaryTerm",
            "glossaryTerms",
            "data/createGlossaryTerm",
            "data/glossaryTerm",
            List.of("mutuallyExclusive", "style", "synonyms", "references", "relatedTerms"),
            GovernedKind.plain()
                    .in(new Collection.Parent("parent", "glossaryTerm"), new Collection.Parent("glossary", "glossary"))
                    .referring(Map.of("reviewers", USER, "relatedTerms", "glossaryTerm"))
                    .adapting(GovernanceCollections::term)
                    .keeping("disabled", "provider", "status", "reviewers")
                    .filteredBy("glossary", "parent"));

    private static final Collection DOMAINS = collection(
            "domain",
            "domains",
            "domains/createDomain",
            "domains/domain",
            List.of("domainType", "style", "experts"),
            GovernedKind.plain().in(new Collection.Parent("parent", "domain")).referring(Map.of("experts", USER)));

    private static final Collection DATA_PRODUCTS = collection(
            "dataProduct",
            "dataProducts",
            "domains/createDataProduct",
            "domains/dataProduct",
            List.of("style", "experts"),
            GovernedKind.plain().referring(Map.of("experts", USER)));

    private static final Collection USERS = collection(
            USER,
            "users",
            "teams/createUser",
            "teams/user",
            List.of("email", "isBot", "isAdmin", "timezone"),
            GovernedKind.plain()
                    .referring(Map.of("teams", TEAM))
                    .adapting(GovernanceCollections::user)
                    .keeping("teams", "profile", "isEmailVerified")
                    .filteredBy("isBot", "isAdmin"),
            "profile",
            "teams",
            "roles",
            "owns",
            "follows",
            "inheritedRoles",
            "personas",
            "defaultPersona");

    private static final Collection TEAMS = collection(
            TEAM,
            "teams",
            "teams/createTeam",
            "teams/team",
            List.of("email", "teamType", "isJoinable"),
            GovernedKind.plain()
                    .referring(Map.of("parents", TEAM, "children", TEAM, "users", USER))
                    .keeping("parents", "children", "users", "profile")
                    .checking(new OneOrganization(), new GroupsHaveNoChildren()),
            "profile",
            "parents",
            "users",
            "owns",
            "defaultRoles",
            "inheritedRoles",
            "policies",
            "childrenCount",
            "userCount");

    private static final Collection BOTS = new Collection(
            "bot",
            "bots",
            Optional.of("api/createBot.json"),
            "entity/bot.json",
            Optional.empty(),
            List.of(),
            List.of(Recorded.always("botUser")),
            Set.of(),
            GovernedKind.plain()
                    .referring(Map.of("botUser", USER))
                    .adapting(GovernanceCollections::provided)
                    .keeping("provider")
                    .checking(new BotUserIsABot(), new BotUserServesOneBot()));

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
            CLASSIFICATIONS, TAGS, GLOSSARIES, GLOSSARY_TERMS, DOMAINS, DATA_PRODUCTS, USERS, TEAMS, BOTS, TYPES);

    private GovernanceCollections() {}

    private static Collection collection(
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

    private static void provided(ObjectNode create) {
        if (!create.has("provider")) {
            create.put("provider", USER);
        }
    }

    private static void label(ObjectNode create) {
        provided(create);
        create.put("disabled", false);
    }

    private static void term(ObjectNode create) {
        label(create);
        TermParentIsInItsGlossary.check(create);
        create.put("status", Json.isBlank(create, "reviewers") ? "Approved" : "Draft");
    }

    /** Names and addresses of people are kept in lower case, passwords not at all. */
    private static void user(ObjectNode create) {
        List.of("name", "email")
                .forEach(member -> create.put(member, Json.text(create, member).toLowerCase(Locale.ROOT)));
        create.remove(List.of(
                "password", "confirmPassword", "createPasswordType", "authenticationMechanism", "botName", "roles"));
        create.put("isBot", create.path("isBot").asBoolean()).put("isEmailVerified", false);
    }
}
