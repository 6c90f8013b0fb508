package baton.handoff;

/** Names one advisor (a lead is an advisor too). */
public record AdvisorId(long value) implements Id {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
