package baton.scheduler.contact.request;

import baton.handoff.DeskId;
import baton.scheduler.platform.tx.Tx;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;

/**
 * Keeps recordings in pieces (docs/adr/0019): no more than one piece is in memory, however long a
 * recording is.
 */
final class Recordings {
  /** How long a piece is; the last one may be shorter. */
  static final int PIECE = 1 << 16;

  /** Writes all that the stream has. */
  void put(
      Tx tx, DeskId desk, RequestId request, Request.Recording recording, InputStream content) {
    tx.handle()
        .createUpdate(
            """
            insert into recording (request_id, desk_id, type, bytes)
            values (:request, :desk, :type, :bytes)
            """)
        .bind("request", request)
        .bind("desk", desk)
        .bind("type", recording.kind())
        .bind("bytes", recording.bytes())
        .execute();
    try {
      int number = 0;
      for (byte[] piece = content.readNBytes(PIECE);
          piece.length > 0;
          piece = content.readNBytes(PIECE)) {
        put(tx, request, number++, piece);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void put(Tx tx, RequestId request, int number, byte[] piece) {
    tx.handle()
        .createUpdate(
            """
            insert into recording_piece (request_id, number, content)
            values (:request, :number, :content)
            """)
        .bind("request", request)
        .bind("number", number)
        .bind("content", piece)
        .execute();
  }

  /** The piece of that number, counted from 0; empty when the recording is gone. */
  Optional<byte[]> piece(Tx tx, RequestId request, int number) {
    return tx.handle()
        .createQuery(
            "select content from recording_piece where request_id = :request and number = :number")
        .bind("request", request)
        .bind("number", number)
        .mapTo(byte[].class)
        .findOne();
  }

  /** Its pieces go with it. */
  void delete(Tx tx, RequestId request) {
    tx.handle()
        .createUpdate("delete from recording where request_id = :request")
        .bind("request", request)
        .execute();
  }
}
