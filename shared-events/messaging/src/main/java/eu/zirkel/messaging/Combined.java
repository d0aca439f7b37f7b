package eu.zirkel.messaging;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * Asks for many at once what many ask for at the same time: whoever comes while an answer is on its way is answered with
 * the next one.
 *
 * @param <Q> a question
 * @param <A> the answer to all questions asked together
 */
public final class Combined<Q, A> {

    private static final int MOST = 200;

    private final Function<List<Q>, A> ask;
    private final BlockingQueue<Asked<Q, A>> waiting = new LinkedBlockingQueue<>();
    private final ReentrantLock asking = new ReentrantLock();

    /** @param ask answers many questions together */
    public Combined(Function<List<Q>, A> ask) {
        this.ask = ask;
    }

    private record Asked<Q, A>(Q question, CompletableFuture<A> answer) {}

    /** Asks, together with whoever else asks now; throws what the common question threw. */
    public A ask(Q question) {
        Asked<Q, A> mine = new Asked<>(question, new CompletableFuture<>());
        waiting.add(mine);
        asking.lock();
        try {
            while (!mine.answer().isDone()) {
                askTogether();
            }
        } finally {
            asking.unlock();
        }
        try {
            return mine.answer().join();
        } catch (CompletionException failed) {
            throw failed.getCause() instanceof RuntimeException cause ? cause : failed;
        }
    }

    private void askTogether() {
        List<Asked<Q, A>> together = new ArrayList<>();
        waiting.drainTo(together, MOST);
        try {
            A answer = ask.apply(together.stream().map(Asked::question).toList());
            together.forEach(asked -> asked.answer().complete(answer));
        } catch (RuntimeException failure) {
            together.forEach(asked -> asked.answer().completeExceptionally(failure));
        }
    }
}
