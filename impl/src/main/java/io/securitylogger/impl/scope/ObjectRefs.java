package io.securitylogger.impl.scope;

import io.securitylogger.ObjectRef;
import io.securitylogger.spi.ObjectRefResolver;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Turns what the application hands in as a related object into a reference: the first resolver that knows it wins. */
public final class ObjectRefs {

    /** References themselves and Jakarta Persistence entities. */
    public static final ObjectRefs STANDARD = new ObjectRefs(List.of());

    private final List<ObjectRefResolver> resolvers;

    /** The application's resolvers first, then the {@link #STANDARD} ones. */
    public ObjectRefs(List<ObjectRefResolver> ofApplication) {
        List<ObjectRefResolver> all = new ArrayList<>();
        all.add(object -> object instanceof ObjectRef ref ? Optional.of(ref) : Optional.empty());
        all.addAll(ofApplication);
        all.add(new EntityRefResolver());
        resolvers = List.copyOf(all);
    }

    /** Empty if nobody knows the object or its key. */
    Optional<ObjectRef> resolve(Object object) {
        return resolvers.stream()
                .flatMap(resolver -> ask(resolver, object).stream())
                .findFirst();
    }

    private static Optional<ObjectRef> ask(ObjectRefResolver resolver, Object object) {
        try {
            Optional<ObjectRef> ref = resolver.resolve(object);
            return ref == null ? Optional.empty() : ref;
        } catch (RuntimeException | LinkageError | StackOverflowError unknownToThisOne) {
            return Optional.empty();
        }
    }
}
