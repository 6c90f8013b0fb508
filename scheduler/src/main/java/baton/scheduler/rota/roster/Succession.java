package baton.scheduler.rota.roster;

/** A kind of duty that nobody does on the day after the other. */
public record Succession(String kind, String dayAfter) {}
