package io.garner.doctor;

import java.time.Duration;

/** A check with what came of it. */
public record Examined(Check check, CheckResult result, Duration took) {}
