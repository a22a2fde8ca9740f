package io.securitylogger.elasticsearch;

import io.securitylogger.elasticsearch.node.NodeKind;
import java.io.IOException;

class AnyElasticsearchLogTest extends AnyLog {

    AnyElasticsearchLogTest() throws IOException {
        super(NodeKind.ELASTICSEARCH);
    }
}
