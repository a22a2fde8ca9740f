package io.securitylogger.client.soap;

import io.securitylogger.LogData;
import jakarta.xml.ws.WebServiceFeature;

/**
 * Says what the logs of one SOAP client's calls carry: {@code service.getTaxPort(new SecurityLogFeature("tax", order))}. It
 * goes before what {@link io.securitylogger.SecurityLog#with} and {@link io.securitylogger.LogWithData} say.
 *
 * <p>Calls are logged without it too. To be given to {@code getPort} or {@code createDispatch}: the servers refuse any
 * feature of theirs or others that is given to the constructor of a {@code Service}. Immutable; related objects are looked
 * at anew for each call.
 */
public final class SecurityLogFeature extends WebServiceFeature {

    /** The {@linkplain #getID() identifier}. */
    public static final String ID = "urn:io.securitylogger:feature";

    private final LogData data;

    /**
     * A slug and related objects.
     *
     * @param related entities, {@link io.securitylogger.ObjectRef}s or whatever an
     *     {@link io.securitylogger.spi.ObjectRefResolver} understands; {@code null} is none
     */
    public SecurityLogFeature(String slug, Object... related) {
        this(LogData.slug(slug).relate(related));
    }

    /** All that a log can carry. */
    public SecurityLogFeature(LogData data) {
        this.data = data;
        this.enabled = true;
    }

    @Override
    public String getID() {
        return ID;
    }

    LogData data() {
        return data;
    }

    /** What the first of these features that is ours says; nothing if none is. */
    static LogData dataIn(Iterable<?> features) {
        for (Object feature : features) {
            if (feature instanceof SecurityLogFeature ours) {
                return ours.data();
            }
        }
        return LogData.NONE;
    }
}
