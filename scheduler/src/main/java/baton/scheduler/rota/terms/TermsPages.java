package baton.scheduler.rota.terms;

import baton.scheduler.desk.DeskShells;
import baton.scheduler.platform.web.LiveDesks;
import baton.scheduler.platform.web.Pages;

/** What faces people. */
public record TermsPages(Pages pages, DeskShells shells, LiveDesks live) {}
