/**
 * What the operator reads in the server log: numbered messages, and a reporter that says a recurring one once a period.
 * Imports no other package of the engine.
 */
@NullMarked
package io.securitylogger.impl.message;

import org.jspecify.annotations.NullMarked;
