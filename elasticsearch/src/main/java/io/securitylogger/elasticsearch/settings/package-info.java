/** The properties of the backend for Elasticsearch, as checked records. Imports no other package of this jar. */
@NullMarked
package io.securitylogger.elasticsearch.settings;

import org.jspecify.annotations.NullMarked;
