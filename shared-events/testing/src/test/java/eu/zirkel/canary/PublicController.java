package eu.zirkel.canary;

import org.springframework.web.bind.annotation.RestController;

@RestController
public class PublicController {}
