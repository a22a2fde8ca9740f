/**
 * Has the calls of Jakarta XML Web Services clients logged. Handlers of the specification are not enough for that: they
 * hear nothing of transport failures, see no bytes and build the whole envelope in memory. So each stack is asked in its
 * own way, at the streams of its transport:
 *
 * <ul>
 *   <li>Apache CXF by interceptors on each client. Open Liberty reads {@code META-INF/cxf/bus-extensions.txt} of the
 *       application and so gives us its bus; on WildFly the application's own {@code jakarta.xml.ws.spi.Provider} goes
 *       before the server's and gives us each port.
 *   <li>Metro (Payara) by a {@code TransportTubeFactory} of the application.
 * </ul>
 *
 * <p>Sees the API alone, never the engine. Imports no class of CXF, which applications do not see on any server; classes of
 * Metro only where Metro itself loads ours, in those whose names begin so.
 */
@NullMarked
package io.securitylogger.client.soap;

import org.jspecify.annotations.NullMarked;
