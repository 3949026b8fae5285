package io.garner.testkit.sqlserver;

import io.garner.testkit.tds.JdbcAnswer;
import io.garner.testkit.tds.PositionalSql;
import io.garner.testkit.tds.SqlAnswer;
import io.garner.testkit.tds.SqlSession;
import io.garner.testkit.tds.TdsError;
import io.garner.testkit.tds.TdsParameter;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A connection of one login, to one database at a time. */
final class EmbeddedSession implements SqlSession {

    private static final int BABELFISH_UNMAPPED = 33_557_097;
    private static final List<Integer> TABLE_NOT_FOUND = List.of(42_102, 42_103, 42_104);
    private static final List<Integer> COLUMN_NOT_FOUND = List.of(42_122, 42_123);
    private static final Pattern NAME = Pattern.compile("(?:Table|Column) \"(.*?)\"");

    private final EmbeddedSqlServer server;
    private final String login;
    private Connection connection;
    private volatile Optional<PreparedStatement> running = Optional.empty();

    EmbeddedSession(EmbeddedSqlServer server, String login, String database) {
        this.server = server;
        this.login = login;
        this.connection = connect(database);
    }

    @Override
    public SqlAnswer execute(String sql, List<TdsParameter> parameters) {
        server.checkRefusals(sql);
        PositionalSql positional = PositionalSql.of(Rewrite.all(sql), parameters);
        try {
            PreparedStatement statement = connection.prepareStatement(positional.text());
            running = Optional.of(statement);
            for (int i = 0; i < positional.parameters().size(); i++) {
                statement.setObject(i + 1, positional.parameters().get(i).value());
            }
            if (statement.execute()) {
                return server.checkBreaks(sql, JdbcAnswer.of(statement.getResultSet()));
            }
            long changed = statement.getUpdateCount();
            statement.close();
            return SqlAnswer.changed(changed);
        } catch (SQLException e) {
            throw asServer(e);
        }
    }

    @Override
    public void use(String database) {
        Connection other = connect(database);
        close();
        connection = other;
    }

    @Override
    public void cancel() {
        running.ifPresent(statement -> {
            try {
                // What has come to its end meanwhile needs no ending.
                if (!statement.isClosed()) {
                    statement.cancel();
                }
            } catch (SQLException e) {
                throw JdbcAnswer.fault(e);
            }
        });
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw JdbcAnswer.fault(e);
        }
    }

    private Connection connect(String database) {
        try {
            return server.use(login, database).connect();
        } catch (SQLException e) {
            throw JdbcAnswer.fault(e);
        }
    }

    /** What is missing gets the number that clients know it by. */
    private TdsError asServer(SQLException e) {
        Matcher name = NAME.matcher(String.valueOf(e.getMessage()));
        String missing = name.find() ? name.group(1) : "";
        boolean isTable = TABLE_NOT_FOUND.contains(e.getErrorCode());
        if (!isTable && !COLUMN_NOT_FOUND.contains(e.getErrorCode())) {
            return JdbcAnswer.fault(e);
        } else if (server.flavour() == Flavour.BABELFISH) {
            String kind = isTable ? "relation" : "column";
            return TdsError.of(BABELFISH_UNMAPPED, kind + " \"" + missing + "\" does not exist");
        }
        return isTable ? TdsError.invalidObject("sys." + missing) : TdsError.invalidColumn(missing);
    }
}
