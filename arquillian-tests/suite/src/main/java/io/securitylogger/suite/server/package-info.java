/**
 * What a test may know of the server it runs on: its name, its addresses and its log. The modules of the servers say it
 * by system properties; nothing here depends on one server.
 */
@NullMarked
package io.securitylogger.suite.server;

import org.jspecify.annotations.NullMarked;
