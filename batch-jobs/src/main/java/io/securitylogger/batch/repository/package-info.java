/**
 * What batch runtimes can do with the executions in their repositories beyond Jakarta Batch, which knows no way to say that
 * one has failed. Reached by reflection: none of their classes is needed.
 */
@NullMarked
package io.securitylogger.batch.repository;

import org.jspecify.annotations.NullMarked;
