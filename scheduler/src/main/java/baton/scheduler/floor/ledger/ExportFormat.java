package baton.scheduler.floor.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/** The formats of an export, both UTF-8, a line an entry. */
enum ExportFormat {
  /** RFC 4180 with a first line of names. */
  CSV("csv", "text/csv; charset=utf-8") {
    @Override
    Lines to(OutputStream out) throws IOException {
      Writer text = text(out);
      CSVPrinter printer = new CSVPrinter(text, CSVFormat.RFC4180);
      printer.printRecord(ExportLine.COLUMNS);
      return new Lines(
          line -> printer.printRecord(line.values().stream().map(ExportFormat::harmless).toList()),
          text);
    }
  },
  /** A JSON object a line. */
  JSONL("jsonl", "application/jsonl; charset=utf-8") {
    @Override
    Lines to(OutputStream out) {
      Writer text = text(out);
      return new Lines(
          line -> {
            JSON.writeValue(text, line);
            text.write('\n');
          },
          text);
    }
  };

  private static final ObjectWriter JSON =
      JsonMapper.builder().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET).build().writer();

  private final String extension;
  private final String mediaType;

  ExportFormat(String extension, String mediaType) {
    this.extension = extension;
    this.mediaType = mediaType;
  }

  String extension() {
    return extension;
  }

  String mediaType() {
    return mediaType;
  }

  abstract Lines to(OutputStream out) throws IOException;

  /** Takes the lines one after the other; {@code end} is written out last. */
  record Lines(Each each, Writer end) {
    interface Each {
      void write(ExportLine line) throws IOException;
    }

    void write(ExportLine line) {
      try {
        each.write(line);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private static Writer text(OutputStream out) {
    return new BufferedWriter(new OutputStreamWriter(out, UTF_8));
  }

  /**
   * A spreadsheet takes a cell that begins so for a formula, and runs it; an apostrophe in front
   * makes it text again.
   */
  private static @Nullable Object harmless(@Nullable Object value) {
    return value instanceof String text
            && !text.isEmpty()
            && "=+-@\t\r\n".indexOf(text.charAt(0)) >= 0
        ? "'" + text
        : value;
  }
}
