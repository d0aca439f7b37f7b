package eu.zirkel.knowledgebase;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the knowledge-base service. */
@SpringBootApplication
public class KnowledgeBaseApplication {

    /** @param arguments as Spring Boot takes them */
    public static void main(String[] arguments) {
        SpringApplication.run(KnowledgeBaseApplication.class, arguments);
    }
}
