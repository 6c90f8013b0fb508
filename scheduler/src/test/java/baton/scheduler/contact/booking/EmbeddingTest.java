package baton.scheduler.contact.booking;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmbeddingTest {
  @Test
  void sites_stand_with_commas_between_them() {
    assertThat(Embedding.of(" https://a.example, https://B.example:8443 ,").sites())
        .containsExactly("https://a.example", "https://b.example:8443");
    assertThat(Embedding.of("").sites()).isEmpty();
    assertThat(Embedding.of("http://localhost:3000").sites()).hasSize(1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "*", "https://*", "a.example", "http://a.example", "https://a.example/page",
        "https://a.example; script-src *", "https://", "javascript:1", "'self'",
            "https://u@a.example"
      })
  void what_is_no_site_is_refused_by_its_name(String entry) {
    assertThatThrownBy(() -> Embedding.of(entry)).hasMessageContaining(entry);
  }
}
