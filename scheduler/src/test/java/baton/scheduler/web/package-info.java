/** Tests of what every page and call shares. */
@NullMarked
package baton.scheduler.web;

import org.jspecify.annotations.NullMarked;
