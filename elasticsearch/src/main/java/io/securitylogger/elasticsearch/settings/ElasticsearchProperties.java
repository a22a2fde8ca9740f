package io.securitylogger.elasticsearch.settings;

import io.securitylogger.impl.config.FurtherProperties;
import io.securitylogger.impl.config.PropertyKey;
import java.util.List;

/** Tells the engine which properties this jar reads. Found as a Java service. */
public final class ElasticsearchProperties implements FurtherProperties {

    /** Called by the service loader. */
    public ElasticsearchProperties() {}

    @Override
    public List<PropertyKey> keys() {
        return List.of(ElasticsearchProperty.values());
    }
}
