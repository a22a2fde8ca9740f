package io.securitylogger.elasticsearch;

import io.securitylogger.elasticsearch.node.NodeKind;
import java.io.IOException;

class AnyOpenSearchLogTest extends AnyLog {

    AnyOpenSearchLogTest() throws IOException {
        super(NodeKind.OPENSEARCH);
    }
}
