package io.securitylogger.batch;

import static java.util.stream.Collectors.toCollection;
import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import jakarta.batch.api.BatchProperty;
import jakarta.inject.Named;
import java.io.File;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** A name that stands in a job's definition and nowhere in the code, or the other way round, is silently nothing. */
class JobDefinitionsTest {

    private static final File JOBS = new File("src/main/resources/META-INF/batch-jobs");
    private static final Pattern PARAMETER = Pattern.compile("#\\{jobParameters\\['([^']+)']}.*");
    private static final Map<String, Class<?>> ARTIFACTS = artifacts();

    static Stream<File> jobs() {
        return Arrays.stream(Objects.requireNonNull(JOBS.listFiles()));
    }

    private static Map<String, Class<?>> artifacts() {
        Map<String, Class<?>> named = new TreeMap<>();
        for (JavaClass type : new ClassFileImporter().importPackagesOf(JobDefinitionsTest.class)) {
            if (type.isAnnotatedWith(Named.class)) {
                named.put(type.getAnnotationOfType(Named.class).value(), type.reflect());
            }
        }
        return named;
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void propertiesAreThoseThatTheArtifactsRead(File job) throws Exception {
        int references = 0;
        for (Element artifact : elements(root(job), "*")) {
            if (!artifact.hasAttribute("ref")) {
                continue;
            }
            references++;
            Class<?> type =
                    Objects.requireNonNull(ARTIFACTS.get(artifact.getAttribute("ref")), artifact.getAttribute("ref"));
            assertThat(properties(artifact)).as(type.getName()).isEqualTo(read(type));
        }
        assertThat(references).isPositive();
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void eachPropertyIsTheJobParameterOfItsName(File job) throws Exception {
        for (Element property : parameters(root(job))) {
            Matcher parameter = PARAMETER.matcher(property.getAttribute("value"));
            assertThat(parameter.matches()).as(property.getAttribute("value")).isTrue();
            assertThat(parameter.group(1)).isEqualTo(property.getAttribute("name"));
        }
    }

    @ParameterizedTest
    @MethodSource("jobs")
    void jobIsNamedAsItsFile(File job) throws Exception {
        assertThat(root(job).getAttribute("id") + ".xml").isEqualTo(job.getName());
    }

    /** Payara refuses a definition in which two are the same. */
    @ParameterizedTest
    @MethodSource("jobs")
    void everyIdIsThereOnce(File job) throws Exception {
        List<String> ids = new ArrayList<>();
        ids.add(root(job).getAttribute("id"));
        elements(root(job), "*").stream()
                .filter(element -> element.hasAttribute("id"))
                .forEach(element -> ids.add(element.getAttribute("id")));

        assertThat(ids).doesNotHaveDuplicates().hasSizeGreaterThan(1);
    }

    @Test
    void administratorIsOfferedEveryJobWithItsParameters() throws Exception {
        Map<String, Set<String>> defined = new TreeMap<>();
        for (File job : jobs().toList()) {
            Element root = root(job);
            defined.put(root.getAttribute("id"), properties(root));
        }
        assertThat(AdminJob.ALL.stream().collect(toMap(AdminJob::name, AdminJob::parameters)))
                .isEqualTo(defined);
    }

    @Test
    void everyArtifactWithPropertiesIsInAJob() throws Exception {
        Set<String> used = new TreeSet<>();
        for (File job : jobs().toList()) {
            elements(root(job), "*").forEach(element -> used.add(element.getAttribute("ref")));
        }
        ARTIFACTS.forEach((name, type) -> {
            if (!read(type).isEmpty()) {
                assertThat(used).contains(name);
            }
        });
    }

    private static Set<String> read(Class<?> artifact) {
        return Arrays.stream(artifact.getDeclaredFields())
                .filter(field -> field.isAnnotationPresent(BatchProperty.class))
                .map(field -> {
                    String name = field.getAnnotation(BatchProperty.class).name();
                    return name.isEmpty() ? field.getName() : name;
                })
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> properties(Element artifact) {
        return parameters(artifact).stream()
                .map(property -> property.getAttribute("name"))
                .collect(toCollection(TreeSet::new));
    }

    /** Names of the specification are for the runtime. */
    private static List<Element> parameters(Element artifact) {
        return elements(artifact, "property").stream()
                .filter(property -> !property.getAttribute("name").startsWith("jakarta."))
                .toList();
    }

    private static Element root(File job) throws Exception {
        return DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(job)
                .getDocumentElement();
    }

    private static List<Element> elements(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            Node node = nodes.item(i);
            elements.add((Element) node);
        }
        return elements;
    }
}
