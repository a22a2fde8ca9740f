/**
 * JSON as the backends need it: maps, lists and scalars to compact text and back. Writing is our own, because it sits in
 * the way of every log; reading uses the server's JSON-P. Imports no other package of the engine.
 */
@NullMarked
package io.securitylogger.impl.json;

import org.jspecify.annotations.NullMarked;
