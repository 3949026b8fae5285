package io.garner.postgres;

import static org.assertj.core.api.Assertions.assertThat;

import io.garner.model.Column.Generation;
import io.garner.model.Constraints;
import io.garner.model.ForeignKey;
import java.sql.SQLException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What came after 15. */
@ExtendWith(Servers.class)
class Version18Test {

    @Test
    void hasVirtualColumnsKeysThatAreNotEnforcedAndNotNullAsConstraints(Servers.Pool servers) throws SQLException {
        Found found = servers.database(Release.V18).with("""
                        CREATE TABLE a (id integer PRIMARY KEY, n integer CONSTRAINT n_there NOT NULL);
                        CREATE TABLE b (
                            a integer CONSTRAINT lax REFERENCES a NOT ENFORCED,
                            v integer GENERATED ALWAYS AS (a * 2) VIRTUAL,
                            CONSTRAINT loose CHECK (a > 0) NOT ENFORCED
                        );
                        """).harvest();
        Constraints ofA = found.table("a").constraints();
        Constraints ofB = found.table("b").constraints();

        assertThat(ofA.checks()).isEmpty();
        assertThat(found.column("a", "n").nullable()).isFalse();
        assertThat(found.column("b", "v").generation()).contains(new Generation.Computed("(a * 2)", false));
        assertThat(ofB.foreignKeys()).extracting(ForeignKey::enforced).containsExactly(false);
        assertThat(ofB.checks().get(0).definition()).isEqualTo("CHECK ((a > 0)) NOT ENFORCED");
    }

    @Test
    void hasBodiesInStandardSqlThatWaitForLocks(Servers.Pool servers) throws SQLException {
        Found found = servers.database(Release.V18).with("""
                        CREATE TABLE t (a integer);
                        CREATE FUNCTION counted() RETURNS bigint BEGIN ATOMIC SELECT count(*) FROM t; END;
                        """).harvest();

        assertThat(found.schema("public").routines().get(0).definition().orElseThrow())
                .contains("BEGIN ATOMIC", "FROM public.t");
    }
}
