package baton.scheduler.app;

import java.util.regex.Pattern;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.Callback;

/**
 * Refuses what is too large before it is read: whatever is sent is read into memory, and sign-in is
 * open to anybody. Recordings are larger, and go to a file; the resource says which is too long, so
 * a little more than the longest is let through to it.
 */
final class BodyLimit extends SizeLimitHandler {
  private static final long LARGEST = 2 << 20;
  private static final long NO_LIMIT = -1;
  private static final Pattern RECORDINGS = Pattern.compile("/api/v1/desks/[^/]+/voicemails/?");

  private final SizeLimitHandler ofRecordings;

  /**
   * @param longestRecording in bytes
   */
  BodyLimit(long longestRecording) {
    super(LARGEST, NO_LIMIT);
    this.ofRecordings = new SizeLimitHandler(longestRecording + LARGEST, NO_LIMIT);
  }

  @Override
  public void setHandler(Handler handler) {
    super.setHandler(handler);
    ofRecordings.setHandler(handler);
  }

  @Override
  public boolean handle(Request request, Response response, Callback callback) throws Exception {
    return RECORDINGS.matcher(Request.getPathInContext(request)).matches()
        ? ofRecordings.handle(request, response, callback)
        : super.handle(request, response, callback);
  }
}
