/**
 * Configuration as typed values: {@link io.garner.config.YamlBinder} turns a YAML text into records and gathers every
 * problem with its line and column; {@link io.garner.config.Secret} is a credential by reference. Nothing here knows what
 * is configured. YAML and interpolation libraries are optional dependencies: only programs that read files need them.
 */
@NullMarked
package io.garner.config;

import org.jspecify.annotations.NullMarked;
