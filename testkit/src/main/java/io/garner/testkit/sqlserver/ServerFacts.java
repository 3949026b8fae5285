package io.garner.testkit.sqlserver;

import io.garner.testkit.sqlserver.H2Catalog.Setting;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What a database knows of the server around it, and of the login that looks. */
record ServerFacts(Flavour flavour, List<SqlServerDatabase> databases, Optional<LimitedLogin> who, String login) {

    private static final int OFFLINE = 6;
    private static final Map<String, Integer> STATES = Map.of(
            "ONLINE", 0, "RESTORING", 1, "RECOVERING", 2, "RECOVERY_PENDING", 3, "SUSPECT", 4, "OFFLINE", OFFLINE);

    /** The database's own rows, and those that every database has in common. */
    Content complete(SqlServerDatabase database) {
        Content content = database.content();
        if (content.rows("all_objects").isEmpty()) {
            addViews(content);
        }
        content.clear("databases");
        int id = 1;
        for (SqlServerDatabase each : databases) {
            if (isListed(each, database)) {
                content.add(
                        "databases",
                        "database_id",
                        id++,
                        "name",
                        each.name(),
                        "state",
                        STATES.getOrDefault(each.state(), OFFLINE),
                        "state_desc",
                        each.state(),
                        "user_access_desc",
                        "MULTI_USER",
                        "source_database_id",
                        each.isSnapshot() ? 5 : null,
                        "collation_name",
                        each.state().equals("ONLINE") ? each.collation() : null);
            }
        }
        return content;
    }

    private boolean isListed(SqlServerDatabase each, SqlServerDatabase from) {
        boolean isSeen = who.map(login -> login.seesAllDatabases() || login.isIn(each.name()))
                .orElse(true);
        boolean isAzure = flavour == Flavour.AZURE_SQL_DATABASE && !from.name().equals("master");
        return isSeen && (!isAzure || each == from || each.name().equals("master"));
    }

    /** The catalog's views are in the catalog, too. */
    private void addViews(Content content) {
        int id = -1;
        for (CatalogView view : CatalogView.all()) {
            List<CatalogView.Column> columns = view.columnsOf(flavour);
            if (!columns.isEmpty()) {
                content.add("all_objects", "object_id", id, "schema_id", 4, "name", view.name());
                for (int i = 0; i < columns.size(); i++) {
                    content.add(
                            "all_columns",
                            "object_id",
                            id,
                            "column_id",
                            i + 1,
                            "name",
                            columns.get(i).name());
                }
                id--;
            }
        }
    }

    List<Setting> settings(SqlServerDatabase database) {
        boolean isBabelfish = flavour == Flavour.BABELFISH;
        boolean seesDefinitions = !isBabelfish
                && who.map(l -> l.in(database.name()).allDefinitions()).orElse(true);
        boolean seesDatabases = who.map(LimitedLogin::seesAllDatabases).orElse(true);
        List<Setting> settings = new ArrayList<>(List.of(
                new Setting("server", "ProductVersion", flavour.version()),
                new Setting("server", "EngineEdition", Integer.toString(flavour.engineEdition())),
                new Setting("server", "Edition", flavour.edition()),
                new Setting("login", "name", login),
                new Setting("user", "name", who.isPresent() ? login : "dbo"),
                new Setting("database", "name", database.name()),
                new Setting("database", "Collation", database.collation()),
                new Setting("permission", "DATABASE/VIEW DEFINITION", seesDefinitions ? "1" : "0"),
                new Setting("permission", "SERVER/VIEW ANY DATABASE", seesDatabases ? "1" : "0")));
        who.map(l -> l.in(database.name()).denied()).orElse(Set.of()).stream()
                .filter(denied -> !denied.contains("."))
                .forEach(schema -> settings.add(new Setting("denied", "[" + schema + "]", "1")));
        if (isBabelfish) {
            settings.add(new Setting("server", "babelfishversion", "4.3.0"));
        }
        for (SqlServerDatabase each : databases) {
            boolean open = each.state().equals("ONLINE")
                    && who.map(l -> l.isIn(each.name())).orElse(each.isOpenToAll());
            settings.add(new Setting("access", each.name(), open ? "1" : "0"));
        }
        database.encrypted().forEach(id -> settings.add(new Setting("encrypted", id.toString(), "1")));
        return settings;
    }
}
