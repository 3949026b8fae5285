/**
 * The command line. {@link io.garner.cli.Main} hands the arguments to picocli; the commands are thin; {@code MainJob} is the
 * run itself. This is the only package that prints, sets up logging and ends the process.
 */
@NullMarked
package io.garner.cli;

import org.jspecify.annotations.NullMarked;
