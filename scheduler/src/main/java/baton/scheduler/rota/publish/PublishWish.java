package baton.scheduler.rota.publish;

import baton.handoff.AdvisorId;
import org.jspecify.annotations.Nullable;

/**
 * Somebody wants to publish the draft.
 *
 * @param by who; null for a program
 * @param why in their words; empty for none
 * @param seen the mark of the preview they looked at; null when they looked at none
 * @param confirmed whether they publish in spite of the warnings they saw
 */
record PublishWish(
    @Nullable AdvisorId by, String why, @Nullable PublishMark seen, boolean confirmed) {}
