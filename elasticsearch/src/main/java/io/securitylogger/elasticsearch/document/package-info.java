/** What is stored: names of indices, templates, documents, and the questions to them. Speaks with nobody. */
@NullMarked
package io.securitylogger.elasticsearch.document;

import org.jspecify.annotations.NullMarked;
