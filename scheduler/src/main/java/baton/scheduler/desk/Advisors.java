package baton.scheduler.desk;

import baton.handoff.AdvisorId;
import baton.handoff.DeskId;
import baton.scheduler.platform.tx.Tx;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.PreparedBatch;

/** A desk's people. */
public final class Advisors {
  private static final String SELECT =
      """
      select a.id, a.name, a.lead,
             array(select role from advisor_skill s where s.advisor_id = a.id order by role) as skills
        from advisor a
      """;

  /** All of a desk, by name. */
  public List<Advisor> all(Tx tx, DeskId desk) {
    return tx.handle()
        .createQuery(SELECT + "where a.desk_id = :desk order by a.name")
        .bind("desk", desk)
        .mapTo(Advisor.class)
        .list();
  }

  public Optional<Advisor> byId(Tx tx, DeskId desk, AdvisorId id) {
    return tx.handle()
        .createQuery(SELECT + "where a.desk_id = :desk and a.id = :id")
        .bind("desk", desk)
        .bind("id", id)
        .mapTo(Advisor.class)
        .findOne();
  }

  /** Everybody's name, in one query. */
  public Map<AdvisorId, String> names(Tx tx, DeskId desk) {
    return all(tx, desk).stream().collect(Collectors.toMap(Advisor::id, Advisor::name));
  }

  /**
   * Somebody new.
   *
   * @param skills codes of the desk's roles
   * @throws org.jdbi.v3.core.statement.UnableToExecuteStatementException with the constraint {@code
   *     advisor_name_is_free} when the desk has one of that name
   */
  public AdvisorId add(Tx tx, DeskId desk, String name, boolean lead, Collection<String> skills) {
    AdvisorId id =
        tx.handle()
            .createQuery(
                """
                insert into advisor (desk_id, name, lead) values (:desk, :name, :lead)
                returning id
                """)
            .bind("desk", desk)
            .bind("name", name)
            .bind("lead", lead)
            .mapTo(AdvisorId.class)
            .one();
    addSkills(tx, desk, id, skills);
    return id;
  }

  private static void addSkills(Tx tx, DeskId desk, AdvisorId id, Collection<String> skills) {
    if (skills.isEmpty()) {
      return;
    }
    try (PreparedBatch batch =
        tx.handle()
            .prepareBatch(
                """
                insert into advisor_skill (desk_id, advisor_id, role) values (:desk, :advisor, :role)
                """)) {
      for (String role : skills) {
        batch.bind("desk", desk).bind("advisor", id).bind("role", role).add();
      }
      batch.execute();
    }
  }
}
