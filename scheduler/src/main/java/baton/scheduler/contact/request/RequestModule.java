package baton.scheduler.contact.request;

import baton.scheduler.contact.callback.Callbacks;
import baton.scheduler.desk.DeskPages;
import baton.scheduler.desk.Desks;
import baton.scheduler.platform.tx.DueWork;
import java.util.List;

/** Puts this room together. */
public final class RequestModule {
  private RequestModule() {}

  /**
   * What is to be registered with Jersey.
   *
   * @param longestRecording of a voicemail, in bytes
   */
  public static List<Object> resources(
      DeskPages face, Callbacks callbacks, RequestIntake intake, long longestRecording) {
    return List.of(
        new RequestListResource(face.desks()),
        new RequestsResource(face.desks()),
        new VoicemailsResource(face.desks(), intake, longestRecording),
        new RequestsPage(face, callbacks));
  }

  /** What falls due. */
  public static List<DueWork> works(Desks desks, Callbacks callbacks) {
    return List.of(new RouteRequests(desks, callbacks));
  }
}
