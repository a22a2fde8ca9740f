package io.securitylogger.suite.outgoing.soap;

import io.securitylogger.LogData;
import io.securitylogger.LogScope;
import io.securitylogger.ObjectRef;
import io.securitylogger.SecurityLog;
import io.securitylogger.client.soap.SecurityLogFeature;
import io.securitylogger.suite.soap.Tax;
import io.securitylogger.suite.soap.TaxService;
import jakarta.xml.ws.Dispatch;
import jakarta.xml.ws.Service;
import java.util.function.Function;
import javax.xml.transform.Source;

/** What only an application that has Security Logger can do. */
final class TaggedCalls {
    private TaggedCalls() {}

    static Tax port() {
        return new TaxService().getTaxPort(new SecurityLogFeature("tax", ObjectRef.of("Order", 7)));
    }

    static Dispatch<Source> dispatch() {
        return new TaxService()
                .createDispatch(
                        TaxService.PORT,
                        Source.class,
                        Service.Mode.PAYLOAD,
                        new SecurityLogFeature("dispatched", ObjectRef.of("Order", 8)));
    }

    static String scoped(Function<Tax, String> call, Tax port) {
        try (LogScope scope = SecurityLog.current()
                .with(LogData.slug("scoped").relate(ObjectRef.of("Cart", 3)).extra("reason", "checkout"))) {
            return call.apply(port);
        }
    }
}
