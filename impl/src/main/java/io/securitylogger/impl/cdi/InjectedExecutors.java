package io.securitylogger.impl.cdi;

import io.securitylogger.impl.propagation.ServerExecutors;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.spi.CreationalContext;
import jakarta.enterprise.inject.spi.AnnotatedType;
import jakarta.enterprise.inject.spi.InjectionPoint;
import jakarta.enterprise.inject.spi.InjectionTarget;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Set;

/** Injects what it would without us, and puts into fields with a default executor of the server one that carries the scope. */
final class InjectedExecutors<T> implements InjectionTarget<T> {

    private static final Set<String> DEFAULTS =
            Set.of("", AsynchronousMethods.DEFAULT_EXECUTOR, "java:comp/DefaultManagedScheduledExecutorService");

    private final InjectionTarget<T> target;
    private final List<Field> fields;
    private final ServerExecutors executors;

    /**
     * Injects by the given target.
     *
     * @param fields of the type, see {@link #fieldsOf}
     */
    InjectedExecutors(InjectionTarget<T> target, List<Field> fields, ServerExecutors executors) {
        this.target = target;
        this.fields = fields;
        this.executors = executors;
        fields.forEach(field -> field.setAccessible(true));
    }

    /** The fields into which the server injects its default executors, whose context no application defines. */
    static List<Field> fieldsOf(AnnotatedType<?> type) {
        return type.getFields().stream()
                .map(field -> field.getJavaMember())
                .filter(InjectedExecutors::isDefaultExecutor)
                .toList();
    }

    private static boolean isDefaultExecutor(Field field) {
        Resource resource = field.getAnnotation(Resource.class);
        boolean isExecutor = field.getType() == ManagedExecutorService.class
                || field.getType() == ManagedScheduledExecutorService.class;
        return isExecutor
                && resource != null
                && resource.name().isEmpty()
                && resource.mappedName().isEmpty()
                && DEFAULTS.contains(resource.lookup());
    }

    @Override
    public void inject(T instance, CreationalContext<T> context) {
        target.inject(instance, context);
        for (Field field : fields) {
            try {
                Object executor = field.get(instance);
                if (executor != null) {
                    field.set(instance, executors.carrying(executor));
                }
            } catch (IllegalAccessException impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    @Override
    public void postConstruct(T instance) {
        target.postConstruct(instance);
    }

    @Override
    public void preDestroy(T instance) {
        target.preDestroy(instance);
    }

    @Override
    public T produce(CreationalContext<T> context) {
        return target.produce(context);
    }

    @Override
    public void dispose(T instance) {
        target.dispose(instance);
    }

    @Override
    public Set<InjectionPoint> getInjectionPoints() {
        return target.getInjectionPoints();
    }
}
