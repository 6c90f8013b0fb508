package baton.scheduler.floor.presence;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import java.time.Instant;

/** A page of the advisor was heard at that instant. */
record Heartbeat(DeskId desk, AdvisorId advisor, Instant at) {}
