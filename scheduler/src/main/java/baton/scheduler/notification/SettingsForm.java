package baton.scheduler.notification;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.FormParam;

/** The settings as the page's form sends them. A box that is not ticked is not sent. */
public final class SettingsForm {
  @FormParam("webhookUrl")
  @DefaultValue("")
  String webhookUrl = "";

  @FormParam("webhookOn")
  boolean webhookOn;

  @FormParam("mailAddress")
  @DefaultValue("")
  String mailAddress = "";

  @FormParam("mailOn")
  boolean mailOn;

  @FormParam("browser")
  boolean browser;

  @FormParam("sound")
  boolean sound;

  @FormParam("quietFrom")
  @DefaultValue("")
  String quietFrom = "";

  @FormParam("quietTo")
  @DefaultValue("")
  String quietTo = "";

  static SettingsForm of(NotificationPreferences wishes) {
    PreferencesView view = PreferencesView.of(wishes, true);
    SettingsForm form = new SettingsForm();
    form.webhookUrl = orNone(view.webhookUrl());
    form.webhookOn = view.webhookOn() || view.webhookUrl() == null;
    form.mailAddress = orNone(view.mailAddress());
    form.mailOn = view.mailOn() || view.mailAddress() == null;
    form.browser = view.browser();
    form.sound = view.sound();
    form.quietFrom = orNone(view.quietFrom());
    form.quietTo = orNone(view.quietTo());
    return form;
  }

  /**
   * The same as a program sends it: a box says nothing while there is no address for it.
   *
   * @param mail whether the form asks about mail at all
   */
  JsonNode asJson(boolean mail) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    json.put("webhookUrl", webhookUrl);
    json.put("webhookOn", webhookOn && !webhookUrl.isBlank());
    if (mail) {
      json.put("mailAddress", mailAddress);
      json.put("mailOn", mailOn && !mailAddress.isBlank());
    }
    json.put("browser", browser);
    json.put("sound", sound);
    json.put("quietFrom", shortened(quietFrom));
    json.put("quietTo", shortened(quietTo));
    return json;
  }

  private static String orNone(@org.jspecify.annotations.Nullable String text) {
    return text == null ? "" : text;
  }

  /** Some browsers send seconds with a time. */
  private static String shortened(String time) {
    return time.matches("[0-9]{2}:[0-9]{2}:00") ? time.substring(0, 5) : time;
  }
}
