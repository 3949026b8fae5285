package io.garner.airflow.rest;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTextTest {

    @ParameterizedTest(name = "{0}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "{'schedule_interval': {'__type': 'CronExpression', 'value': '0 3 * * *'}} | 0 3 * * *",
                "{'schedule_interval': {'__type': 'CronExpression', 'value': 'Dataset'}} | Dataset",
                "{'schedule_interval': {'__type': 'TimeDelta', 'days': 1, 'seconds': 0, 'microseconds': 0}} | 1 day, 0:00:00",
                "{'schedule_interval': {'__type': 'TimeDelta', 'days': 0, 'seconds': 5400, 'microseconds': 0}} | 1:30:00",
                "{'schedule_interval': {'__type': 'TimeDelta', 'days': 2, 'seconds': 1, 'microseconds': 5}} | 2 days, 0:00:01.000005",
                "{'schedule_interval': {'__type': 'RelativeDelta', 'months': 1, 'days': 0, 'day': 1, 'hour': null}} | relativedelta(months=+1, day=1)",
                "{'schedule_interval': null} | None",
                "{'timetable_summary': '30 2 * * 1-5'} | 30 2 * * 1-5",
                "{'timetable_summary': 'Asset'} | Asset",
                "{'timetable_summary': null} | None"
            })
    void isWhatAirflowShows(String dag, String text) {
        assertThat(ScheduleText.of(Rows.json(dag))).isEqualTo(text);
    }
}
