package eu.zirkel.registration;

import eu.zirkel.service.Ids;
import eu.zirkel.testing.TestApi;
import eu.zirkel.testing.TestApi.Answer;
import java.util.List;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;

/** A town in North Rhine-Westphalia, with a name and an official key that nobody else has. */
record Town(TestApi api, String name, String code) {

    static Town called(TestApi api, String name) {
        return new Town(api, name, Ids.next());
    }

    /** With letters of its own at the end of its name. */
    static Town somewhere(TestApi api) {
        return called(api, "Musterstadt " + Ids.next());
    }

    /** As an organiser puts it into the register. */
    Answer register() {
        return api.as("ORGANISER").post("/api/organisations", json());
    }

    String json() {
        return "{'names':{'de':'%s'},'kind':'MUNICIPALITY','country':'DE','subdivision':'DE-NW','worldRegion':'EUROPE',"
                        .formatted(name)
                + "'population':{'value':25000,'year':2023,'source':'Destatis'},'codes':{'AGS':'%s'}}".formatted(code);
    }

    /** As a line of an official list. */
    String line(String population) {
        return "DE,AGS,%s,%s,MUNICIPALITY,DE-NW,%s,2023,Destatis".formatted(code, name, population);
    }

    static String id(Answer answer) {
        return answer.json().path("id").asString();
    }

    /** The names that a search answered with, in order. */
    static List<String> names(Answer found) {
        return StreamSupport.stream(found.json().path("organisations").spliterator(), false)
                .map((JsonNode one) -> one.path("name").asString())
                .toList();
    }
}
