package eu.zirkel.portal.services;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.client.loadbalancer.LoadBalancerClient;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/**
 * Asks one instance after the other until one can be reached. An instance that refuses the connection has not seen the
 * request, so asking the next one is always safe; a connection that breaks later is tried again only where the caller
 * says that a second arrival has no second effect.
 */
@Component
public class Failover {

    private static final Logger LOG = LoggerFactory.getLogger(Failover.class);

    /** One attempt at one instance. */
    @FunctionalInterface
    public interface Attempt<T> {

        /** Sends the request to the instance with this base address. */
        T at(URI instance) throws Exception;
    }

    /** No instance answered. */
    public static final class NobodyAnswered extends Exception {
        private static final long serialVersionUID = 1L;

        NobodyAnswered(Part part, @Nullable Throwable last) {
            super("no instance of " + part.service() + " answered", last);
        }
    }

    private final LoadBalancerClient loadBalancer;
    private final Instances instances;

    Failover(LoadBalancerClient loadBalancer, Instances instances) {
        this.loadBalancer = loadBalancer;
        this.instances = instances;
    }

    /**
     * The first answer.
     *
     * @param repeatable whether the request may arrive twice: it reads only, or carries an idempotency key
     * @throws NobodyAnswered when no instance could be reached, or the one reached did not answer in time
     */
    public <T> T ask(Part part, boolean repeatable, Attempt<T> attempt) throws Exception {
        int attempts = instances.of(part).size() + (repeatable ? 1 : 0);
        Throwable last = null;
        for (int i = 0; i < attempts; i++) {
            ServiceInstance chosen = loadBalancer.choose(part.service());
            if (chosen == null) {
                break;
            }
            try {
                return attempt.at(chosen.getUri());
            } catch (Exception e) {
                IOException broken = transportFailure(e).orElseThrow(() -> e);
                LOG.warn("{} at {} did not answer: {}", part.service(), chosen.getUri(), broken.toString());
                last = broken;
                if (!(neverArrived(e) || (repeatable && !timedOut(e)))) {
                    break;
                }
                instances.refused(URI.create(chosen.getInstanceId()));
            }
        }
        throw new NobodyAnswered(part, last);
    }

    private static Optional<IOException> transportFailure(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof IOException broken) {
                return Optional.of(broken);
            }
        }
        return Optional.empty();
    }

    private static boolean neverArrived(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof ConnectTimeoutException
                    || cause instanceof NoRouteToHostException
                    || cause instanceof UnknownHostException) {
                return true;
            }
        }
        return false;
    }

    private static boolean timedOut(Throwable failure) {
        return NestedExceptionUtils.getMostSpecificCause(failure) instanceof SocketTimeoutException;
    }
}
