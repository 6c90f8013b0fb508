package baton.scheduler.floor.ledger;

import static java.nio.charset.StandardCharsets.UTF_8;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.handoff.ledger.Entry;
import baton.handoff.ledger.LedgerSearch;
import baton.scheduler.desk.Advisors;
import baton.scheduler.desk.Desk;
import baton.scheduler.desk.DeskTransactions;
import baton.scheduler.platform.access.Caller;
import baton.scheduler.platform.access.Roles;
import baton.scheduler.platform.tx.Tx;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.ObjectWriter;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.dropwizard.auth.Auth;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.StreamingOutput;
import jakarta.ws.rs.core.UriInfo;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.jspecify.annotations.Nullable;

/**
 * {@code …/ledger/export}: the ledger as a file, in the chain's order. Read in chunks, each in a
 * transaction of its own, so that neither memory nor a connection waits for a slow reader; entries
 * are only ever appended, so the chunks fit together.
 */
@Path("/api/v1/desks/{desk}/ledger/export")
@RolesAllowed({Roles.ADMIN, Roles.LEAD})
public final class ExportResource {
  private static final int CHUNK = 500;

  private final DeskTransactions transactions;
  private final LedgerSearch search = new LedgerSearch();
  private final Advisors advisors = new Advisors();

  ExportResource(DeskTransactions transactions) {
    this.transactions = transactions;
  }

  /** What is to be exported, as of one commit. */
  private record Export(
      DeskId desk,
      LedgerSearch.Filter filter,
      Map<AdvisorId, String> names,
      ExportFormat format,
      String file) {}

  /** {@code ?format=csv|jsonl&from&to&seat&person&kind&heldOver}. */
  @GET
  public Response export(
      @Auth Caller caller, @PathParam("desk") String slug, @Context UriInfo address) {
    LedgerQuery query = LedgerQuery.of(address.getQueryParameters(), Set.of("format"));
    Export export = transactions.read(slug, (tx, desk) -> read(tx, desk, query));
    StreamingOutput body = out -> write(export, out);
    return Response.ok(body)
        .header(HttpHeaders.CONTENT_TYPE, export.format().mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + export.file() + "\"")
        .build();
  }

  private Export read(Tx tx, Desk desk, LedgerQuery query) {
    Map<AdvisorId, String> names = advisors.names(tx, desk.id());
    LedgerSearch.Filter filter = query.filter(desk, names);
    ExportFormat format = format(query);
    query.fields().orThrow();
    LocalDate today = tx.now().atZone(desk.zone()).toLocalDate();
    return new Export(desk.id(), filter, names, format, file(desk, query.address(), format, today));
  }

  private static ExportFormat format(LedgerQuery query) {
    String text = query.fields().text("format");
    for (ExportFormat format : ExportFormat.values()) {
      if (text == null || format.extension().equals(text)) {
        return format;
      }
    }
    query.fields().refuse("format", "must be csv or jsonl");
    return ExportFormat.CSV;
  }

  /** {@code ledger-support-2026-06-01-to-2026-06-11.csv}. */
  private static String file(Desk desk, PageAddress asked, ExportFormat format, LocalDate today) {
    String from = day(asked.value("from"), "start");
    String to = day(asked.value("to"), today.toString());
    return "ledger-%s-%s-to-%s.%s".formatted(desk.slug(), from, to, format.extension());
  }

  private static String day(String bound, String open) {
    return bound.isEmpty() ? open : bound.replaceAll("[^0-9T+-]", "").toLowerCase(Locale.ROOT);
  }

  private void write(Export export, OutputStream out) throws IOException {
    ExportFormat.Lines lines = export.format().to(out);
    long after = 0;
    @Nullable List<Entry> chunk = null;
    while (chunk == null || chunk.size() == CHUNK) {
      long seen = after;
      chunk =
          transactions
              .plain()
              .run(tx -> search.oldest(tx.handle(), export.desk(), export.filter(), seen, CHUNK));
      for (Entry entry : chunk) {
        lines.write(ExportLine.of(export.desk(), entry, export.names()));
        after = entry.number();
      }
    }
    lines.end().flush();
  }

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
            line ->
                printer.printRecord(line.values().stream().map(ExportFormat::harmless).toList()),
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
}
