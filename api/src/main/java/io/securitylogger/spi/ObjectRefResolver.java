package io.securitylogger.spi;

import io.securitylogger.ObjectRef;
import java.util.Optional;

/**
 * Tells how an object of the application's own kind is named in the logs. Implemented by CDI beans, which are asked
 * before the engine's own knowledge of Jakarta Persistence entities. Must be thread-safe and quick: it is asked on the
 * thread of the business call. What it throws counts as not knowing the object.
 */
public interface ObjectRefResolver {

    /**
     * The reference for this object.
     *
     * @return empty if this resolver does not know the object, or if its key is not set yet
     */
    Optional<ObjectRef> resolve(Object object);
}
