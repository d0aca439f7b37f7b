package eu.zirkel.journeys.stage;

import eu.zirkel.journeys.http.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;

/** Many people who press the button at the same moment. */
public final class Rush {

    private Rush() {}

    /** Lets everybody register at once; returns what each was told, in the order of the people. */
    public static Map<Person, Registered> of(List<Person> people, Function<Person, Answer> register) {
        CountDownLatch start = new CountDownLatch(people.size());
        Map<Person, Future<Registered>> told = new LinkedHashMap<>();
        try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
            people.forEach(person -> told.put(person, crowd.submit(() -> {
                start.countDown();
                start.await();
                return Registered.of(register.apply(person));
            })));
        }
        Map<Person, Registered> answers = new LinkedHashMap<>();
        told.forEach((person, future) -> answers.put(person, get(future)));
        return answers;
    }

    private static Registered get(Future<Registered> future) {
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
