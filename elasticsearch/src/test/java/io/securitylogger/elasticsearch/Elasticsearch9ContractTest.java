package io.securitylogger.elasticsearch;

import io.securitylogger.elasticsearch.node.NodeKind;

class Elasticsearch9ContractTest extends ClusterContract {

    Elasticsearch9ContractTest() {
        super(NodeKind.ELASTICSEARCH_9);
    }
}
