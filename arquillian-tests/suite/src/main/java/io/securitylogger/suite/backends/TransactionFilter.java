package io.securitylogger.suite.backends;

import jakarta.annotation.Resource;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.annotation.WebFilter;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.transaction.UserTransaction;
import java.io.IOException;

/** An application's transaction around the whole request, so that its log begins inside it. */
@WebFilter("/api/work/in-filter/*")
public class TransactionFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;

    @Resource
    @SuppressWarnings("NullAway.Init")
    private transient UserTransaction transaction;

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        try {
            transaction.begin();
            chain.doFilter(request, response);
            transaction.commit();
        } catch (jakarta.transaction.NotSupportedException
                | jakarta.transaction.SystemException
                | jakarta.transaction.RollbackException
                | jakarta.transaction.HeuristicMixedException
                | jakarta.transaction.HeuristicRollbackException e) {
            throw new ServletException(e);
        }
    }
}
