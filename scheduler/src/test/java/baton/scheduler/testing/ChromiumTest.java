package baton.scheduler.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import org.junit.jupiter.api.Test;

class ChromiumTest {
  @Test
  void browser_starts_shows_a_page_and_finds_what_is_not_accessible() {
    try (Chromium chromium = Chromium.start()) {
      Page page = chromium.open(390, 844, ColorScheme.LIGHT);
      page.setContent(page("alt='A'"));
      assertThat(page.screenshot()).isNotEmpty();
      Chromium.assertFits(page, true);
      Chromium.assertAccessible(page);
      page.setContent(page("alt='Another'"));
      Chromium.assertAccessible(page);
      page.setContent(page("")); // the same elements, but for what was judged
      assertThatThrownBy(() -> Chromium.assertAccessible(page)).hasMessageContaining("image-alt");
    }
  }

  private static String page(String alternative) {
    return "<html lang='en'><title>A</title><main><h1>A</h1><img src='data:,' "
        + alternative
        + "></main></html>";
  }
}
