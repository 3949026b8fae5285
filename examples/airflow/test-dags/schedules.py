"""One DAG for each kind of schedule."""

from datetime import timedelta

import pendulum
from dateutil.relativedelta import relativedelta

from airflow_shims import EmptyOperator, dag

SCHEDULES = {
    "schedule_cron": "0 3 * * *",
    "schedule_preset": "@weekly",
    "schedule_delta": timedelta(days=1, hours=2),
    "schedule_relativedelta": relativedelta(months=+1),
    "schedule_none": None,
    "schedule_once": "@once",
    "schedule_continuous": "@continuous",
}

for name, schedule in SCHEDULES.items():
    more = {"max_active_runs": 1} if schedule == "@continuous" else {}
    with dag(name, schedule=schedule, is_paused_upon_creation=True, tags=["schedules"], **more) as made:
        EmptyOperator(task_id="only")
    globals()[name] = made

with dag("schedule_berlin", schedule="0 3 * * *", start_date=pendulum.datetime(2026, 1, 1, tz="Europe/Berlin"), tags=["schedules"], is_paused_upon_creation=True) as schedule_berlin:
    EmptyOperator(task_id="only")

# Not from airflow.sdk: its EventsTimetable cannot be stored by 3.3.2.
from airflow.timetables.events import EventsTimetable

try:
    from airflow.sdk import CronDataIntervalTimetable, CronTriggerTimetable, MultipleCronTriggerTimetable

    several = MultipleCronTriggerTimetable("0 1 * * *", "30 13 * * *", timezone="UTC")
except ImportError:
    from airflow.timetables.interval import CronDataIntervalTimetable
    from airflow.timetables.trigger import CronTriggerTimetable

    several = CronTriggerTimetable("30 13 * * *", timezone="UTC")

TIMETABLES = {
    "timetable_trigger": CronTriggerTimetable("5 0 * * *", timezone="UTC"),
    "timetable_interval": CronDataIntervalTimetable("5 0 * * *", timezone="UTC"),
    "timetable_several": several,
    "timetable_events": EventsTimetable([pendulum.datetime(2026, 3, 1), pendulum.datetime(2026, 9, 1)], description="twice"),
}
for name, timetable in TIMETABLES.items():
    with dag(name, schedule=timetable, is_paused_upon_creation=True, tags=["schedules"]) as made:
        EmptyOperator(task_id="only")
    globals()[name] = made
