package io.securitylogger.suite.elasticsearch;

import io.securitylogger.elasticsearch.node.NodeKind;
import io.securitylogger.suite.batch.BackupFolder;
import java.nio.file.Path;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.container.test.api.RunAsClient;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.extension.ExtendWith;

/** An application whose logs are in Elasticsearch. */
@ExtendWith(ArquillianExtension.class)
@RunAsClient
public class ElasticsearchIT extends LogsInCluster {
    private static final String NAME = "elastic";
    private static final StoredDocuments STORED = StoredDocuments.ofNewPrefix(NodeKind.ELASTICSEARCH);
    private static final Path BACKUPS = BackupFolder.newStorage();

    public ElasticsearchIT() {
        super(NAME, STORED, BACKUPS);
    }

    @Deployment(testable = false)
    public static WebArchive application() {
        return application(NAME, STORED, BACKUPS);
    }
}
