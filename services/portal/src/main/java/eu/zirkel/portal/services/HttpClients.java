package eu.zirkel.portal.services;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executors;
import org.springframework.cloud.gateway.server.mvc.config.GatewayMvcProperties;
import org.springframework.cloud.gateway.server.mvc.handler.RestClientProxyExchange;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.web.client.RestClient;

/** The connections to the services: one pool, and how long which request may take. */
@Configuration(proxyBeanMethods = false)
class HttpClients {

    private static final Duration CONNECT = Duration.ofMillis(500);
    private static final Duration READ = Duration.ofSeconds(2);
    private static final Duration WRITE = Duration.ofSeconds(10);
    private static final Duration PASS_ON = Duration.ofSeconds(60);

    @Bean(destroyMethod = "close")
    HttpClient connections() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .connectTimeout(CONNECT)
                .followRedirects(HttpClient.Redirect.NEVER)
                .executor(Executors.newVirtualThreadPerTaskExecutor())
                .build();
    }

    @Bean
    RestClient readingClient(RestClient.Builder builder, HttpClient connections) {
        return client(builder, connections, READ);
    }

    @Bean
    RestClient writingClient(RestClient.Builder builder, HttpClient connections) {
        return client(builder, connections, WRITE);
    }

    @Bean
    RestClientProxyExchange passingOn(
            RestClient.Builder builder, HttpClient connections, GatewayMvcProperties properties) {
        return new RestClientProxyExchange(client(builder, connections, PASS_ON), properties);
    }

    private static RestClient client(RestClient.Builder builder, HttpClient connections, Duration patience) {
        JdkClientHttpRequestFactory factory = new JdkClientHttpRequestFactory(connections);
        factory.setReadTimeout(patience);
        // what is passed on keeps the encoding the client asked for; on the way to us nothing is worth compressing
        factory.enableCompression(false);
        return builder.clone().requestFactory(factory).build();
    }
}
