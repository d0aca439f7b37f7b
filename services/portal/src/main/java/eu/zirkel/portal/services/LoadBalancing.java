package eu.zirkel.portal.services;

import org.springframework.cloud.loadbalancer.annotation.LoadBalancerClients;
import org.springframework.context.annotation.Configuration;

/** Tells the load balancer where it learns which instances there are. */
@Configuration(proxyBeanMethods = false)
@LoadBalancerClients(defaultConfiguration = LoadBalancingOfOneService.class)
class LoadBalancing {}
