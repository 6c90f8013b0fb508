package baton.scheduler.rota.plan;

import baton.handoff.shift.ShiftId;
import java.time.LocalDate;

/** Where a shift was written, so that a finding can point there. */
public sealed interface Origin {
  /** In words: "line 3". */
  String where();

  /** A column of it, as an error's field name: "line 3: seat". */
  default String field(String column) {
    return where() + ": " + column;
  }

  /** How far down it stands, where shifts were written one below the other. */
  default long position() {
    return 0;
  }

  /** A line of a CSV file, counted from 1, the header included. */
  record Line(long number) implements Origin {
    @Override
    public String where() {
      return "line " + number;
    }

    @Override
    public long position() {
      return number;
    }
  }

  /** An entry of a list that was sent, counted from 0. */
  public record Item(String list, int index) implements Origin {
    public Item(int index) {
      this("shifts", index);
    }

    @Override
    public String where() {
      return list + "[" + index + "]";
    }

    @Override
    public long position() {
      return index;
    }

    @Override
    public String field(String column) {
      return where() + "." + column;
    }
  }

  /** One shift given by itself. */
  record Single() implements Origin {
    @Override
    public String where() {
      return "this shift";
    }

    @Override
    public String field(String column) {
      return column;
    }
  }

  /** A shift of the draft. */
  record Drafted(DraftId id) implements Origin {
    @Override
    public String where() {
      return "draft shift " + id.value();
    }
  }

  /**
   * No shift: what the rota as a whole lacks.
   *
   * @param where "Live Call, 14:00 to 16:00, Mon 9 Mar"
   */
  record Overall(String where, LocalDate day) implements Origin {
    @Override
    public long position() {
      return Long.MAX_VALUE;
    }

    @Override
    public String field(String column) {
      return where;
    }
  }

  /** A shift of the published rota. */
  record Published(ShiftId id) implements Origin {
    @Override
    public String where() {
      return "published shift " + id.value();
    }
  }
}
