package eu.zirkel.portal.clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The one clock everything reads. */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

    @Bean
    PortalClock clock() {
        return new PortalClock();
    }
}
