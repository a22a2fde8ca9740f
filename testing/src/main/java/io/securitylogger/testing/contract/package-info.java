/**
 * The tests that every backend passes, for authors of backends: a test class implements
 * {@link io.securitylogger.testing.contract.LogWriterContract} and
 * {@link io.securitylogger.testing.contract.LogReaderContract}, and {@link
 * io.securitylogger.testing.contract.LogStoreContract} where logs can be purged, and says which writer, reader and purger are
 * meant. They hold what the documentation of {@link io.securitylogger.spi.LogWriter}, {@link
 * io.securitylogger.spi.LogReader} and {@link io.securitylogger.spi.LogPurger} promises.
 */
@NullMarked
package io.securitylogger.testing.contract;

import org.jspecify.annotations.NullMarked;
