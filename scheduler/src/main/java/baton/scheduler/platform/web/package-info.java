/**
 * What every page and call shares: problems (RFC 9457), the page shell and its templates, the
 * stream of live changes. A leaf: knows no feature.
 */
@NullMarked
package baton.scheduler.platform.web;

import org.jspecify.annotations.NullMarked;
