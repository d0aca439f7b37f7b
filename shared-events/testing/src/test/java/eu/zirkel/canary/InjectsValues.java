package eu.zirkel.canary;

import org.springframework.beans.factory.annotation.Value;

final class InjectsValues {

    @Value("${zirkel.domain}")
    private String domain;
}
