package baton.scheduler.contact.request;

import baton.scheduler.contact.callback.Customer;
import java.time.Instant;
import org.jdbi.v3.core.mapper.reflect.ColumnName;
import org.jspecify.annotations.Nullable;

/**
 * What a customer asked for.
 *
 * @param reason what the customer wants to talk about; a voicemail's subject
 * @param wishedAt when the customer asked to be called (P3); null: no wish
 * @param recording what the customer said, until the request closes
 * @param by the person or program that passed it on
 */
record CallRequest(
    RequestChannel channel,
    Customer customer,
    @Nullable String reason,
    @Nullable Instant wishedAt,
    @Nullable Recording recording,
    @ColumnName("asked_at") Instant at,
    @ColumnName("asked_by") String by) {}
