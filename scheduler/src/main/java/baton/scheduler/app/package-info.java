/**
 * Wiring only: configuration, the database that is embedded or named, the application, the sample
 * desk. Nothing imports it.
 */
@NullMarked
package baton.scheduler.app;

import org.jspecify.annotations.NullMarked;
