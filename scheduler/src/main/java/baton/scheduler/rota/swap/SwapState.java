package baton.scheduler.rota.swap;

/** How far a swap has come. */
enum SwapState {
  /** Offered, and nobody has it yet. */
  OPEN,
  /** Somebody would take it; a lead decides. */
  ACCEPTED,
  /** Published. */
  DONE,
  /** Was done, and was taken back by another revision. */
  UNDONE,
  /** Who was asked will not. */
  DECLINED,
  /** A lead said no. */
  REFUSED,
  /** Taken back by who offered it, by a lead, or since its shift left the rota. */
  WITHDRAWN;

  boolean isOpen() {
    return this == OPEN || this == ACCEPTED;
  }
}
