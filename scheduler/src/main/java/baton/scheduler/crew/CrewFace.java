package baton.scheduler.crew;

import baton.scheduler.desk.Shells;
import baton.scheduler.web.LiveDesks;
import baton.scheduler.web.Pages;

/** What faces people. */
public record CrewFace(Pages pages, Shells shells, LiveDesks live) {}
