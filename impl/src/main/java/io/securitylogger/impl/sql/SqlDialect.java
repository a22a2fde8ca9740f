package io.securitylogger.impl.sql;

import static java.util.stream.Collectors.joining;

import java.util.Locale;
import java.util.Optional;

/** What differs between the databases. */
enum SqlDialect {
    H2("h2", 1 << 20, 1) {
        @Override
        String epochSeconds() {
            return "CAST(EXTRACT(EPOCH FROM CURRENT_TIMESTAMP) AS BIGINT)";
        }

        @Override
        String upsert(LogTable<?> table, int rows) {
            String row = table.columns().stream()
                    .map(column -> "CAST(? AS " + h2Type(column.type()) + ")")
                    .collect(joining(", ", "(", ")"));
            return "MERGE INTO " + table.name() + " t USING (VALUES " + repeat(row, rows) + ") AS s ("
                    + table.columnNames("")
                    + ") ON t.id = s.id WHEN MATCHED AND t.version < s.version THEN UPDATE SET "
                    + assignments(table, "s.") + " WHEN NOT MATCHED THEN INSERT (" + table.columnNames("")
                    + ") VALUES (" + table.columnNames("s.") + ")";
        }

        @Override
        String insertRelated() {
            return "MERGE INTO " + RelatedObjects.INTO + " KEY (log_type, log_id, unit, type, object_id) "
                    + RelatedObjects.VALUES;
        }
    },

    POSTGRESQL("postgresql", 1 << 26, 16) {
        @Override
        String epochSeconds() {
            return "CAST(EXTRACT(EPOCH FROM CLOCK_TIMESTAMP()) AS BIGINT)";
        }

        @Override
        String upsert(LogTable<?> table, int rows) {
            return insert(table, " AS t", rows) + " ON CONFLICT (id) DO UPDATE SET " + assignments(table, "EXCLUDED.")
                    + " WHERE t.version < EXCLUDED.version";
        }

        @Override
        String insertRelated() {
            return "INSERT INTO " + RelatedObjects.INTO + " " + RelatedObjects.VALUES + " ON CONFLICT DO NOTHING";
        }
    },

    /** MariaDB and MySQL. */
    MARIADB("mariadb", 1 << 20, 16) {
        @Override
        String epochSeconds() {
            return "UNIX_TIMESTAMP()";
        }

        @Override
        String upsert(LogTable<?> table, int rows) {
            String others = table.columns().stream()
                    .map(Column::name)
                    .filter(name -> !name.equals("id") && !name.equals("version"))
                    .map(name -> name + " = IF(VALUES(version) > version, VALUES(" + name + "), " + name + ")")
                    .collect(joining(", "));
            return insert(table, "", rows) + " ON DUPLICATE KEY UPDATE " + others
                    + ", version = GREATEST(version, VALUES(version))";
        }

        @Override
        String insertRelated() {
            return "INSERT INTO " + RelatedObjects.INTO + " " + RelatedObjects.VALUES
                    + " ON DUPLICATE KEY UPDATE object_id = VALUES(object_id)";
        }
    };

    private final String folder;
    private final int longTextCharacters;
    private final int rowsPerStatement;

    SqlDialect(String folder, int longTextCharacters, int rowsPerStatement) {
        this.folder = folder;
        this.longTextCharacters = longTextCharacters;
        this.rowsPerStatement = rowsPerStatement;
    }

    /** The dialect of a database, by {@link java.sql.DatabaseMetaData#getDatabaseProductName()}. */
    static Optional<SqlDialect> of(String productName) {
        return switch (productName.toLowerCase(Locale.ROOT)) {
            case "h2" -> Optional.of(H2);
            case "postgresql" -> Optional.of(POSTGRESQL);
            case "mariadb", "mysql" -> Optional.of(MARIADB);
            default -> Optional.empty();
        };
    }

    /** Where its scripts lie, beside this class. */
    String folder() {
        return folder;
    }

    /**
     * How many UTF-16 units of a long text are kept: in H2 all that the type holds, in MariaDB what lets a log with
     * several of them pass as one packet of the default size.
     */
    int longTextCharacters() {
        return longTextCharacters;
    }

    /** How many logs of a batch one statement takes: several where that saves time. */
    int rowsPerStatement() {
        return rowsPerStatement;
    }

    /**
     * A statement that takes all columns of so many different logs and stores each if there is no such log or only a
     * lower version of it.
     */
    abstract String upsert(LogTable<?> table, int rows);

    /** The time of the database as an expression: whole seconds since 1970. */
    abstract String epochSeconds();

    /** A statement that takes all columns of a related object and stores them unless they are there already. */
    abstract String insertRelated();

    /** H2 cannot infer the types of parameters in a MERGE. */
    private static String h2Type(ColumnType type) {
        if (type instanceof ColumnType.Varchar varchar) {
            return "VARCHAR(" + varchar.characters() + ")";
        }
        return switch ((ColumnType.Simple) type) {
            case LONG_TEXT, JSON -> "VARCHAR";
            case TIMESTAMP -> "TIMESTAMP(6)";
            case INTEGER -> "INTEGER";
            case BIGINT -> "BIGINT";
            case DOUBLE -> "DOUBLE PRECISION";
            case BOOLEAN -> "BOOLEAN";
        };
    }

    private static String insert(LogTable<?> table, String alias, int rows) {
        String row = table.columns().stream().map(column -> "?").collect(joining(", ", "(", ")"));
        return "INSERT INTO " + table.name() + alias + " (" + table.columnNames("") + ") VALUES " + repeat(row, rows);
    }

    private static String repeat(String row, int rows) {
        return row + (", " + row).repeat(rows - 1);
    }

    private static String assignments(LogTable<?> table, String source) {
        return table.columns().stream()
                .map(Column::name)
                .filter(name -> !name.equals("id"))
                .map(name -> name + " = " + source + name)
                .collect(joining(", "));
    }
}
