package io.securitylogger.suite.kinds;

import io.securitylogger.suite.app.TestApp;
import io.securitylogger.suite.kinds.app.AddressResource;
import io.securitylogger.suite.kinds.app.ApplicationScopedResource;
import io.securitylogger.suite.kinds.app.AsyncResource;
import io.securitylogger.suite.kinds.app.AsyncServlet;
import io.securitylogger.suite.kinds.app.BodyResource;
import io.securitylogger.suite.kinds.app.Brittle;
import io.securitylogger.suite.kinds.app.BrittleProvider;
import io.securitylogger.suite.kinds.app.CheckedException;
import io.securitylogger.suite.kinds.app.Contract;
import io.securitylogger.suite.kinds.app.ContractResource;
import io.securitylogger.suite.kinds.app.DispatchingServlet;
import io.securitylogger.suite.kinds.app.EarlyFilter;
import io.securitylogger.suite.kinds.app.EjbResource;
import io.securitylogger.suite.kinds.app.FailureResource;
import io.securitylogger.suite.kinds.app.HeaderResource;
import io.securitylogger.suite.kinds.app.LateFilter;
import io.securitylogger.suite.kinds.app.ListedApplication;
import io.securitylogger.suite.kinds.app.LocatorResource;
import io.securitylogger.suite.kinds.app.MappedException;
import io.securitylogger.suite.kinds.app.MappedExceptionMapper;
import io.securitylogger.suite.kinds.app.Note;
import io.securitylogger.suite.kinds.app.PlainResource;
import io.securitylogger.suite.kinds.app.PlainServlet;
import io.securitylogger.suite.kinds.app.Refused;
import io.securitylogger.suite.kinds.app.RefusedResource;
import io.securitylogger.suite.kinds.app.RefusingFilter;
import io.securitylogger.suite.kinds.app.ScannedApplication;
import io.securitylogger.suite.kinds.app.StatusResource;
import io.securitylogger.suite.kinds.app.StreamResource;
import io.securitylogger.suite.kinds.app.UserFilter;
import io.securitylogger.suite.kinds.app.ValidatedResource;
import io.securitylogger.suite.kinds.app.VerbResource;

/** The application of the kinds. */
final class KindsApp {
    /** The name of the data source for the logs. */
    static final String LOGS = "java:app/jdbc/Logs";

    private KindsApp() {}

    static TestApp named(String name) {
        return TestApp.named(name)
                .classes(ScannedApplication.class, ListedApplication.class)
                .classes(VerbResource.class, StatusResource.class, FailureResource.class, ValidatedResource.class)
                .classes(AsyncResource.class, StreamResource.class, BodyResource.class, AddressResource.class)
                .classes(HeaderResource.class, RefusedResource.class, LocatorResource.class, EjbResource.class)
                .classes(ApplicationScopedResource.class, PlainResource.class, ContractResource.class, Contract.class)
                .classes(Refused.class, RefusingFilter.class, EarlyFilter.class, LateFilter.class, UserFilter.class)
                .classes(MappedException.class, MappedExceptionMapper.class, CheckedException.class)
                .classes(Brittle.class, BrittleProvider.class, Note.class)
                .classes(PlainServlet.class, AsyncServlet.class, DispatchingServlet.class);
    }
}
