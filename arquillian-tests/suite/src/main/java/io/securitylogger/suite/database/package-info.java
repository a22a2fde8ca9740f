/**
 * Real databases for the tests, one process of each kind per test JVM. Must not import the other packages of the suite.
 */
@NullMarked
package io.securitylogger.suite.database;

import org.jspecify.annotations.NullMarked;
