package baton.scheduler.rota.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import baton.scheduler.platform.web.ProblemException;
import baton.scheduler.rota.plan.Origin;
import baton.scheduler.rota.plan.ShiftLine;
import baton.scheduler.rota.plan.ShiftText;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ShiftCsvTest {
  private static final ShiftText ANA =
      new ShiftText("LIVE_CALL/1", "Ana", "2026-03-09T08:00", "2026-03-09T16:00");

  @Test
  void lines_are_numbered_as_an_editor_numbers_them() {
    assertThat(lines("seat,advisor,start,end\n" + "S/1,Ana,a,b\n" + "\n" + "S/2,Ben,c,d"))
        .extracting(line -> line.origin().where())
        .containsExactly("line 2", "line 4");
  }

  @Test
  void byte_order_mark_and_crlf_do_no_harm() {
    String line = "LIVE_CALL/1,Ana,2026-03-09T08:00,2026-03-09T16:00";
    assertThat(lines("\uFEFFseat,advisor,start,end\r\n" + line + "\r\n\r\n" + line + "\r\n"))
        .containsExactly(
            new ShiftLine(new Origin.Line(2), ANA), new ShiftLine(new Origin.Line(4), ANA));
  }

  @Test
  void quoted_names_keep_commas_quotes_and_line_breaks() {
    List<ShiftLine> lines =
        lines(
            "seat,advisor,start,end\n"
                + "S/1,\"Smith, Ana\",a,b\n"
                + "S/1,\"The \"\"other\"\"\nBen\",a,b\n"
                + "S/1, \"Cleo\" ,a,b\n");
    assertThat(lines)
        .extracting(line -> line.text().advisor())
        .containsExactly("Smith, Ana", "The \"other\"\nBen", "Cleo");
    assertThat(lines)
        .extracting(line -> line.origin().where())
        .containsExactly("line 2", "line 3", "line 5");
  }

  @Test
  void columns_may_come_in_any_order_and_with_others() {
    assertThat(
            lines(
                "End,Start,note,Advisor,Seat\n"
                    + "2026-03-09T16:00,2026-03-09T08:00,x,Ana,LIVE_CALL/1"))
        .extracting(ShiftLine::text)
        .containsExactly(ANA);
  }

  @Test
  void semicolons_do_where_a_spreadsheet_writes_them() {
    assertThat(lines("seat;advisor;start;end\nLIVE_CALL/1;Ana;2026-03-09T08:00;2026-03-09T16:00"))
        .extracting(ShiftLine::text)
        .containsExactly(ANA);
  }

  @Test
  void a_line_with_too_many_fields_is_named_and_the_others_are_still_read_R3() {
    RotaDrafting.Upload upload =
        read("seat,advisor,start,end\nS/1,Smith, Ana,a,b\nS/2,Ben,c,d\n".getBytes(UTF_8));
    assertThat(findings(upload))
        .containsExactly(
            "line 2 R3: The line has 5 fields instead of 4. Put a name with a comma in it in"
                + " quotation marks.");
    assertThat(upload.lines()).hasSize(1);
  }

  @Test
  void a_line_with_too_few_fields_has_empty_ones() {
    assertThat(lines("seat,advisor,start,end\nS/1,Ana\n"))
        .extracting(ShiftLine::text)
        .containsExactly(new ShiftText("S/1", "Ana", "", ""));
  }

  @Test
  void a_file_that_does_not_name_its_columns_is_refused_R3() {
    for (String text : List.of("", "\n", "LIVE_CALL/1,Ana,a,b\n", "seat,advisor,start\n")) {
      assertThat(findings(read(text.getBytes(UTF_8))))
          .containsExactly(
              "line 1 R3: The first line does not name the columns. Let it read"
                  + " seat,advisor,start,end.");
    }
  }

  @Test
  void a_file_without_shifts_is_refused_R3() {
    assertThat(findings(read("seat,advisor,start,end\n\n".getBytes(UTF_8))))
        .singleElement()
        .asString()
        .startsWith("line 1 R3: The file has no shifts.");
  }

  @Test
  void quotes_that_are_never_closed_are_refused_with_the_line_R3() {
    RotaDrafting.Upload upload =
        read("seat,advisor,start,end\nS/1,Ana,a,b\nS/1,\"Ben,a,b\nS/1,Cleo,a,b".getBytes(UTF_8));
    assertThat(findings(upload))
        .singleElement()
        .asString()
        .startsWith("line 3 R3: From here on the file is no CSV.");
    assertThat(upload.lines()).hasSize(1);
  }

  @Test
  void another_encoding_is_refused_with_the_line_R3() {
    byte[] bytes =
        "seat,advisor,start,end\r\nS/1,Ana,a,b\r\nS/1,Zoë,a,b"
            .getBytes(Charset.forName("windows-1252"));
    assertThat(findings(read(bytes)))
        .containsExactly(
            "line 3 R3: The file is not UTF-8 here. Save it as \"CSV UTF-8\" and upload it again.");
    assertThat(findings(read(new byte[] {'s', (byte) 0xC3}))).hasSize(1);
  }

  @Test
  void a_file_larger_than_a_megabyte_is_refused() {
    assertThatThrownBy(() -> read(new byte[ShiftCsv.MOST_BYTES + 1]))
        .isInstanceOfSatisfying(
            ProblemException.class, e -> assertThat(e.problem().status()).isEqualTo(413));
    assertThat(findings(read(new byte[ShiftCsv.MOST_BYTES]))).isNotEmpty();
  }

  private static final Charset UTF_8 = StandardCharsets.UTF_8;

  private static List<ShiftLine> lines(String text) {
    RotaDrafting.Upload upload = read(text.getBytes(UTF_8));
    assertThat(upload.findings()).isEmpty();
    return upload.lines();
  }

  private static List<String> findings(RotaDrafting.Upload upload) {
    return upload.findings().stream().map(f -> f.field() + " " + f.inOneLine()).toList();
  }

  private static RotaDrafting.Upload read(byte[] bytes) {
    try {
      return ShiftCsv.read(new ByteArrayInputStream(bytes));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
