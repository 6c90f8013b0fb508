package baton.scheduler.rota.plan;

/** How much a finding weighs (R3). */
public enum Severity {
  /** The rota would be wrong: nothing with it in is published. */
  ERROR,
  /** The rota would be allowed, though not as it was wished: a lead decides. */
  WARNING
}
