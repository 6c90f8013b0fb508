package baton.scheduler.desk;

import baton.handoff.DeskId;
import baton.handoff.planned.Handoffs;
import baton.scheduler.platform.tx.Tx;
import java.util.List;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;

/** Makes desks and changes their settings. */
public final class DeskSetup {
  /**
   * A desk with its roles; its people and rota come later.
   *
   * @param slug its name in addresses, which nothing changes later
   * @throws org.jdbi.v3.core.statement.UnableToExecuteStatementException with the constraint {@code
   *     desk_slug_is_free} when another desk has it
   */
  public DeskId create(Tx tx, String slug, DeskSettings settings, List<Role> roles) {
    DeskId id =
        bind(
                tx.handle()
                    .createQuery(
                        """
                        insert into desk (slug, name, zone, label, line_prefix, domestic_regions,
                                          stand_by_minutes, relieve_early_minutes, slot_days,
                                          told_minutes, alert_leads_minutes, ask_cover_minutes, holidays)
                        values (:slug, :name, :zone, :label, :prefix, :regions,
                                :standBy, :relieveEarly, :slotDays, :told, :alertLeads, :askCover,
                                :holidays)
                        returning id
                        """),
                settings)
            .bind("slug", slug)
            .mapTo(DeskId.class)
            .one();
    addRoles(tx, id, roles);
    return id;
  }

  /** Makes it the one desk that a start prints sign-in links for. Never done to a real desk. */
  public void markAsSample(Tx tx, DeskId desk) {
    tx.handle()
        .createUpdate("update desk set sample = true where id = :id")
        .bind("id", desk)
        .execute();
  }

  /** Whether a lead has to approve each swap of the desk's shifts. */
  public void swapsNeedLead(Tx tx, DeskId desk, boolean lead) {
    tx.handle()
        .createUpdate("update desk set swaps_need_lead = :lead where id = :desk")
        .bind("desk", desk)
        .bind("lead", lead)
        .execute();
    tx.changed(desk);
  }

  void change(Tx tx, DeskId desk, DeskSettings settings) {
    bind(
            tx.handle()
                .createUpdate(
                    """
                    update desk
                       set name = :name, zone = :zone, label = :label, line_prefix = :prefix,
                           domestic_regions = :regions, stand_by_minutes = :standBy,
                           relieve_early_minutes = :relieveEarly, slot_days = :slotDays,
                           told_minutes = :told, alert_leads_minutes = :alertLeads,
                           ask_cover_minutes = :askCover, holidays = :holidays
                     where id = :id
                    """),
            settings)
        .bind("id", desk)
        .execute();
    new Handoffs().lookAgain(tx.handle(), desk, tx.now());
    tx.changed(desk);
  }

  private static void addRoles(Tx tx, DeskId desk, List<Role> roles) {
    try (PreparedBatch batch =
        tx.handle()
            .prepareBatch(
                """
                insert into role (desk_id, code, name, strict, seats)
                values (:desk, :code, :name, :strict, :seats)
                """)) {
      for (Role role : roles) {
        batch
            .bind("desk", desk)
            .bind("code", role.code())
            .bind("name", role.name())
            .bind("strict", role.strict())
            .bind("seats", role.seats())
            .add();
      }
      batch.execute();
    }
  }

  private static <S extends SqlStatement<S>> S bind(S statement, DeskSettings settings) {
    HolidayCalendar holidays = settings.policy().holidays();
    return statement
        .bind("holidays", holidays == null ? null : holidays.code())
        .bind("name", settings.name())
        .bind("zone", settings.zone().getId())
        .bind("label", settings.label())
        .bind("prefix", settings.dialPlan().linePrefix())
        .bindArray("regions", String.class, settings.dialPlan().domesticRegions())
        .bind("standBy", settings.policy().standBy().toMinutes())
        .bind("relieveEarly", settings.policy().relieveEarly().toMinutes())
        .bind("slotDays", settings.policy().slotDays())
        .bindArray("told", Integer.class, settings.policy().notice().told())
        .bind("alertLeads", settings.policy().notice().alertLeads())
        .bind("askCover", settings.policy().notice().askCover());
  }
}
