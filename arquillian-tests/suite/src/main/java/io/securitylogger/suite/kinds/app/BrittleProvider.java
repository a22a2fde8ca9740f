package io.securitylogger.suite.kinds.app;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.MessageBodyReader;
import jakarta.ws.rs.ext.MessageBodyWriter;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;

@Provider
public class BrittleProvider implements MessageBodyReader<Brittle>, MessageBodyWriter<Brittle> {
    @Override
    public boolean isReadable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == Brittle.class;
    }

    @Override
    public Brittle readFrom(
            Class<Brittle> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, String> headers,
            InputStream in) {
        throw new IllegalStateException("reader boom");
    }

    @Override
    public boolean isWriteable(Class<?> type, Type generic, Annotation[] annotations, MediaType mediaType) {
        return type == Brittle.class;
    }

    @Override
    public void writeTo(
            Brittle brittle,
            Class<?> type,
            Type generic,
            Annotation[] annotations,
            MediaType mediaType,
            MultivaluedMap<String, Object> headers,
            OutputStream out)
            throws IOException {
        if (brittle.text().isEmpty()) {
            throw new IllegalStateException("writer boom");
        }
        out.write(brittle.text().getBytes(UTF_8));
        throw new IOException("late writer boom");
    }
}
