/**
 * The services of others that the shop calls, by the three clients that Jakarta EE applications use. Each call is in the log
 * below the request for which it is made. Knows the orders and pages of the shop no more than the engine.
 */
@NullMarked
package io.securitylogger.demo.service;

import org.jspecify.annotations.NullMarked;
