package baton.scheduler.prompt;

import baton.scheduler.access.Caller;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.Shells;
import baton.scheduler.tx.Tx;
import baton.scheduler.web.Pages;

/** Paints {@link MyPromptsPage}. */
final class MyPromptsPainter {
  private final Pages pages;
  private final Shells shells;
  private final OpenPrompts open;
  private final WebhookHosts hosts;
  private final boolean mail;

  /**
   * @param mail whether there is a mail server
   */
  MyPromptsPainter(Pages pages, Shells shells, OpenPrompts open, WebhookHosts hosts, boolean mail) {
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
        "prompt/my-prompts.ftlh",
        new MyPrompts(
            shells.of(tx, desk, caller, "Prompts").entry("prompts"),
            open.of(tx, desk, Me.of(caller)),
            MyPrompts.Fields.of(form),
            said,
            mail,
            hosts.words()));
  }
}
