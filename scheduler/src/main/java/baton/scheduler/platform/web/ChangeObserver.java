package baton.scheduler.platform.web;

import baton.handoff.DeskId;

/** Is told which desks changed, whichever node changed them. Must return at once and not throw. */
public interface ChangeObserver {
  void changed(DeskId desk);

  /** The line was down: what happened meanwhile nobody knows. */
  void anythingMayHaveChanged();

  /** The server stops: streams that would hold it up are to be ended. */
  void stopping();
}
