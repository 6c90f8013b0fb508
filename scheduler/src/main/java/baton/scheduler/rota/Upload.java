package baton.scheduler.rota;

import java.util.List;

/** Shifts as they came in, and what could not even be taken for a shift. */
record Upload(List<ShiftLine> lines, List<Finding> findings) {
  Upload {
    lines = List.copyOf(lines);
    findings = List.copyOf(findings);
  }
}
