package baton.scheduler.app;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;

/**
 * Where the data lives. Without {@code url} Baton runs the PostgreSQL it brings along.
 *
 * @param data the folder of the embedded PostgreSQL; relative to where Baton is started
 * @param url {@code jdbc:postgresql://host/database} of one's own PostgreSQL (15 or newer), or
 *     empty
 * @param user the role the service works as; may not change the ledger
 * @param ownerUser the role that owns the tables and runs migrations; used at start only
 * @param connections how many connections this node keeps at most
 */
record DatabaseSettings(
    @NotBlank String data,
    @NotNull String url,
    @NotBlank String user,
    @NotNull String password,
    @NotBlank String ownerUser,
    @NotNull String ownerPassword,
    @Min(4) @Max(500) int connections) {

  boolean embedded() {
    return url.isBlank();
  }

  @Override
  public String toString() {
    return "DatabaseSettings[" + (embedded() ? data : url) + "]"; // never a password
  }
}
