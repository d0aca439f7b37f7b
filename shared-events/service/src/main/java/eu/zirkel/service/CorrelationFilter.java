package eu.zirkel.service;

import eu.zirkel.messaging.Correlation;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;

/** Gives each request the correlation of its caller, or a new one, and says which in the answer. */
final class CorrelationFilter extends OncePerRequestFilter {

    static final String HEADER = "X-Correlation-Id";

    private static final Pattern HARMLESS = Pattern.compile("[A-Za-z0-9._-]{1,64}");

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String given = request.getHeader(HEADER);
        Correlation correlation =
                given != null && HARMLESS.matcher(given).matches() ? new Correlation(given, null) : Correlation.begin();
        response.setHeader(HEADER, correlation.id());
        try {
            correlation.within(() -> {
                try {
                    chain.doFilter(request, response);
                } catch (ServletException | IOException failure) {
                    throw new Carried(failure);
                }
                return null;
            });
        } catch (Carried carried) {
            if (carried.getCause() instanceof IOException failure) {
                throw failure;
            }
            throw (ServletException) carried.getCause();
        }
    }

    private static final class Carried extends RuntimeException {
        Carried(Exception cause) {
            super(cause);
        }
    }
}
