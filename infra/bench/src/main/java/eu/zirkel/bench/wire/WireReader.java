package eu.zirkel.bench.wire;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Lines and blocks from a stream, for one thread; unlike the JDK's buffered stream it takes no lock per octet. */
public final class WireReader {

    private static final int BUFFER = 16_384;

    private final InputStream in;
    private byte[] buffer = new byte[BUFFER];
    private int begin;
    private int end;

    /** Reads from the stream, which nobody else may read from. */
    public WireReader(InputStream in) {
        this.in = in;
    }

    /**
     * The next line without its end.
     *
     * @throws EOFException when the stream ends before the line does
     */
    public String line() throws IOException {
        int searched = begin;
        while (true) {
            for (int i = searched; i < end; i++) {
                if (buffer[i] == '\n') {
                    int length = i > begin && buffer[i - 1] == '\r' ? i - 1 - begin : i - begin;
                    String line = new String(buffer, begin, length, StandardCharsets.UTF_8);
                    begin = i + 1;
                    return line;
                }
            }
            int scanned = end - begin;
            fill();
            searched = begin + scanned;
        }
    }

    /**
     * The next octets.
     *
     * @throws EOFException when there are fewer
     */
    public byte[] block(int length) throws IOException {
        byte[] block = new byte[length];
        int have = Math.min(length, end - begin);
        System.arraycopy(buffer, begin, block, 0, have);
        begin += have;
        if (in.readNBytes(block, have, length - have) < length - have) {
            throw new EOFException();
        }
        return block;
    }

    private void fill() throws IOException {
        if (begin > 0) {
            System.arraycopy(buffer, begin, buffer, 0, end - begin);
            end -= begin;
            begin = 0;
        }
        if (end == buffer.length) {
            buffer = Arrays.copyOf(buffer, buffer.length * 2);
        }
        int read = in.read(buffer, end, buffer.length - end);
        if (read < 0) {
            throw new EOFException();
        }
        end += read;
    }
}
