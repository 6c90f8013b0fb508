package baton.handoff.seat;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.handoff.SeatId;
import baton.handoff.ledger.Entry;
import baton.handoff.sql.SqlTypes;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

/**
 * A process that does nothing but swap seats, and says of each step that it is asked for, and once
 * it is committed, what the answer was: so long as nobody kills it.
 */
final class SwappingNode {
  static final String READY = "ready";
  static final String ASKED = "asked";
  static final String ANSWERED = "answered ";
  static final String IDLE = "nothing to do";
  static final String NAME = "swapping-";

  private static final Duration EARLY = Duration.ofMinutes(10);

  private final Handle handle;
  private final SwapRota rota;
  private final FileOutputStream out = new FileOutputStream(FileDescriptor.out);
  private final List<Entry> entries = new ArrayList<>();
  private final SeatService desk = new SeatService(change -> entries.addAll(change.entries()));

  private SwappingNode(Handle handle, SwapRota rota) {
    this.handle = handle;
    this.rota = rota;
  }

  /** Waits for a line before it begins; goes on where the one before it was killed. */
  public static void main(String[] urlDeskPeople) throws IOException {
    String name = NAME + ProcessHandle.current().pid();
    Jdbi jdbi =
        Jdbi.create(urlDeskPeople[0] + "?ApplicationName=" + name, "baton_app", "any")
            .installPlugin(new SqlTypes());
    List<AdvisorId> people =
        Arrays.stream(urlDeskPeople).skip(2).map(Long::valueOf).map(AdvisorId::new).toList();
    SwapRota rota = new SwapRota(new DeskId(Long.parseLong(urlDeskPeople[1])), people);
    try (Handle handle = jdbi.open()) {
      SwappingNode node = new SwappingNode(handle, rota);
      node.desk.pictures(handle, rota.desk(), SwapRota.FIRST);
      node.say(READY);
      if (System.in.read() >= 0) {
        node.swap();
      }
    }
  }

  private void swap() throws IOException {
    for (int shift = SwapRota.shift(last(), EARLY); ; shift++) {
      Instant start = SwapRota.start(shift);
      for (SeatId seat : SwapRota.SEATS) {
        Instant early = start.minus(EARLY);
        SeatService.Request incoming =
            new SeatService.Request(rota.desk(), seat, rota.planned(seat, shift));
        ask(incoming, (h, request) -> desk.logIn(h, request, early));
      }
      for (SeatId seat : SwapRota.SEATS) {
        AdvisorId outgoing = rota.planned(seat, shift - 1);
        if (holds(outgoing, seat)) {
          SeatService.Request request = new SeatService.Request(rota.desk(), seat, outgoing);
          ask(request, (h, asked) -> desk.logOut(h, asked, start, Set::of));
        }
      }
    }
  }

  private Instant last() {
    return handle
        .createQuery("select at from ledger_head where desk_id = :desk")
        .bind("desk", rota.desk())
        .mapTo(Instant.class)
        .one();
  }

  private boolean holds(AdvisorId advisor, SeatId seat) {
    return handle
        .createQuery(
            """
            select count(*) > 0 from seat_hold
             where desk_id = :desk and role = :role and seat = :seat and advisor_id = :advisor
               and released_at is null
            """)
        .bind("desk", rota.desk())
        .bind("role", seat.role())
        .bind("seat", seat.number())
        .bind("advisor", advisor)
        .mapTo(boolean.class)
        .one();
  }

  private void ask(
      SeatService.Request request, BiFunction<Handle, SeatService.Request, Object> step)
      throws IOException {
    say(ASKED);
    entries.clear();
    Object answer = handle.inTransaction(h -> step.apply(h, request));
    say(
        entries.isEmpty()
            ? IDLE
            : entries.stream().map(SwappingNode::line).collect(Collectors.joining("\n")));
    if (answer instanceof LogIn.Refused || answer instanceof LogOut.Refused) {
      throw new IllegalStateException(request + " came to " + answer);
    }
  }

  /** What the parent looks for in the ledger. */
  static String line(Entry entry) {
    return ANSWERED
        + "%d %s %s %s"
            .formatted(entry.number(), entry.at(), entry.fact().kind(), entry.sha256().hex());
  }

  /** In one write, so that a line is there whole or not at all. */
  private void say(String line) throws IOException {
    out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
  }
}
