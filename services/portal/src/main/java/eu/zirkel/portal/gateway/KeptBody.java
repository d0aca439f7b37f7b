package eu.zirkel.portal.gateway;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/** A request whose body can be read as often as it is sent. */
final class KeptBody extends HttpServletRequestWrapper {

    /** What services take in as JSON at most; a larger body is not kept. */
    private static final int LARGEST = 64 * 1024;

    private final byte[] body;

    /** Reads the body of a request that {@link #isSmallEnough}. */
    KeptBody(HttpServletRequest request) throws IOException {
        super(request);
        this.body = request.getInputStream().readAllBytes();
    }

    /** Whether the request says of its body that it is small. */
    static boolean isSmallEnough(HttpServletRequest request) {
        long length = request.getContentLengthLong();
        boolean hasNone = length < 0 && request.getHeader("Transfer-Encoding") == null;
        return hasNone || (length >= 0 && length <= LARGEST);
    }

    /** From the beginning, at every call. */
    @Override
    public ServletInputStream getInputStream() {
        ByteArrayInputStream rest = new ByteArrayInputStream(body);
        return new ServletInputStream() {
            @Override
            public boolean isFinished() {
                return rest.available() == 0;
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setReadListener(ReadListener listener) {
                throw new UnsupportedOperationException("it is all here already");
            }

            @Override
            public int read() {
                return rest.read();
            }

            @Override
            public int read(byte[] bytes, int offset, int length) {
                return rest.read(bytes, offset, length);
            }
        };
    }
}
