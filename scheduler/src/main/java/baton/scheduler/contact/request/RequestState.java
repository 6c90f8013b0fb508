package baton.scheduler.contact.request;

/** How far a request has come. */
enum RequestState {
  /** To be decided, at once. */
  NEW,
  /** Where the customer is has to be asked before anybody may call (S6). */
  NEEDS_ZONE,
  /** On VOICEMAIL's list (P3). */
  LISTED,
  /** A callback answers it: when that is done, so is the request (P4). */
  CALLBACK,
  CLOSED
}
