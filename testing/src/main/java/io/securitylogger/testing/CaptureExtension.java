package io.securitylogger.testing;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** A capture for each test. */
final class CaptureExtension implements BeforeEachCallback, AfterEachCallback, ParameterResolver {

    private static final Namespace NAMESPACE = Namespace.create(CaptureExtension.class);

    @Override
    public void beforeEach(ExtensionContext context) {
        captureOf(context);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        captureOf(context).close();
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, @Nullable ExtensionContext context) {
        return parameter.getParameter().getType() == CapturedLogs.class;
    }

    @Override
    public Object resolveParameter(@Nullable ParameterContext parameter, ExtensionContext context) {
        return captureOf(context);
    }

    private static CapturedLogs captureOf(ExtensionContext context) {
        return context.getStore(NAMESPACE)
                .getOrComputeIfAbsent(context.getUniqueId(), id -> CapturedLogs.capture(), CapturedLogs.class);
    }
}
