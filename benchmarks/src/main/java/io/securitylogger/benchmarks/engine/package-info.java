/** The engine as an application has it with its default settings, without CDI; for what is measured without a server. */
@NullMarked
package io.securitylogger.benchmarks.engine;

import org.jspecify.annotations.NullMarked;
