package io.securitylogger.impl.scope;

import io.securitylogger.ObjectRef;
import java.lang.annotation.Annotation;
import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * How the key of one entity class is read.
 *
 * @param entityName the name of the entity
 * @param reader the getter of the key if there is one (a lazy proxy answers it without loading), else its field
 */
record EntityKey(String entityName, Member reader) {

    private static final String PERSISTENCE = "jakarta.persistence.";

    /** Empty if the class is no entity, or its key is not annotated. A proxy's class counts as the class it extends. */
    static Optional<EntityKey> of(Class<?> type) {
        for (Class<?> entity = type; entity != null; entity = entity.getSuperclass()) {
            Annotation annotation = annotation(entity.getAnnotations(), "Entity");
            if (annotation != null) {
                String name = nameOf(annotation, entity);
                return hierarchy(entity)
                        .flatMap(EntityKey::keyMembers)
                        .findFirst()
                        .map(key -> new EntityKey(name, key));
            }
        }
        return Optional.empty();
    }

    /** Empty while the key is not set. */
    Optional<ObjectRef> refOf(Object entity) {
        try {
            Object key = reader instanceof Method getter ? getter.invoke(entity) : ((Field) reader).get(entity);
            return isSet(key) ? Optional.of(ObjectRef.of(entityName, key)) : Optional.empty();
        } catch (ReflectiveOperationException keyIsUnreadable) {
            return Optional.empty();
        }
    }

    /** A primitive key is zero before it is set. */
    private boolean isSet(@Nullable Object key) {
        Class<?> type = reader instanceof Method getter ? getter.getReturnType() : ((Field) reader).getType();
        return key != null && !(type.isPrimitive() && key instanceof Number number && number.longValue() == 0);
    }

    private static Stream<Class<?>> hierarchy(Class<?> type) {
        return Stream.<Class<?>>iterate(type, t -> t != null && t != Object.class, Class::getSuperclass);
    }

    private static Stream<Member> keyMembers(Class<?> type) {
        Stream<Member> fields = Stream.of(type.getDeclaredFields())
                .filter(EntityKey::isKey)
                .map(field -> getter(type, field).orElse(field))
                .filter(EntityKey::makeAccessible);
        Stream<Member> getters = Stream.<Member>of(type.getDeclaredMethods())
                .filter(method -> isKey((Method) method))
                .filter(EntityKey::makeAccessible);
        return Stream.concat(fields, getters);
    }

    private static Optional<Member> getter(Class<?> type, Field field) {
        String name = field.getName();
        String getter = "get" + name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
        return Stream.<Member>of(type.getDeclaredMethods())
                .filter(m -> m.getName().equals(getter) && ((Method) m).getParameterCount() == 0)
                .findFirst();
    }

    private static boolean isKey(AccessibleObject member) {
        Annotation[] annotations = member.getDeclaredAnnotations();
        return annotation(annotations, "Id") != null || annotation(annotations, "EmbeddedId") != null;
    }

    private static boolean makeAccessible(Member member) {
        return ((AccessibleObject) member).trySetAccessible();
    }

    private static @Nullable Annotation annotation(Annotation[] annotations, String simpleName) {
        for (Annotation annotation : annotations) {
            if (annotation.annotationType().getName().equals(PERSISTENCE + simpleName)) {
                return annotation;
            }
        }
        return null;
    }

    private static String nameOf(Annotation entity, Class<?> type) {
        try {
            Object name = entity.annotationType().getMethod("name").invoke(entity);
            return name instanceof String given && !given.isEmpty() ? given : type.getSimpleName();
        } catch (ReflectiveOperationException nameIsUnreadable) {
            return type.getSimpleName();
        }
    }
}
