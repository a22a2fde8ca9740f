package io.securitylogger.elasticsearch;

import io.securitylogger.elasticsearch.node.NodeKind;

class ElasticsearchContractTest extends ClusterContract {

    ElasticsearchContractTest() {
        super(NodeKind.ELASTICSEARCH);
    }
}
