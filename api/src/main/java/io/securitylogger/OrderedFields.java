package io.securitylogger;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A map that keeps its order and cannot change, so that one record hands it to the next without copying it again. A list
 * of its entries: there are few of them, and most are read one after the other.
 */
final class OrderedFields extends AbstractMap<String, List<String>> {

    private static final OrderedFields NONE = new OrderedFields(List.of());

    private final List<Entry<String, List<String>>> entries;

    private OrderedFields(List<Entry<String, List<String>>> entries) {
        this.entries = entries;
    }

    static Map<String, List<String>> of(Map<String, List<String>> fields) {
        if (fields instanceof OrderedFields) {
            return fields;
        }
        return fields.isEmpty() ? NONE : new OrderedFields(copied(fields));
    }

    private static List<Entry<String, List<String>>> copied(Map<String, List<String>> fields) {
        List<Entry<String, List<String>>> copied = new ArrayList<>(fields.size());
        fields.forEach((name, values) -> copied.add(new SimpleImmutableEntry<>(name, values)));
        return Collections.unmodifiableList(copied);
    }

    @Override
    public Set<Entry<String, List<String>>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Entry<String, List<String>>> iterator() {
                return entries.iterator();
            }

            @Override
            public int size() {
                return entries.size();
            }
        };
    }
}
