package io.securitylogger.impl.scope;

import io.securitylogger.ObjectRef;
import io.securitylogger.spi.ObjectRefResolver;
import java.util.Optional;

/**
 * Names Jakarta Persistence entities by entity name and key. Reads the annotations by their names, so that it works where
 * Jakarta Persistence is not installed; keys mapped only in {@code orm.xml} are unknown to it.
 */
final class EntityRefResolver implements ObjectRefResolver {

    private static final ClassValue<Optional<EntityKey>> KEYS = new ClassValue<>() {
        @Override
        protected Optional<EntityKey> computeValue(Class<?> type) {
            return EntityKey.of(type);
        }
    };

    @Override
    public Optional<ObjectRef> resolve(Object object) {
        return KEYS.get(object.getClass()).flatMap(key -> key.refOf(object));
    }
}
