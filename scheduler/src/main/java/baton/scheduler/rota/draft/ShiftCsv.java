package baton.scheduler.rota.draft;

import baton.scheduler.platform.tx.Transactions;
import baton.scheduler.platform.web.Problem;
import baton.scheduler.rota.plan.Finding;
import baton.scheduler.rota.plan.Finding.Severity;
import baton.scheduler.rota.plan.Origin;
import baton.scheduler.rota.plan.ShiftLine;
import baton.scheduler.rota.plan.ShiftText;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;

/**
 * Reads shifts from CSV: UTF-8 with or without a byte order mark, lines ended by LF or CRLF, the
 * columns {@code seat,advisor,start,end} named by the first line, in any order. Fields are
 * separated by commas, or by semicolons where a spreadsheet writes them so; blank lines are passed
 * over.
 */
public final class ShiftCsv {
  static final int MOST_BYTES = 1 << 20;

  private static final List<String> COLUMNS = List.of("seat", "advisor", "start", "end");
  private static final CSVFormat WRITTEN =
      CSVFormat.RFC4180.builder().setRecordSeparator('\n').get();
  private static final ShiftText NOTHING = new ShiftText("", "", "", "");

  private final List<ShiftLine> lines = new ArrayList<>();
  private final List<Finding> findings = new ArrayList<>();
  private long line = 1;

  private ShiftCsv() {}

  /**
   * Takes the file apart. What stands in the fields is not looked at yet.
   *
   * @throws baton.scheduler.platform.web.ProblemException 413 for a file larger than 1 MB
   */
  public static RotaDrafting.Upload read(InputStream file) throws IOException {
    Transactions.refuseWhileOpen("A file is read before a transaction opens.");
    byte[] bytes = file.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw Problem.of(
              413,
              "Too large",
              "The file is larger than 1 MB.",
              "Leave out the shifts that are over; they stay as published.")
          .asException();
    }
    ShiftCsv csv = new ShiftCsv();
    csv.read(bytes);
    return new RotaDrafting.Upload(csv.lines, csv.findings);
  }

  /** Writes shifts so that {@link #read} reads them. */
  public static String write(List<ShiftText> shifts) {
    StringBuilder text = new StringBuilder();
    try (CSVPrinter printer = new CSVPrinter(text, WRITTEN)) {
      printer.printRecord(COLUMNS);
      for (ShiftText shift : shifts) {
        printer.printRecord(shift.seat(), shift.advisor(), shift.start(), shift.end());
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return text.toString();
  }

  private void read(byte[] bytes) throws IOException {
    CharBuffer chars = CharBuffer.allocate(bytes.length);
    CoderResult end =
        StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes), chars, true);
    String text = chars.flip().toString();
    if (end.isError()) {
      wrong(
          text.chars().filter(c -> c == '\n').count() + 1,
          "The file is not UTF-8 here.",
          "Save it as \"CSV UTF-8\" and upload it again.");
      return;
    }
    read(text.startsWith("\uFEFF") ? text.substring(1) : text);
  }

  private void read(String text) throws IOException {
    try (CSVParser parser = CSVParser.parse(new StringReader(text), format(text))) {
      try {
        readAll(parser);
      } catch (UncheckedIOException e) {
        wrong(
            line,
            "From here on the file is no CSV.",
            "Look for a quotation mark that is not closed, or closed too early.");
      }
    }
  }

  private void readAll(CSVParser parser) {
    Iterator<CSVRecord> records = parser.iterator();
    List<String> header = records.hasNext() ? names(records.next()) : List.of();
    if (!header.containsAll(COLUMNS)) {
      wrong(
          1,
          "The first line does not name the columns.",
          "Let it read " + String.join(",", COLUMNS) + ".");
      return;
    }
    line = parser.getCurrentLineNumber() + 1;
    while (records.hasNext()) {
      read(records.next(), header);
      line = parser.getCurrentLineNumber() + 1;
    }
    if (lines.isEmpty() && findings.isEmpty()) {
      wrong(1, "The file has no shifts.", "Write one shift a line below the names of the columns.");
    }
  }

  private void read(CSVRecord fields, List<String> header) {
    if (fields.stream().allMatch(String::isBlank)) {
      return;
    }
    if (fields.size() > header.size()) {
      wrong(
          line,
          "The line has %d fields instead of %d.".formatted(fields.size(), header.size()),
          "Put a name with a comma in it in quotation marks.");
      return;
    }
    List<String> texts =
        COLUMNS.stream()
            .map(header::indexOf)
            .map(i -> i < fields.size() ? fields.get(i) : "")
            .toList();
    lines.add(
        new ShiftLine(
            new Origin.Line(line),
            new ShiftText(texts.get(0), texts.get(1), texts.get(2), texts.get(3))));
  }

  private void wrong(long line, String message, String fix) {
    findings.add(
        new Finding(
            "R3",
            Severity.ERROR,
            new Finding.Place(new Origin.Line(line), null, NOTHING),
            List.of(),
            message,
            fix));
  }

  private static List<String> names(CSVRecord header) {
    return header.stream().map(name -> name.strip().toLowerCase(Locale.ROOT)).toList();
  }

  private static CSVFormat format(String text) {
    String header = text.lines().findFirst().orElse("");
    boolean semicolons = header.contains(";") && !header.contains(",");
    return CSVFormat.RFC4180
        .builder()
        .setDelimiter(semicolons ? ';' : ',')
        .setIgnoreSurroundingSpaces(true)
        .get();
  }
}
