package io.securitylogger;

import static java.util.Objects.requireNonNull;

/**
 * Names a business object that a log has to do with.
 *
 * @param unit where the object lives, usually the name of a persistence unit; empty if the application has but one
 * @param type what it is, usually the entity name
 * @param id its primary key as text
 */
public record ObjectRef(String unit, String type, String id) {

    public ObjectRef {
        requireNonNull(unit, "unit");
        requireNonNull(type, "type");
        requireNonNull(id, "id");
        if (type.isEmpty() || id.isEmpty()) {
            throw new IllegalArgumentException("An object reference needs a type and an id");
        }
    }

    /** A reference to an object of an application with one persistence unit. */
    public static ObjectRef of(String type, Object id) {
        return new ObjectRef("", type, id.toString());
    }

    /** {@code unit|type|id}, without the unit and its bar where it is empty. */
    @Override
    public String toString() {
        return (unit.isEmpty() ? "" : unit + '|') + type + '|' + id;
    }
}
