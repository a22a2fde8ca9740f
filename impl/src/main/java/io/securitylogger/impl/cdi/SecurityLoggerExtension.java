package io.securitylogger.impl.cdi;

import io.securitylogger.LoggedTask;
import io.securitylogger.impl.config.InvalidSettingsException;
import io.securitylogger.impl.config.Settings;
import io.securitylogger.impl.config.SettingsReader;
import io.securitylogger.impl.config.WarConfig;
import io.securitylogger.impl.health.HealthChecks;
import io.securitylogger.impl.message.Reporter;
import io.securitylogger.impl.propagation.ServerExecutors;
import io.securitylogger.throttling.Throttling;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.spi.AfterDeploymentValidation;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.inject.spi.BeforeBeanDiscovery;
import jakarta.enterprise.inject.spi.DeploymentException;
import jakarta.enterprise.inject.spi.Extension;
import jakarta.enterprise.inject.spi.ProcessAnnotatedType;
import jakarta.enterprise.inject.spi.ProcessBean;
import jakarta.enterprise.inject.spi.ProcessInjectionTarget;
import jakarta.enterprise.inject.spi.WithAnnotations;
import jakarta.interceptor.InterceptorBinding;
import jakarta.ws.rs.Path;
import java.lang.reflect.Field;
import java.time.InstantSource;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/** Reads the settings when the application is deployed, and refuses a deployment whose settings are wrong. */
public class SecurityLoggerExtension implements Extension {

    private final Reporter reporter = new Reporter(InstantSource.system());
    private final ServerExecutors executors = new ServerExecutors();
    private final CommandDefinitions commands = new CommandDefinitions();
    private final ThrottlingDefinitions throttling = new ThrottlingDefinitions();
    private final TaskMethods tasks = new TaskMethods();
    private final HandlerDefinitions handlers = new HandlerDefinitions();
    private @Nullable Settings settings;

    /** Where the server has MicroProfile Health, and tasks have limits, it is asked whether too many of them wait. */
    void checkHealth(@Observes BeforeBeanDiscovery event) {
        if (SettingsReader.taskHealthIsAsked(WarConfig.of(SecurityLoggerExtension.class.getClassLoader()))) {
            HealthChecks.add(event);
        }
    }

    /** Resource classes tell of the exceptions that leave them. */
    <T> void watchResources(@Observes @WithAnnotations(Path.class) ProcessAnnotatedType<T> type) {
        if (Interceptable.is(type.getAnnotatedType().getJavaClass())) {
            type.configureAnnotatedType().add(WatchedResource.Literal.INSTANCE);
        }
    }

    /** Calls of asynchronous methods take the scope of their caller along. */
    <T> void carryScope(@Observes @WithAnnotations(InterceptorBinding.class) ProcessAnnotatedType<T> type) {
        if (AsynchronousMethods.areIn(type.getAnnotatedType())) {
            AsynchronousMethods.carryScope(type.configureAnnotatedType());
        }
    }

    /** So do tasks that are handed to the server's executors. */
    <T> void carryScope(@Observes ProcessInjectionTarget<T> target) {
        List<Field> fields = InjectedExecutors.fieldsOf(target.getAnnotatedType());
        if (!fields.isEmpty()) {
            target.setInjectionTarget(new InjectedExecutors<>(target.getInjectionTarget(), fields, executors));
        }
    }

    /** Commands are called by their names, and so are methods that execute tasks. */
    <T> void defineCommands(@Observes ProcessBean<T> bean) {
        commands.add(bean.getAnnotated(), bean.getBean());
        handlers.add(bean.getAnnotated(), bean.getBean());
    }

    void checkCommands(@Observes AfterDeploymentValidation event) {
        commands.problem().ifPresent(text -> event.addDeploymentProblem(new DeploymentException(text)));
    }

    /** Limits of resources, and the beans that they name. */
    <T> void defineThrottling(@Observes @WithAnnotations(Throttling.class) ProcessAnnotatedType<T> type) {
        throttling.add(type.getAnnotatedType().getJavaClass());
    }

    void checkThrottling(@Observes AfterDeploymentValidation event, BeanManager beans) {
        throttling.problem(beans).ifPresent(text -> event.addDeploymentProblem(new DeploymentException(text)));
    }

    /** Methods whose calls are tasks. */
    <T> void defineTasks(@Observes @WithAnnotations(LoggedTask.class) ProcessAnnotatedType<T> type) {
        tasks.add(type.getAnnotatedType());
    }

    void checkTasks(@Observes AfterDeploymentValidation event) {
        tasks.problem().ifPresent(text -> event.addDeploymentProblem(new DeploymentException(text)));
        handlers.problem().ifPresent(text -> event.addDeploymentProblem(new DeploymentException(text)));
    }

    void readSettings(@Observes AfterDeploymentValidation event) {
        try {
            ClassLoader ofThisWar = SecurityLoggerExtension.class.getClassLoader();
            Settings read = SettingsReader.read(WarConfig.of(ofThisWar), reporter);
            handlers.problem(read.named().commands(), commands().keySet())
                    .ifPresent(text -> event.addDeploymentProblem(new DeploymentException(text)));
            settings = read;
        } catch (InvalidSettingsException wrong) {
            event.addDeploymentProblem(wrong);
        }
    }

    /** The settings of a deployment that was not refused. */
    Settings settings() {
        if (settings == null) {
            throw new IllegalStateException("The settings are read after deployment validation");
        }
        return settings;
    }

    /** The commands of a deployment that was not refused, by name. */
    SortedMap<String, Bean<?>> commands() {
        return commands.byName();
    }

    /** The methods that execute tasks, by the names of these. */
    SortedMap<String, HandlerMethod> handlers() {
        return handlers.byName();
    }

    /** The methods whose calls are tasks. */
    TaskMethods tasks() {
        return tasks;
    }

    /** What the annotations of resources say of limits. */
    ThrottlingDefinitions throttling() {
        return throttling;
    }

    Reporter reporter() {
        return reporter;
    }
}
