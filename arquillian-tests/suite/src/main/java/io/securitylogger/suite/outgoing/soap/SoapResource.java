package io.securitylogger.suite.outgoing.soap;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.securitylogger.suite.soap.Tax;
import io.securitylogger.suite.soap.TaxService;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.xml.ws.BindingProvider;
import jakarta.xml.ws.Dispatch;
import jakarta.xml.ws.Response;
import jakarta.xml.ws.Service;
import jakarta.xml.ws.WebServiceRef;
import jakarta.xml.ws.handler.MessageContext;
import jakarta.xml.ws.soap.MTOMFeature;
import java.io.StringReader;
import java.io.StringWriter;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import javax.xml.transform.Source;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.stream.StreamResult;
import javax.xml.transform.stream.StreamSource;
import org.jspecify.annotations.Nullable;

/** Calls a SOAP service in every way that there is. Answers with the result, or with all that the exception says. */
@Path("soap")
@Produces("text/plain")
@SuppressWarnings("NullAway.Init")
public class SoapResource {
    private static final String COUNTRY = "Spain";
    private static final String PASSWORD = "swordfish";

    @WebServiceRef
    TaxService service;

    @WebServiceRef(TaxService.class)
    Tax injected;

    @GET
    @Path("{way}")
    public String call(
            @PathParam("way") String way,
            @QueryParam("address") String address,
            @QueryParam("country") @Nullable String country,
            @QueryParam("timeout") @Nullable Integer timeoutMillis) {
        try {
            return result(way, new Setting(address, country == null ? COUNTRY : country, timeoutMillis));
        } catch (Throwable failure) {
            StringBuilder text = new StringBuilder();
            for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
                text.append(cause.getClass().getName())
                        .append(": ")
                        .append(cause.getMessage())
                        .append('\n');
            }
            return text.toString();
        }
    }

    private String result(String way, Setting setting) throws Exception {
        return switch (way) {
            case "port" -> rate(new TaxService().getTaxPort(), setting);
            case "injected-port" -> rate(injected, setting);
            case "injected-service" -> rate(service.getTaxPort(), setting);
            case "feature" -> rate(TaggedCalls.port(), setting);
            case "scope" -> TaggedCalls.scoped(port -> rate(port, setting), new TaxService().getTaxPort());
            case "scan" -> scan(new TaxService().getTaxPort(new MTOMFeature()), setting);
            case "one-way" -> note(new TaxService().getTaxPort(), setting);
            case "dispatch" -> text(dispatch(setting).invoke(payload()));
            case "polling" -> polled(dispatch(setting).invokeAsync(payload()));
            case "callback" -> calledBack(dispatch(setting));
            case "cancelled" -> cancelled(dispatch(setting).invokeAsync(payload()), setting);
            case "interrupted" -> interrupted(setting);
            case "dispatch-feature" -> text(set(TaggedCalls.dispatch(), setting).invoke(payload()));
            default -> throw new IllegalArgumentException(way);
        };
    }

    private static String rate(Tax port, Setting setting) {
        set((BindingProvider) port, setting);
        Map<String, List<String>> headers = new HashMap<>();
        headers.put("Authorization", List.of("Bearer abcdefghijkl"));
        ((BindingProvider) port).getRequestContext().put(MessageContext.HTTP_REQUEST_HEADERS, headers);
        String rate = port.rate(setting.country(), PASSWORD);
        return rate + " " + headers.keySet();
    }

    private static String scan(Tax port, Setting setting) {
        set((BindingProvider) port, setting);
        byte[] document = PASSWORD.repeat(10_000).getBytes(UTF_8);
        return "the same " + Arrays.equals(port.scan(document), document);
    }

    private static String note(Tax port, Setting setting) {
        set((BindingProvider) port, setting);
        port.note("noted");
        return "sent";
    }

    private static Dispatch<Source> dispatch(Setting setting) {
        return set(new TaxService().createDispatch(TaxService.PORT, Source.class, Service.Mode.PAYLOAD), setting);
    }

    private static <T extends BindingProvider> T set(T client, Setting setting) {
        Map<String, Object> context = client.getRequestContext();
        context.put(BindingProvider.ENDPOINT_ADDRESS_PROPERTY, setting.address());
        if (setting.timeoutMillis() != null) {
            context.put("jakarta.xml.ws.client.receiveTimeout", setting.timeoutMillis());
            context.put("javax.xml.ws.client.receiveTimeout", setting.timeoutMillis());
            context.put("com.sun.xml.ws.request.timeout", setting.timeoutMillis());
        }
        return client;
    }

    private static Source payload() {
        return new StreamSource(new StringReader("<t:rate xmlns:t=\"urn:tax\"><country>" + COUNTRY
                + "</country><password>" + PASSWORD + "</password></t:rate>"));
    }

    private static String polled(Response<Source> response) throws Exception {
        return text(response.get(20, TimeUnit.SECONDS));
    }

    /** Gives up when the peer has the request. */
    private static String cancelled(Response<Source> call, Setting setting) throws Exception {
        URI arrived = URI.create(setting.address().replace("/slow-", "/arrived-"));
        HttpClient.newHttpClient().send(HttpRequest.newBuilder(arrived).build(), BodyHandlers.discarding());
        return "cancelled " + call.cancel(true);
    }

    private static String interrupted(Setting setting) {
        Thread.currentThread().interrupt();
        try {
            return rate(new TaxService().getTaxPort(), setting);
        } finally {
            Thread.interrupted();
        }
    }

    private static String calledBack(Dispatch<Source> dispatch) throws Exception {
        CompletableFuture<String> answer = new CompletableFuture<>();
        Future<?> handled = dispatch.invokeAsync(payload(), response -> {
            try {
                answer.complete(text(response.get()));
            } catch (Exception failure) {
                answer.completeExceptionally(failure);
            }
        });
        String text = answer.get(20, TimeUnit.SECONDS);
        handled.get(20, TimeUnit.SECONDS);
        return text;
    }

    private static String text(Source source) throws Exception {
        StringWriter text = new StringWriter();
        TransformerFactory.newInstance().newTransformer().transform(source, new StreamResult(text));
        return text.toString();
    }

    private record Setting(String address, String country, @Nullable Integer timeoutMillis) {}
}
