package io.securitylogger.client.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeSnippetsTest {

    private static final Pattern SNIPPET = Pattern.compile("```java\\R(.*?)```", Pattern.DOTALL);
    private static final String IMPORTS =
            """
            import io.securitylogger.*;
            import io.securitylogger.client.http.*;
            import io.securitylogger.spi.*;
            import io.securitylogger.spi.LogQuery.Field;
            import io.securitylogger.throttling.*;
            import jakarta.inject.Inject;
            import jakarta.ws.rs.*;
            import jakarta.ws.rs.client.*;
            import jakarta.ws.rs.core.Response;
            import java.io.IOException;
            import java.net.URI;
            import java.net.http.*;
            import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
            import java.util.List;
            import java.util.Optional;
            """;
    private static final String TYPES_OF_THE_READER =
            """
            class Order {}
            interface Payments { void charge(Order order); }
            record Credentials(String name, String password) {}
            interface Tax { String rate(Order order); }
            interface TaxService { Tax getTaxPort(jakarta.xml.ws.WebServiceFeature... features); }
            """;

    @Test
    void compile(@TempDir Path classes) throws IOException {
        List<String> snippets = SNIPPET.matcher(Files.readString(Path.of("../README.md")))
                .results()
                .map(match -> match.group(1))
                .toList();
        assertThat(snippets).isNotEmpty();

        List<Source> sources = IntStream.range(0, snippets.size())
                .mapToObj(number -> source(number, snippets.get(number)))
                .toList();
        StringWriter complaints = new StringWriter();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> options =
                List.of("-proc:none", "-d", classes.toString(), "-classpath", System.getProperty("java.class.path"));
        boolean compiled =
                compiler.getTask(complaints, null, null, options, null, sources).call();

        assertThat(compiled).as(complaints.toString()).isTrue();
    }

    /** A snippet is a class, or the body of a method. */
    private static Source source(int number, String snippet) {
        Matcher type = Pattern.compile("public class (\\w+)").matcher(snippet);
        String name = type.find() ? type.group(1) : "Snippet" + number;
        String pack = "package readme.n" + number + ";\n";
        String body = snippet.contains("class ")
                ? snippet
                : "class " + name + " { void run(LogReader reader, java.time.Instant yesterday) {\n" + snippet + "}}";
        return new Source(name, pack + IMPORTS + body + TYPES_OF_THE_READER);
    }

    private static final class Source extends SimpleJavaFileObject {

        private final String text;

        Source(String name, String text) {
            super(URI.create("string:///" + name + JavaFileObject.Kind.SOURCE.extension), JavaFileObject.Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
