/** The job of this jar. Nobody imports it. */
@NullMarked
package io.securitylogger.elasticsearch.job;

import org.jspecify.annotations.NullMarked;
