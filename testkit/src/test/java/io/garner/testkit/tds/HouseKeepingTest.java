package io.garner.testkit.tds;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HouseKeepingTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                " set lock_timeout 5000",
                "set transaction isolation level  read uncommitted ",
                "set implicit_transactions on ",
                "IF @@TRANCOUNT > 0 COMMIT TRAN",
                "IF @@TRANCOUNT > 0 ROLLBACK TRAN",
                "set implicit_transactions off IF @@TRANCOUNT > 0 COMMIT TRAN ",
                "SET NOCOUNT ON; SET LOCK_TIMEOUT -1;"
            })
    void isWhatDriversSetForThemselves(String batch) {
        assertThat(HouseKeeping.isSetting(batch)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"SET NOCOUNT ON SELECT 1 FROM t", "SELECT 2", "", "set nocount onset nocount on", "SET x 1"})
    void isNothingElse(String batch) {
        assertThat(HouseKeeping.isSetting(batch)).isFalse();
    }

    @Test
    void changesTheDatabase() {
        assertThat(HouseKeeping.databaseOf("use [sales [x]]]")).contains("sales [x]");
        assertThat(HouseKeeping.databaseOf(" USE  crm ;")).contains("crm");
        assertThat(HouseKeeping.databaseOf("use crm select 1")).isEmpty();
        assertThat(HouseKeeping.databaseOf("use [crm] select [x]")).isEmpty();
    }

    @Test
    void asksWhetherTheConnectionLives() {
        assertThat(HouseKeeping.isProbe(" select  1 ")).isTrue();
        assertThat(HouseKeeping.isProbe("SELECT 10")).isFalse();
    }
}
