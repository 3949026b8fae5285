package io.garner.testkit.tds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class PositionalSqlTest {

    private static final TdsParameter FIRST = new TdsParameter("@P0", TdsType.INT, 1);
    private static final TdsParameter SECOND = new TdsParameter("@P1", TdsType.INT, 2);
    private static final TdsParameter ELEVENTH = new TdsParameter("@P10", TdsType.INT, 11);

    @Test
    void putsAMarkForEachUse() {
        PositionalSql sql = PositionalSql.of("a=@P1 OR b= @p0 OR c=@P1 OR d=@P10", List.of(FIRST, SECOND, ELEVENTH));
        assertThat(sql.text()).isEqualTo("a=? OR b= ? OR c=? OR d=?");
        assertThat(sql.parameters()).containsExactly(SECOND, FIRST, SECOND, ELEVENTH);
    }

    @Test
    void leavesStringsQuotedNamesCommentsAndServerVariablesAlone() {
        String sql = "SELECT '@P0''@P0', [@P0]]@P0], \"@P0\", @@P0 -- @P0\n/* @P0 */ FROM t@P0";
        assertThat(PositionalSql.of(sql, List.of(FIRST))).isEqualTo(new PositionalSql(sql, List.of()));
    }
}
