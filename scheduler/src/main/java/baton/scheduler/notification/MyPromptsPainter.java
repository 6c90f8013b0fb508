package baton.scheduler.notification;

import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskShells;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.tx.Tx;
import baton.scheduler.platform.web.Pages;

/** Paints {@link MyPromptsPage}. */
final class MyPromptsPainter {
  private final Pages pages;
  private final DeskShells shells;
  private final OpenPrompts open;
  private final WebhookHosts hosts;
  private final boolean mail;

  /**
   * @param mail whether there is a mail server
   */
  MyPromptsPainter(
      Pages pages, DeskShells shells, OpenPrompts open, WebhookHosts hosts, boolean mail) {
    this.pages = pages;
    this.shells = shells;
    this.open = open;
    this.hosts = hosts;
    this.mail = mail;
  }

  boolean mail() {
    return mail;
  }

  String page(Tx tx, Desk desk, Caller caller, MyPrompts.Said said, SettingsForm form) {
    return pages.render(
        "notification/my-prompts.ftlh",
        new MyPrompts(
            shells.of(tx, desk, caller, "Prompts").entry("prompts"),
            open.of(tx, desk, ActingAdvisor.of(caller)),
            MyPrompts.Fields.of(form),
            said,
            mail,
            hosts.words()));
  }
}
