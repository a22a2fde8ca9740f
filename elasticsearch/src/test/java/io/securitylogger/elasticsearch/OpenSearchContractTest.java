package io.securitylogger.elasticsearch;

import io.securitylogger.elasticsearch.node.NodeKind;

class OpenSearchContractTest extends ClusterContract {

    OpenSearchContractTest() {
        super(NodeKind.OPENSEARCH);
    }
}
