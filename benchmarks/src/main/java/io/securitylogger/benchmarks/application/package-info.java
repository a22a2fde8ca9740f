/**
 * The application that is measured: what goes into every WAR, whoever logs it. Must import nothing of this project, nor
 * of its peers.
 */
@NullMarked
package io.securitylogger.benchmarks.application;

import org.jspecify.annotations.NullMarked;
