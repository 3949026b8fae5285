/**
 * Finding out, step by step, why a source or a catalog cannot be used. A {@link io.garner.doctor.Checkup} is a list of
 * {@link io.garner.doctor.Check}s; {@link io.garner.doctor.Examination} takes them one after the other, each under a limit
 * of time, and leaves out what stands on a step that failed. Connectors put theirs together from their own checks and the
 * ones here that every network service shares: {@link io.garner.doctor.HostChecks}, {@link io.garner.doctor.TlsCheck} and
 * {@link io.garner.doctor.KerberosChecks}. Used by the SPI, the catalog's client and the command {@code doctor}.
 */
@NullMarked
package io.garner.doctor;

import org.jspecify.annotations.NullMarked;
