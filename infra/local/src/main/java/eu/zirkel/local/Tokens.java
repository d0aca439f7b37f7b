package eu.zirkel.local;

import eu.zirkel.local.json.Json;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Bearer tokens of the sample users, from the development identity provider. */
public final class Tokens {

    private final URI endpoint;
    private final HttpClient client = HttpClient.newHttpClient();
    private final Map<String, String> known = new ConcurrentHashMap<>();

    /** Tokens of the provider at that address. */
    public Tokens(String issuer) {
        this.endpoint = URI.create(issuer + "/oauth2/token");
    }

    /** A token of the sample user; a failure when there is no such user or no provider. */
    public String of(String user) {
        return known.computeIfAbsent(user, this::ask);
    }

    private String ask(String user) {
        String login = Base64.getEncoder().encodeToString((user + ":" + user).getBytes(StandardCharsets.UTF_8));
        HttpRequest request = HttpRequest.newBuilder(endpoint)
                .header("Authorization", "Basic " + login)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("grant_type=client_credentials"))
                .build();
        try {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            if (response.statusCode() != 200) {
                throw new Failure(
                        Failure.FAILED, "There is no sample user " + user + ". There are organiser, editor, operator.");
            }
            return Json.parse(response.body()).at("access_token").orElseThrow().asText();
        } catch (IOException e) {
            throw new Failure(Failure.FAILED, "The identity provider does not answer at " + endpoint);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Failure(Failure.FAILED, "interrupted");
        }
    }
}
