package eu.zirkel.identity;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.JWKSet;
import com.nimbusds.jose.jwk.KeyUse;
import com.nimbusds.jose.jwk.RSAKey;
import com.nimbusds.jose.jwk.gen.RSAKeyGenerator;
import com.nimbusds.jose.jwk.source.ImmutableJWKSet;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.proc.SecurityContext;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.text.ParseException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The RS256 key, kept in a file only its owner reads, so that a restart does not invalidate anybody's token. */
@Configuration(proxyBeanMethods = false)
class SigningKey {

    private static final int BITS = 2048;

    @Bean
    JWKSource<SecurityContext> signingKeys(IdentitySettings settings)
            throws IOException, JOSEException, ParseException {
        return new ImmutableJWKSet<>(new JWKSet(key(settings.data())));
    }

    static RSAKey key(Path directory) throws IOException, JOSEException, ParseException {
        Path file = directory.resolve("signing-key.json");
        if (!Files.exists(file)) {
            Files.createDirectories(directory);
            RSAKey fresh = new RSAKeyGenerator(BITS)
                    .keyUse(KeyUse.SIGNATURE)
                    .keyIDFromThumbprint(true)
                    .generate();
            write(file, fresh.toJSONString());
        }
        return RSAKey.parse(Files.readString(file));
    }

    private static void write(Path file, String key) throws IOException {
        try {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, key);
        } catch (FileAlreadyExistsException e) {
            // another instance was faster; its key is as good
        }
    }
}
