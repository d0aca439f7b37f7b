package eu.zirkel.portal.services;

import java.time.Duration;
import org.apache.hc.client5.http.config.ConnectionConfig;
import org.apache.hc.client5.http.impl.classic.CloseableHttpClient;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManagerBuilder;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.HttpComponentsClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/**
 * The connections to the services: one pool, and how long the next byte of which answer is waited for. It writes and reads
 * on the thread that asks: passing a request on costs a quarter less processor time than with the client of the JDK.
 */
@Configuration(proxyBeanMethods = false)
class HttpClients {

    private static final Duration CONNECT = Duration.ofMillis(500);
    private static final Duration READ = Duration.ofSeconds(2);
    private static final Duration WRITE = Duration.ofSeconds(10);
    private static final Duration PASS_ON = Duration.ofSeconds(60);

    /** A service that stops closes connections which nobody has used for a second (Draining): these are looked at first. */
    private static final Duration TRUSTED = Duration.ofMillis(500);

    /** After a rush the connections that nobody uses any more are given back. */
    private static final TimeValue IDLE = TimeValue.ofSeconds(30);

    /** As many as there are requests under way; what is too much for a service, the service says itself. */
    private static final int UNLIMITED = Integer.MAX_VALUE;

    @Bean(destroyMethod = "close")
    CloseableHttpClient connections() {
        ConnectionConfig config = ConnectionConfig.custom()
                .setConnectTimeout(Timeout.of(CONNECT))
                .setValidateAfterInactivity(TimeValue.of(TRUSTED))
                .build();
        return org.apache.hc.client5.http.impl.classic.HttpClients.custom()
                .setConnectionManager(PoolingHttpClientConnectionManagerBuilder.create()
                        .setDefaultConnectionConfig(config)
                        .setMaxConnTotal(UNLIMITED)
                        .setMaxConnPerRoute(UNLIMITED)
                        .build())
                .evictExpiredConnections()
                .evictIdleConnections(IDLE)
                .disableAutomaticRetries()
                .disableRedirectHandling()
                .disableCookieManagement()
                .disableAuthCaching()
                .disableContentCompression()
                .disableDefaultUserAgent()
                .build();
    }

    @Bean
    RestClient readingClient(RestClient.Builder builder, CloseableHttpClient connections) {
        return client(builder, connections, READ);
    }

    @Bean
    RestClient writingClient(RestClient.Builder builder, CloseableHttpClient connections) {
        return client(builder, connections, WRITE);
    }

    @Bean
    RestClientProxyExchange passingOn(
            RestClient.Builder builder, CloseableHttpClient connections, GatewayMvcProperties properties) {
        return new RestClientProxyExchange(client(builder, connections, PASS_ON), properties);
    }

    private static RestClient client(RestClient.Builder builder, CloseableHttpClient connections, Duration patience) {
        HttpComponentsClientHttpRequestFactory factory = new HttpComponentsClientHttpRequestFactory(connections);
        factory.setReadTimeout(patience);
        return builder.clone().requestFactory(factory).build();
    }
}
