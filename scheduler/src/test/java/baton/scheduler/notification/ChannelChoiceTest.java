package baton.scheduler.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChannelChoiceTest {
  private static final String WEBHOOK = "webhook";
  private static final String MAIL = "mail";
  private static final ZoneId DENVER = ZoneId.of("America/Denver");
  private static final ChannelChoice.Moment DAY = new ChannelChoice.Moment(false, false);
  private static final ChannelChoice.Moment NIGHT = new ChannelChoice.Moment(true, false);
  private static final ChannelChoice.Moment NIGHT_SHIFT = new ChannelChoice.Moment(true, true);

  @Test
  void ones_own_handoff_comes_at_any_hour_H4() {
    assertThat(of(addresses(true, false), Concern.OWN_HANDOFF, NIGHT)).containsExactly(WEBHOOK);
  }

  @Test
  void ones_own_handoff_still_goes_everywhere_when_everything_is_switched_off_H4() {
    assertThat(of(addresses(false, false), Concern.OWN_HANDOFF, NIGHT))
        .containsExactlyInAnyOrder(WEBHOOK, MAIL);
    assertThat(of(ChannelAddresses.NONE, Concern.OWN_HANDOFF, DAY)).isEmpty();
  }

  @Test
  void what_there_is_no_channel_for_counts_as_never_set_up_H4() {
    Set<String> noMail = Set.of(WEBHOOK);
    assertThat(ChannelChoice.of(addresses(false, false), noMail, Concern.OWN_HANDOFF, DAY))
        .containsExactly(WEBHOOK);
    assertThat(ChannelChoice.of(addresses(false, true), noMail, Concern.OWN_HANDOFF, DAY))
        .containsExactly(WEBHOOK);
    assertThat(ChannelChoice.of(addresses(true, true), noMail, Concern.ASKED, DAY))
        .containsExactly(WEBHOOK);
  }

  @Test
  void what_others_ask_keeps_quiet_hours_even_on_shift_H4() {
    assertThat(of(addresses(true, true), Concern.ASKED, DAY))
        .containsExactlyInAnyOrder(WEBHOOK, MAIL);
    assertThat(of(addresses(true, true), Concern.ASKED, NIGHT)).isEmpty();
    assertThat(of(addresses(true, true), Concern.ASKED, NIGHT_SHIFT)).isEmpty();
    assertThat(of(addresses(false, false), Concern.ASKED, DAY)).isEmpty();
  }

  @Test
  void a_lead_is_woken_only_while_on_shift_H4() {
    assertThat(of(addresses(true, false), Concern.LEAD, NIGHT)).isEmpty();
    assertThat(of(addresses(true, false), Concern.LEAD, NIGHT_SHIFT)).containsExactly(WEBHOOK);
    assertThat(of(addresses(true, false), Concern.LEAD, DAY)).containsExactly(WEBHOOK);
  }

  @Property
  void nothing_goes_where_nothing_is_set_up_and_a_handoff_is_never_silenced_H4(
      @ForAll boolean hook,
      @ForAll boolean mail,
      @ForAll boolean hookOn,
      @ForAll boolean mailOn,
      @ForAll Concern concern,
      @ForAll boolean quiet,
      @ForAll boolean onShift) {
    ChannelAddresses addresses =
        ChannelAddresses.NONE
            .with(
                WEBHOOK,
                new ChannelAddresses.Address(hook ? "https://a" : null, hook && hookOn, null))
            .with(MAIL, new ChannelAddresses.Address(mail ? "a@b.c" : null, mail && mailOn, null));
    Set<String> reached = of(addresses, concern, new ChannelChoice.Moment(quiet, onShift));
    assertThat(addresses.setUp()).containsAll(reached);
    if (concern == Concern.OWN_HANDOFF) {
      assertThat(reached.isEmpty()).isEqualTo(addresses.setUp().isEmpty());
    }
  }

  @ParameterizedTest
  @CsvSource({
    "22:00, 07:00, 2026-06-11T03:59:59Z, false", // 21:59:59 in Denver
    "22:00, 07:00, 2026-06-11T04:00:00Z, true",
    "22:00, 07:00, 2026-06-11T12:59:59Z, true",
    "22:00, 07:00, 2026-06-11T13:00:00Z, false",
    "12:00, 13:00, 2026-06-11T18:00:00Z, true",
    "12:00, 13:00, 2026-06-11T19:00:00Z, false",
    "12:00, 13:00, 2026-06-11T04:00:00Z, false",
    "00:00, 07:00, 2026-06-11T06:00:00Z, true",
    // 1 Nov 2026, 01:00 to 02:00 happens twice in Denver
    "01:30, 02:00, 2026-11-01T07:30:00Z, true",
    "01:30, 02:00, 2026-11-01T08:00:00Z, false",
    "01:30, 02:00, 2026-11-01T08:30:00Z, true",
    "01:30, 02:00, 2026-11-01T09:00:00Z, false",
    // 8 Mar 2026, 02:00 to 03:00 is left out
    "02:00, 03:00, 2026-03-08T08:59:59Z, false",
    "02:00, 03:00, 2026-03-08T09:00:00Z, false",
    "22:00, 02:30, 2026-03-08T08:59:59Z, true",
    "22:00, 02:30, 2026-03-08T09:00:00Z, false"
  })
  void quiet_hours_go_by_the_wall_clock_past_midnight_and_over_clock_changes_H4(
      LocalTime from, LocalTime to, Instant at, boolean quiet) {
    assertThat(new NotificationPreferences.QuietHours(from, to).cover(at, DENVER)).isEqualTo(quiet);
  }

  @Test
  void quiet_hours_that_end_as_they_begin_are_none_H4() {
    LocalTime noon = LocalTime.NOON;
    assertThatThrownBy(() -> new NotificationPreferences.QuietHours(noon, noon))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static Set<String> of(
      ChannelAddresses addresses, Concern concern, ChannelChoice.Moment moment) {
    return ChannelChoice.of(addresses, Set.of(WEBHOOK, MAIL), concern, moment);
  }

  private static ChannelAddresses addresses(boolean webhookOn, boolean mailOn) {
    return ChannelAddresses.NONE
        .with(WEBHOOK, new ChannelAddresses.Address("https://hooks.slack.com/x", webhookOn, null))
        .with(MAIL, new ChannelAddresses.Address("ana@example.com", mailOn, null));
  }
}
