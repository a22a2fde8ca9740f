package io.securitylogger.impl.sql;

import io.securitylogger.LogType;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Removes logs of one type, and what they are related with. */
record LogDeletion(Connection connection, LogType type, LogTable<?> table) {

    /** Removes these logs, as far as they are there, in the order of their ids, in which others lock them too. */
    int delete(List<UUID> ids) throws SQLException {
        InList wanted = new InList(ids.stream().map(UUID::toString).sorted().toList());
        String relations = "DELETE FROM security_related_object WHERE log_type = ? AND log_id " + wanted.condition();
        try (PreparedStatement statement = connection.prepareStatement(relations)) {
            statement.setString(1, type.id());
            wanted.bind(statement, 2);
            statement.executeUpdate();
        }
        String logs = "DELETE FROM " + table.name() + " WHERE id " + wanted.condition();
        try (PreparedStatement statement = connection.prepareStatement(logs)) {
            wanted.bind(statement, 1);
            return statement.executeUpdate();
        }
    }
}
