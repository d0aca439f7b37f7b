package eu.zirkel.portal.services;

import java.net.URI;
import java.util.Arrays;
import java.util.List;
import org.springframework.cloud.client.DefaultServiceInstance;
import org.springframework.cloud.client.ServiceInstance;
import org.springframework.cloud.loadbalancer.core.ServiceInstanceListSupplier;
import org.springframework.cloud.loadbalancer.support.LoadBalancerClientFactory;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import reactor.core.publisher.Flux;

/** Read by the load balancer once per service, in a context of its own; hence no annotation that would be scanned. */
class LoadBalancingOfOneService {

    @Bean
    ServiceInstanceListSupplier instancesOfThisService(Environment environment, Instances instances) {
        String service = environment.getRequiredProperty(LoadBalancerClientFactory.PROPERTY_NAME);
        Part part = Arrays.stream(Part.values())
                .filter(it -> it.service().equals(service))
                .findFirst()
                .orElseThrow();
        return new Willing(part, instances);
    }

    private record Willing(Part part, Instances instances) implements ServiceInstanceListSupplier {

        @Override
        public String getServiceId() {
            return part.service();
        }

        @Override
        public Flux<List<ServiceInstance>> get() {
            return Flux.defer(() -> Flux.just(
                    instances.willing(part).stream().map(this::described).toList()));
        }

        private ServiceInstance described(URI instance) {
            boolean secure = "https".equals(instance.getScheme());
            int port = instance.getPort() > 0 ? instance.getPort() : secure ? 443 : 80;
            return new DefaultServiceInstance(instance.toString(), part.service(), instance.getHost(), port, secure);
        }
    }
}
