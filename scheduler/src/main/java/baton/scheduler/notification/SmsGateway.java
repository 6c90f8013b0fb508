package baton.scheduler.notification;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberType;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import jakarta.validation.constraints.NotNull;
import java.net.URLEncoder;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Text messages to a mobile phone, by the HTTPS interface of a gateway. */
public final class SmsGateway implements Channel {
  /** Three messages joined, in the alphabet of GSM. */
  private static final int LONGEST = 459;

  /** The gateway says that this number, or this message, will never do. */
  private static final Set<Integer> HOPELESS = Set.of(422);

  private static final Pattern URL =
      Pattern.compile(
          "(?i)(https://(?<host>[^/@?#\\[]+)|(?<here>http://(localhost|127\\.0\\.0\\.1):[0-9]+))/[^?].*");
  private static final Pattern NUMBER = Pattern.compile("\\+[0-9 ().-]{6,30}");
  private static final Set<PhoneNumberType> MOBILE =
      Set.of(PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE);
  private static final PhoneNumberUtil NUMBERS = PhoneNumberUtil.getInstance();

  private final Settings settings;
  private final Map<String, String> fields = new LinkedHashMap<>();
  private final @Nullable HttpSender sender;

  /**
   * What the gateway wants. In {@code url} and {@code fields}, {@code [to]} stands for the number
   * as {@code +447400123456}, {@code [digits]} for the same without the plus; in {@code fields},
   * {@code [text]} for the message.
   *
   * @param url what is posted to; empty: there is no gateway
   * @param authorization the header of that name; empty: none
   * @param fields of the body, with commas between them: {@code to=[to], text=[text]}
   */
  public record Settings(
      @NotNull String url,
      @NotNull String authorization,
      @NotNull Body body,
      @NotNull String fields) {
    @Override
    public String toString() {
      return "SmsGateway.Settings[hidden]";
    }
  }

  /** How the fields are written. */
  public enum Body {
    JSON,
    FORM
  }

  /**
   * @throws IllegalArgumentException naming the setting that cannot be used
   */
  public SmsGateway(Settings settings) {
    this.settings = settings;
    if (usable()) {
      this.sender = new HttpSender("gateway", only(settings.url()), HOPELESS);
      readFields();
      check(
          settings.authorization().chars().allMatch(c -> c >= ' ' && c < 0x7f),
          "authorization (BATON_SMS_AUTHORIZATION) must be plain ASCII without line ends");
    } else {
      this.sender = null;
    }
  }

  private void readFields() {
    for (String field : settings.fields().split(",")) {
      int equals = field.indexOf('=');
      check(equals > 0, "fields (BATON_SMS_FIELDS) must be like \"to=[to], text=[text]\"");
      fields.put(field.substring(0, equals).strip(), field.substring(equals + 1).strip());
    }
    String all = settings.url() + settings.fields();
    check(
        settings.fields().contains("[text]") && (all.contains("[to]") || all.contains("[digits]")),
        "fields (BATON_SMS_FIELDS) must say where [to] and [text] go");
    // Encoded, a message in another alphabet is longer than an address may be.
    check(!settings.url().contains("[text]"), "url (BATON_SMS_URL) must not hold [text]");
  }

  @Override
  public String key() {
    return "sms";
  }

  @Override
  public Label label() {
    return new Label(
        "Text message",
        "Text messages",
        "smsNumber",
        "Mobile number",
        "With + and the country code, for example +44 7400 123456. Empty it to take it away.",
        new Input("tel", "tel", 40),
        "the gateway has it; look at your phone");
  }

  @Override
  public Reading read(String text) {
    return parsed(text)
        .filter(number -> MOBILE.contains(NUMBERS.getNumberType(number)))
        .<Reading>map(number -> new Reading.Address(NUMBERS.format(number, PhoneNumberFormat.E164)))
        .orElseGet(() ->
            new Reading.Refused(
                "must be a mobile number with + and the country code, like +44 7400 123456"));
  }

