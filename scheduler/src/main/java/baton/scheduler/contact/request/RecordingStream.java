package baton.scheduler.contact.request;

import baton.scheduler.platform.tx.Transactions;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Sends a part of a recording, piece by piece. Each piece is read in a transaction of its own: a
 * slow listener holds no connection to the database.
 */
record RecordingStream(Transactions transactions, RequestId id, ByteRange part)
    implements StreamingOutput {
  @Override
  public void write(OutputStream out) throws IOException {
    int size = Recordings.PIECE;
    for (long at = part.from(); at <= part.to(); at = (at / size + 1) * size) {
      int number = Math.toIntExact(at / size);
      byte[] piece =
          transactions
              .run(tx -> new Recordings().piece(tx, id, number))
              .orElseThrow(() -> new IOException("recording " + id + " was deleted meanwhile"));
      int from = Math.toIntExact(at % size);
      int to = Math.toIntExact(Math.min(piece.length, part.to() - at + from + 1));
      out.write(piece, from, to - from);
    }
  }
}
