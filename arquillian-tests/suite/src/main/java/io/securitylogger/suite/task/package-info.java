/** Tasks of an application, in every state that they can have, seen from outside; and of two nodes at once. */
@NullMarked
package io.securitylogger.suite.task;

import org.jspecify.annotations.NullMarked;
