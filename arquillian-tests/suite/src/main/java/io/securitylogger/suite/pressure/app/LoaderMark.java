package io.securitylogger.suite.pressure.app;

import jakarta.servlet.ServletContextEvent;
import jakarta.servlet.ServletContextListener;
import jakarta.servlet.annotation.WebListener;

/** Of this class there is one instance for each class loader of an application that is still in memory. */
public final class LoaderMark {
    private static final LoaderMark OF_THIS_LOADER = new LoaderMark();

    private LoaderMark() {}

    /** Marks the loader when the application starts. */
    @WebListener
    public static class Marking implements ServletContextListener {
        @Override
        public void contextInitialized(ServletContextEvent event) {
            event.getServletContext().setAttribute(LoaderMark.class.getName(), OF_THIS_LOADER);
        }
    }
}
