package baton.handoff;

/** Names one desk: a team with one zone, one rota and one ledger. */
public record DeskId(long value) implements Id {
  @Override
  public String toString() {
    return Long.toString(value);
  }
}
