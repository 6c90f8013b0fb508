package baton.scheduler.desk;

import baton.scheduler.platform.web.LiveDesks;
import baton.scheduler.platform.web.Pages;

/**
 * What all pages of a desk stand on: how a request opens its desk, how a page is drawn and what
 * surrounds it, and how it is kept up to date.
 */
public record DeskPages(DeskTransactions desks, Pages pages, DeskShells shells, LiveDesks live) {}
