package baton.bench;

/** A way to make a booking. */
interface Work extends AutoCloseable {
  /**
   * @return whether it was booked; false: refused by a rule
   */
  boolean book(Booking booking) throws Exception;

  @Override
  default void close() {}
}
