package baton.scheduler.platform.access;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.scheduler.platform.tx.Tx;
import com.password4j.Argon2Function;
import com.password4j.Password;
import com.password4j.types.Argon2;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import org.jspecify.annotations.Nullable;

/** Advisors' passwords, kept as argon2id hashes. */
public final class Passwords {
  /** The fewest characters a password may have. */
  public static final int SHORTEST = 10;

  private static final int LONGEST = 200;
  private static final int OWN_LETTERS = 4;
  private static final int SALT_BYTES = 16;

  /** 19 MiB, two passes, one lane: the OWASP Password Storage Cheat Sheet's first choice. */
  private static final Argon2Function ARGON2 =
      Argon2Function.getInstance(19 * 1024, 2, 1, 32, Argon2.ID);

  private static final String NOBODYS = hash(Secret.fresh("").text());

  /**
   * Each hash takes 19 MiB and a core for a fifth of a second: a crowd must not take all memory.
   */
  private final Semaphore atOnce = new Semaphore(8);

  /**
   * Whose password it would be.
   *
   * @param hash null when the advisor has no password
   */
  record Holder(DeskId desk, AdvisorId advisor, boolean lead, @Nullable String hash) {
    @Override
    public String toString() {
      return "Holder[" + advisor + "]";
    }
  }

  /** What speaks against this password, in words; empty when it is good enough. */
  public static Optional<String> objection(CharSequence password, String name) {
    int length = Character.codePointCount(password, 0, password.length());
    if (length < SHORTEST) {
      return Optional.of("It has " + length + " characters; at least " + SHORTEST + " are needed");
    }
    if (length > LONGEST) {
      return Optional.of("It is longer than " + LONGEST + " characters");
    }
    return isLittleMoreThan(name, password)
        ? Optional.of("It is little more than the name; that is the first thing anybody would try")
        : Optional.empty();
  }

  /**
   * Sets or changes the advisor's password. Who asks for it must be known by other means.
   *
   * @param password one that {@link #objection} has nothing against
   */
  public void set(Tx tx, AdvisorId advisor, CharSequence password) {
    tx.handle()
        .createUpdate(
            """
            insert into advisor_password (advisor_id, hash, set_at)
            values (:advisor, :hash, :now)
            on conflict (advisor_id) do update set hash = excluded.hash, set_at = excluded.set_at
            """)
        .bind("advisor", advisor)
        .bind("hash", inTurn(() -> hash(password)))
        .bind("now", tx.now())
        .execute();
  }

  /** The advisor of that name, written in upper or lower case, at that desk. */
  Optional<Holder> holder(Tx tx, String slug, String name) {
    return tx.handle()
        .createQuery(
            """
            select a.desk_id, a.id as advisor_id, a.lead, p.hash
              from desk d
              join advisor a on a.desk_id = d.id
              left join advisor_password p on p.advisor_id = a.id
             where d.slug = :slug and lower(a.name) = lower(:name)
             order by a.name = :name desc
             limit 1
            """)
        .bind("slug", slug)
        .bind("name", name)
        .mapTo(Holder.class)
        .findOne();
  }

  Optional<String> hashOf(Tx tx, AdvisorId advisor) {
    return tx.handle()
        .createQuery("select hash from advisor_password where advisor_id = :advisor")
        .bind("advisor", advisor)
        .mapTo(String.class)
        .findOne();
  }

  /**
   * Whether it is the password of the hash. Takes as long when there is no hash, so that the time
   * does not tell who exists. Not for inside a transaction: it is slow on purpose.
   */
  boolean matches(CharSequence password, @Nullable String hash) {
    String against = hash == null ? NOBODYS : hash;
    boolean same =
        inTurn(() ->
            Password.check(normal(password), against)
                .with(Argon2Function.getInstanceFromHash(against)));
    return same && hash != null;
  }

  private <T> T inTurn(java.util.function.Supplier<T> work) {
    atOnce.acquireUninterruptibly();
    try {
      return work.get();
    } finally {
      atOnce.release();
    }
  }

  private static String hash(CharSequence password) {
    return Password.hash(normal(password)).addRandomSalt(SALT_BYTES).with(ARGON2).getResult();
  }

  /** Keyboards differ in how they write an é. */
  private static String normal(CharSequence password) {
    return Normalizer.normalize(password, Normalizer.Form.NFKC);
  }

  private static boolean isLittleMoreThan(String name, CharSequence password) {
    String own = letters(password).replace(letters(name), "");
    return own.length() < OWN_LETTERS && letters(password).contains(letters(name));
  }

  private static String letters(CharSequence text) {
    return normal(text).toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]", "");
  }
}
