package io.securitylogger.elasticsearch.settings;

import io.securitylogger.impl.config.PropertyKey;

/** The properties there are. */
enum ElasticsearchProperty implements PropertyKey {
    HOSTS("security.elasticsearch-database.hosts"),
    USER("security.elasticsearch-database.user"),
    PASSWORD("security.elasticsearch-database.password"),
    API_KEY("security.elasticsearch-database.api-key"),
    CA_CERTIFICATE("security.elasticsearch-database.ca-certificate"),
    PREFIX("security.elasticsearch-database.prefix"),
    TIMEOUT("security.elasticsearch-timeout"),
    AUTO_INIT("security.elasticsearch-auto-init"),
    AUTO_REFRESH("security.elasticsearch-auto-refresh"),
    ECS("security.elasticsearch-ecs"),
    DEAD_LETTER_PATH("security.elasticsearch-dead-letter-path"),
    LOGSTASH_WRITER("security.elasticsearch-logstash-writer"),
    VECTOR_WRITER("security.elasticsearch-vector-writer"),
    LOGSTASH_HOST("security.logstash.host"),
    LOGSTASH_PORT("security.logstash.port"),
    LOGSTASH_TLS("security.logstash.tls"),
    LOGSTASH_CA_CERTIFICATE("security.logstash.ca-certificate"),
    LOGSTASH_BUFFER_SIZE("security.logstash.buffer-size");

    private final String key;

    ElasticsearchProperty(String key) {
        this.key = key;
    }

    @Override
    public String key() {
        return key;
    }
}
