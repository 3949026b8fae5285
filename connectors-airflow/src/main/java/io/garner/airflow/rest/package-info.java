/**
 * The way to read a deployment over its REST API: {@link io.garner.airflow.rest.RestRoute} for Airflow 2.7 and later
 * ({@code /api/v1}) and 3 ({@code /api/v2}), which {@link io.garner.airflow.rest.ApiVersion} tells apart.
 * {@code RestClient} sends, {@code Pages} reads lists to their end, a reader for each concept turns JSON into records, and
 * {@code RestFaults} has the words for what goes wrong. {@link io.garner.airflow.rest.RestCheckup} is for the doctor.
 */
@NullMarked
package io.garner.airflow.rest;

import org.jspecify.annotations.NullMarked;
