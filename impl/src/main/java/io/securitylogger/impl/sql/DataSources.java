package io.securitylogger.impl.sql;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import javax.sql.DataSource;

/** Finds data sources by the names that operators give. */
@FunctionalInterface
interface DataSources {

    /** Looks one name up. */
    Object lookup(String name) throws NamingException;

    /** The directory of the calling component. */
    @SuppressWarnings("BanJNDI") // names come from the operator's settings, never from a request
    static DataSources ofServer() {
        return name -> new InitialContext().lookup(name);
    }

    /** Under which names a data source is looked for. */
    static List<String> candidates(SqlSettings settings) {
        String name = settings.dataSourceName();
        if (name.isEmpty()) {
            return List.of("java:comp/DefaultDataSource");
        }
        if (name.startsWith("java:")) {
            return List.of(name);
        }
        return Stream.of("", "java:comp/env/", "java:/", "java:jboss/datasources/")
                .map(prefix -> prefix + name)
                .toList();
    }

    /** The first data source bound at one of the names. */
    default Optional<DataSource> find(List<String> names) {
        return names.stream().flatMap(name -> at(name).stream()).findFirst();
    }

    private Optional<DataSource> at(String name) {
        try {
            return lookup(name) instanceof DataSource source ? Optional.of(source) : Optional.empty();
        } catch (NamingException e) {
            return Optional.empty();
        }
    }
}
