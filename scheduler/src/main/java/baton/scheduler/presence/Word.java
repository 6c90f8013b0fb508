package baton.scheduler.presence;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import java.time.Instant;

/** A page of the advisor was heard at that instant. */
record Word(DeskId desk, AdvisorId advisor, Instant at) {}
