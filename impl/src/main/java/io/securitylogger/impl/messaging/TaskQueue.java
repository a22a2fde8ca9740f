package io.securitylogger.impl.messaging;

import io.securitylogger.impl.task.NamedTaskSettings.Messaging;
import io.securitylogger.impl.task.Post;
import jakarta.jms.ConnectionFactory;
import jakarta.jms.JMSContext;
import jakarta.jms.Queue;
import java.time.Duration;
import javax.naming.InitialContext;
import javax.naming.NamingException;

/** The queue of the server in which tasks wait. Looked up each time, since it may come and go. Thread-safe. */
record TaskQueue(Messaging settings) implements Post {

    /** The transaction of the calling thread, if any, decides what becomes of what is sent and received. */
    JMSContext open() throws NamingException {
        return lookUp(settings.connectionFactory(), ConnectionFactory.class).createContext();
    }

    Queue queue() throws NamingException {
        return lookUp(settings.queue(), Queue.class);
    }

    String name() {
        return settings.queue();
    }

    @Override
    public void send(String message, Duration delay) throws NamingException {
        try (JMSContext context = open()) {
            send(context, message, delay);
        }
    }

    void send(JMSContext context, String message, Duration delay) throws NamingException {
        context.createProducer().setDeliveryDelay(delay.toMillis()).send(queue(), message);
    }

    @SuppressWarnings("BanJNDI") // the operator says which
    private static <T> T lookUp(String name, Class<T> type) throws NamingException {
        return type.cast(new InitialContext().lookup(name));
    }
}
