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
      page.setContent(page("alt='A'", "for='name'"));
      assertThat(page.screenshot()).isNotEmpty();
      Chromium.assertFits(page, true);
      Chromium.assertAccessible(page);
      page.setContent(page("alt='Another'", "for='name'"));
      Chromium.assertAccessible(page);
      // The same elements, but for what is judged.
      page.setContent(page("", "for='name'"));
      assertThatThrownBy(() -> Chromium.assertAccessible(page)).hasMessageContaining("image-alt");
      page.setContent(page("alt='A'", "for='nobody'"));
      assertThatThrownBy(() -> Chromium.assertAccessible(page)).hasMessageContaining("label");
      page.setContent(page("alt='A'", "for='name' class='pale'"));
      assertThatThrownBy(() -> Chromium.assertAccessible(page)).hasMessageContaining("contrast");
    }
  }

  private static String page(String alternative, String label) {
    return """
    <html lang='en'><title>A</title><style>.pale { color: #ddd }</style>
    <main><h1>A</h1><img src='data:,' %s><label %s>Name</label><input id='name'></main></html>
    """
        .formatted(alternative, label);
  }
}
