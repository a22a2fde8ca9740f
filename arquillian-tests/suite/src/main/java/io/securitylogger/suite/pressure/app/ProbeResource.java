package io.securitylogger.suite.pressure.app;

import static java.util.stream.Collectors.joining;

import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.management.JMException;
import javax.management.ObjectName;

/** What the server's virtual machine holds. */
@Path("/")
@Produces("text/plain;charset=UTF-8")
public class ProbeResource {
    private static final Pattern ROW = Pattern.compile("^\\s*\\d+:\\s+(\\d+)\\s+\\d+\\s+(\\S+)", Pattern.MULTILINE);

    /** The bytes of the heap that are in use after a collection. */
    @GET
    @Path("/heap")
    public long heap() {
        System.gc();
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }

    /** How many files and sockets are open. */
    @GET
    @Path("/descriptors")
    public String descriptors() throws JMException {
        ObjectName system = new ObjectName(ManagementFactory.OPERATING_SYSTEM_MXBEAN_NAME);
        return ManagementFactory.getPlatformMBeanServer()
                .getAttribute(system, "OpenFileDescriptorCount")
                .toString();
    }

    /** How many instances of a class are reachable, whichever loader brought it. */
    @GET
    @Path("/instances/{class}")
    public long instances(@PathParam("class") String className) throws JMException {
        return instances(className::equals);
    }

    /** The same of all classes whose names begin so. */
    @GET
    @Path("/instances-below/{beginning}")
    public long instancesBelow(@PathParam("beginning") String beginning) throws JMException {
        return instances(name -> name.startsWith(beginning));
    }

    private static long instances(Predicate<String> classes) throws JMException {
        ObjectName commands = new ObjectName("com.sun.management:type=DiagnosticCommand");
        Object histogram = ManagementFactory.getPlatformMBeanServer()
                .invoke(commands, "gcClassHistogram", new Object[] {new String[0]}, new String[] {
                    String[].class.getName()
                });
        Matcher row = ROW.matcher(histogram.toString());
        long count = 0;
        while (row.find()) {
            count += classes.test(row.group(2)) ? Long.parseLong(row.group(1)) : 0;
        }
        return count;
    }

    /** All threads: a line for each, its name and its frames, innermost first, separated by tabulators. */
    @GET
    @Path("/threads")
    public String threads() {
        return Thread.getAllStackTraces().entrySet().stream()
                .map(thread -> line(thread.getKey(), thread.getValue()))
                .collect(joining("\n"));
    }

    private static String line(Thread thread, StackTraceElement[] stack) {
        String frames = Arrays.stream(stack)
                .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                .collect(joining("\t"));
        return thread.getName().replaceAll("\\s", " ") + "\t" + frames;
    }
}