  @Override
  public String shown(String address) {
    return parsed(address)
        .map(number -> NUMBERS.format(number, PhoneNumberFormat.INTERNATIONAL))
        .orElse(address);
  }

  @Override
  public Need need() {
    return new Need(
        "gateway for text messages",
        "config.yml, prompts.sms.url",
        !settings.url().isBlank(),
        false);
  }

  @Override
  public Channel.Result send(OutboundMessage message) throws InterruptedException {
    if (sender == null) {
      return new Channel.Result.Failed("There is no gateway (prompts.sms.url in config.yml).");
    }
    Map<String, String> values =
        Map.of(
            "[to]", message.address(),
            "[digits]", message.address().substring(1),
            "[text]", text(message.words()));
    Map<String, String> headers = new HashMap<>(Map.of("Idempotency-Key", repetition(message)));
    if (!settings.authorization().isBlank()) {
      headers.put("Authorization", settings.authorization().strip());
    }
    boolean json = settings.body() == Body.JSON;
    return sender.post(
        filled(settings.url(), values, SmsGateway::encoded),
        json ? HttpSender.JSON : "application/x-www-form-urlencoded",
        json ? json(values) : form(values),
        headers);
  }

  /**
   * The same for every try of one message, and not for two: numbers of deliveries begin anew in
   * another database, so they alone do not tell messages apart.
   */
  private static String repetition(OutboundMessage message) {
    OutboundMessage.Words words = message.words();
    String all = String.join("\n", message.id(), message.address(), words.title(), words.text());
    return UUID.nameUUIDFromBytes(all.getBytes(UTF_8)).toString();
  }

  private String json(Map<String, String> values) {
    ObjectNode json = JsonNodeFactory.instance.objectNode();
    fields.forEach((name, value) -> json.put(name, filled(value, values, text -> text)));
    return json.toString();
  }

  private String form(Map<String, String> values) {
    return fields.entrySet().stream()
        .map(field ->
            encoded(field.getKey()) + "=" + encoded(filled(field.getValue(), values, text -> text)))
        .collect(Collectors.joining("&"));
  }

  /** The link whole, and of the words what there is room for. */
  private static String text(OutboundMessage.Words words) {
    String link = words.link().isEmpty() ? "" : "\n" + words.link();
    String said = PlainWording.line(words.title()) + "\n" + PlainWording.line(words.text());
    int room = Math.max(0, LONGEST - link.length());
    return (said.length() <= room ? said : cut(said, Math.max(0, room - 3)) + "...") + link;
  }

  private static String cut(String words, int length) {
    boolean splits = length > 0 && Character.isHighSurrogate(words.charAt(length - 1));
    return words.substring(0, splits ? length - 1 : length);
  }

  /** Every place at once: what stands in a message fills no other place. */
  private static String filled(
      String template, Map<String, String> values, UnaryOperator<String> written) {
    return Pattern.compile("\\[(to|digits|text)]")
        .matcher(template)
        .replaceAll(place ->
            Matcher.quoteReplacement(written.apply(values.getOrDefault(place.group(), ""))));
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, UTF_8).replace("+", "%20");
  }

  private static Optional<PhoneNumber> parsed(String text) {
    try {
      return NUMBER.matcher(text).matches()
          ? Optional.of(NUMBERS.parse(text, "ZZ")).filter(NUMBERS::isValidNumber)
          : Optional.empty();
    } catch (NumberParseException e) {
      return Optional.empty();
    }
  }

  /** The gateway's host, and no other. */
  private static WebhookHosts only(String url) {
    Matcher read = URL.matcher(url);
    String why = "url (BATON_SMS_URL) must be an https address like https://sms.example.com/send";
    check(read.matches(), why);
    String host = read.group("host") == null ? read.group("here") : read.group("host");
    WebhookHosts hosts = new WebhookHosts(host.toLowerCase(Locale.ROOT));
    check(hosts.refusal(filled(url, Map.of(), text -> text)).isEmpty(), why);
    return hosts;
  }

  private static void check(boolean good, String why) {
    if (!good) {
      throw new IllegalArgumentException("prompts.sms." + why);
    }
  }
}
