/**
 * PostgreSQL with the pagila sample and a catalog, started together on this machine. As a library start at
 * {@link io.garner.sandbox.Sandbox}; as a program at {@link io.garner.sandbox.SandboxCommand}, of which {@code demo} is
 * the command behind the repository's {@code ./demo}.
 */
@NullMarked
package io.garner.sandbox;

import org.jspecify.annotations.NullMarked;
