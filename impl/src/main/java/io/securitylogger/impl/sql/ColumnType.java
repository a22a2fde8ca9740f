package io.securitylogger.impl.sql;

/** What a column holds, whatever the database calls it. */
sealed interface ColumnType {

    /** A UUID or another reference in ASCII. */
    ColumnType ID = new Varchar(36, 36);

    /** Text without a limit that matters. */
    ColumnType LONG_TEXT = Simple.LONG_TEXT;

    /** A JSON object as text, {@code NULL} when empty. */
    ColumnType JSON = Simple.JSON;

    /** A moment in UTC to the microsecond. */
    ColumnType TIMESTAMP = Simple.TIMESTAMP;

    ColumnType INTEGER = Simple.INTEGER;

    ColumnType BIGINT = Simple.BIGINT;

    ColumnType DOUBLE = Simple.DOUBLE;

    ColumnType BOOLEAN = Simple.BOOLEAN;

    /** Short text; what is longer is cut. */
    static ColumnType varchar(int characters) {
        return new Varchar(characters, characters * 4);
    }

    /**
     * Short text; what is longer is cut.
     *
     * @param characters at most so many UTF-16 units, so that every database's way of counting is met
     * @param bytes at most so many bytes of UTF-8, where an index row has to hold it
     */
    record Varchar(int characters, int bytes) implements ColumnType {}

    /** The types without parameters. */
    enum Simple implements ColumnType {
        LONG_TEXT,
        JSON,
        TIMESTAMP,
        INTEGER,
        BIGINT,
        DOUBLE,
        BOOLEAN
    }
}
