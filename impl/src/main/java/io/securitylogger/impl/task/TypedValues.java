package io.securitylogger.impl.task;

import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The way back from {@link TypedJson}: values of Java of a wanted type. Nothing is rounded, cut or guessed. */
public final class TypedValues {

    private static final Set<Class<?>> LISTS = Set.of(List.class, Collection.class, Iterable.class, ArrayList.class);

    private TypedValues() {}

    /**
     * Whether values of the type can travel.
     *
     * @throws IllegalArgumentException naming the type that cannot
     */
    public static void check(Type type) {
        check(type, new HashSet<>());
    }

    private static void check(Type type, Set<Type> seen) {
        if (!seen.add(type)) {
            return;
        }
        Class<?> raw = raw(type);
        if (raw.isRecord()) {
            for (RecordComponent component : raw.getRecordComponents()) {
                check(component.getGenericType(), seen);
            }
        } else if (raw.isArray()) {
            check(raw.getComponentType(), seen);
        } else if (isContainer(raw)) {
            Arrays.stream(arguments(type)).forEach(inner -> check(inner, seen));
            requireNamedMembers(raw, type);
        } else if (raw != Object.class && !raw.isEnum() && !TypedScalars.has(raw)) {
            throw new IllegalArgumentException("no JSON becomes a " + type.getTypeName());
        }
    }

    private static void requireNamedMembers(Class<?> raw, Type type) {
        if (Map.class.isAssignableFrom(raw)
                && type instanceof ParameterizedType
                && arguments(type)[0] != String.class) {
            throw new IllegalArgumentException("keys are texts, not as in " + type.getTypeName());
        }
    }

    private static boolean isContainer(Class<?> raw) {
        return LISTS.contains(raw) || isSet(raw) || isMap(raw) || raw == Optional.class;
    }

    private static boolean isSet(Class<?> raw) {
        return raw == Set.class || raw == LinkedHashSet.class;
    }

    private static boolean isMap(Class<?> raw) {
        return raw == Map.class || raw == LinkedHashMap.class;
    }

    private static Class<?> raw(Type type) {
        if (type instanceof Class<?> known) {
            return known;
        }
        if (type instanceof ParameterizedType generic && generic.getRawType() instanceof Class<?> known) {
            return known;
        }
        throw new IllegalArgumentException("no JSON becomes a " + type.getTypeName());
    }

    private static Type[] arguments(Type type) {
        return type instanceof ParameterizedType generic ? generic.getActualTypeArguments() : new Type[0];
    }

    private static Type argument(Type type, int index) {
        Type[] all = arguments(type);
        return index < all.length ? all[index] : Object.class;
    }

    /**
     * A value of the type.
     *
     * @param json as {@link TypedJson} makes it, or read from its text
     * @throws IllegalArgumentException saying what cannot become what
     */
    public static @Nullable Object of(@Nullable Object json, Type type) {
        Class<?> raw = raw(type);
        if (raw == Optional.class) {
            return Optional.ofNullable(json == null ? null : of(json, argument(type, 0)));
        }
        if (json == null) {
            if (raw.isPrimitive()) {
                throw new IllegalArgumentException("null cannot become " + raw.getName());
            }
            return null;
        }
        if (raw == Object.class || TypedScalars.has(raw)) {
            return raw == Object.class ? natural(json) : TypedScalars.of(json, raw);
        }
        if (json instanceof String name && raw.isEnum()) {
            return constant(name, raw);
        }
        return json instanceof Map<?, ?> members ? ofMembers(members, type) : ofElements(json, type);
    }

    private static @Nullable Object natural(Object json) {
        if (json instanceof List<?> elements) {
            return ofElements(elements, List.class);
        }
        if (json instanceof Map<?, ?> members) {
            return TypedScalars.isTyped(members) ? TypedScalars.natural(members) : ofMembers(members, Map.class);
        }
        return json;
    }

    private static Object constant(String name, Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .filter(constant -> ((Enum<?>) constant).name().equals(name))
                .findFirst()
                .orElseThrow(() -> TypedScalars.refused(name, type));
    }

    private static Object ofMembers(Map<?, ?> members, Type type) {
        Class<?> raw = raw(type);
        if (raw.isRecord()) {
            return record(members, raw);
        }
        if (!isMap(raw)) {
            throw TypedScalars.refused(members, raw);
        }
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        members.forEach((name, value) -> map.put(String.valueOf(name), of(value, argument(type, 1))));
        return map;
    }

    private static Object record(Map<?, ?> members, Class<?> type) {
        RecordComponent[] components = type.getRecordComponents();
        Object[] values = new Object[components.length];
        Class<?>[] types = new Class<?>[components.length];
        for (int i = 0; i < components.length; i++) {
            types[i] = components[i].getType();
            values[i] = of(members.get(components[i].getName()), components[i].getGenericType());
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.trySetAccessible();
            return constructor.newInstance(values);
        } catch (InvocationTargetException invalid) {
            throw new IllegalArgumentException(type.getName() + ": " + invalid.getCause(), invalid);
        } catch (ReflectiveOperationException e) {
            throw new IllegalArgumentException(type.getName() + " cannot be made", e);
        }
    }

    private static Object ofElements(Object json, Type type) {
        Class<?> raw = raw(type);
        if (!(json instanceof List<?> elements)) {
            throw TypedScalars.refused(json, raw);
        }
        if (raw.isArray()) {
            return array(elements, raw.getComponentType());
        }
        if (!LISTS.contains(raw) && !isSet(raw)) {
            throw TypedScalars.refused(json, raw);
        }
        Collection<@Nullable Object> values = isSet(raw) ? new LinkedHashSet<>() : new ArrayList<>();
        elements.forEach(element -> values.add(of(element, argument(type, 0))));
        return values;
    }

    private static Object array(List<?> elements, Class<?> component) {
        Object array = Array.newInstance(component, elements.size());
        for (int i = 0; i < elements.size(); i++) {
            Array.set(array, i, of(elements.get(i), component));
        }
        return array;
    }
}
