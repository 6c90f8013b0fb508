package baton.scheduler.platform.web;

import baton.scheduler.platform.web.LiveSnapshot.Painted;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import org.glassfish.jersey.media.sse.EventOutput;
import org.glassfish.jersey.media.sse.OutboundEvent;

/** One screen that shows pictures. Only the newest waits; one it overtakes is never sent. */
final class LiveScreen {
  private final ScreenLine line;
  private final Function<Painted, String> form;

  /**
   * @param pulse after this long without a picture the screen is told that the line is alive
   */
  LiveScreen(EventOutput output, Function<Painted, String> form, Duration pulse) {
    this.line = new ScreenLine(output, pulse, 1);
    this.form = form;
  }

  /** Never waits. */
  void show(Painted picture) {
    line.sendNewest(() -> new OutboundEvent.Builder().data(form.apply(picture)));
  }

  void start(BooleanSupplier live, Runnable gone) {
    line.start(live, gone);
  }

  void close() {
    line.close();
  }
}
