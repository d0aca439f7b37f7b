package eu.zirkel.identity;

import java.nio.file.Path;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the provider is, whom it serves and where it keeps its key.
 *
 * @param issuer what services compare the claim {@code iss} with
 * @param portal the public origin of the portal, to which sign-in and sign-out return
 * @param portalSecret the portal's client secret
 * @param data the directory of the signing key
 */
@ConfigurationProperties("zirkel.identity")
record IdentitySettings(String issuer, String portal, String portalSecret, Path data) {}
