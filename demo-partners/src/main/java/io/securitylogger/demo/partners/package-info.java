/**
 * Another company's services, as the shop meets them: it knows nothing of the shop, and nothing of Security Logger, whose jar
 * is in its {@code WEB-INF/lib}.
 */
@NullMarked
package io.securitylogger.demo.partners;

import org.jspecify.annotations.NullMarked;
