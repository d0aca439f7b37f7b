package eu.zirkel.portal.services;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where the services are.
 *
 * @param instancesFile a properties file that somebody rewrites whenever instances come or go, one line per service
 *     ({@code registration=http://127.0.0.1:34567,http://127.0.0.1:34568}); absent where instances are fixed
 * @param services the fixed instances by service, for where there is no file
 */
@ConfigurationProperties("zirkel")
record InstanceSettings(@Nullable Path instancesFile, Map<String, List<URI>> services) {

    InstanceSettings {
        // an empty variable of the environment means that there is no file
        instancesFile = instancesFile == null || instancesFile.toString().isEmpty() ? null : instancesFile;
    }
}
