package baton.scheduler.rota.draft;

import baton.scheduler.rota.plan.Finding;
import baton.scheduler.rota.plan.ShiftLine;
import java.util.List;

/** Shifts as they came in, and what could not even be taken for a shift. */
public record ShiftUpload(List<ShiftLine> lines, List<Finding> findings) {
  public ShiftUpload {
    lines = List.copyOf(lines);
    findings = List.copyOf(findings);
  }
}
