package baton.scheduler.notification;

/** The address people use, for links: without a slash at the end. Known once the server is up. */
@FunctionalInterface
public interface PublicUrl {
  String address();
}
