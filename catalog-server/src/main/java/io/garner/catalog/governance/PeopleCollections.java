package io.garner.catalog.governance;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.garner.catalog.entity.Collection;
import io.garner.catalog.entity.Recorded;
import io.garner.catalog.http.Json;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who calls and who owns: users, teams, bots. */
final class PeopleCollections {

    private static final String USER = "user";
    private static final String TEAM = "team";

    static final Collection USERS = GovernanceCollections.collection(
            USER,
            "users",
            "teams/createUser",
            "teams/user",
            List.of("email", "isBot", "isAdmin", "timezone"),
            GovernedKind.plain()
                    .referring(Map.of("teams", TEAM))
                    .adapting(PeopleCollections::user)
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

    static final Collection TEAMS = GovernanceCollections.collection(
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

    static final Collection BOTS = new Collection(
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

    private PeopleCollections() {}

    /** Names and addresses of people are kept in lower case, passwords not at all. */
    private static void user(ObjectNode create) {
        List.of("name", "email")
                .forEach(member -> create.put(member, Json.text(create, member).toLowerCase(Locale.ROOT)));
        create.remove(List.of(
                "password", "confirmPassword", "createPasswordType", "authenticationMechanism", "botName", "roles"));
        create.put("isBot", create.path("isBot").asBoolean()).put("isEmailVerified", false);
    }
}
