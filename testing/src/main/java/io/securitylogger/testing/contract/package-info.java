/**
 * The tests that every backend passes, for authors of backends: a test class implements
 * {@link io.securitylogger.testing.contract.LogWriterContract} and
 * {@link io.securitylogger.testing.contract.LogReaderContract} and says which writer and reader are meant. They hold what the
 * documentation of {@link io.securitylogger.spi.LogWriter} and {@link io.securitylogger.spi.LogReader} promises.
 */
@NullMarked
package io.securitylogger.testing.contract;

import org.jspecify.annotations.NullMarked;
