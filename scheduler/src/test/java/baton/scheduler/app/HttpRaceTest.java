package baton.scheduler.app;

import static org.assertj.core.api.Assertions.assertThat;

import baton.scheduler.testing.Api;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** Many clients want the same at the same time, over HTTP. */
class HttpRaceTest {
  private static final int CLIENTS = 64;

  @Test
  void of_64_clients_for_the_last_place_of_a_slot_one_books_and_63_are_refused_S4()
      throws Exception {
    try (TestBaton baton = TestBaton.rehearsing("2026-03-10T13:55:00Z")) {
      List<Api.Answer> answers = together(baton.admin(), "2026-03-10T14:00:00Z");
      assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
      assertThat(answers)
          .filteredOn(answer -> answer.status() != 201)
          .hasSize(CLIENTS - 1)
          .allSatisfy(answer -> {
            assertThat(answer.status()).isEqualTo(409);
            assertThat(answer.body().path("rule").asText()).isEqualTo("S4");
            assertThat(answer.body().path("next").asText()).isNotBlank();
          });
      int booked =
          baton
              .database()
              .app()
              .withHandle(h ->
                  h.createQuery("select count(*) from callback where state = 'BOOKED'")
                      .mapTo(int.class)
                      .one());
      assertThat(booked).isEqualTo(1);
    }
  }

  private static List<Api.Answer> together(Api api, String slot) throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    List<Future<Api.Answer>> answers = new ArrayList<>();
    try (ExecutorService clients = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < CLIENTS; i++) {
        String name = "Customer " + i;
        answers.add(
            clients.submit(() -> {
              go.await();
              return api.post(
                  "/desks/support/callbacks",
                  Map.of("slotStart", slot, "phone", "+442079460018", "name", name));
            }));
      }
      go.countDown();
    }
    List<Api.Answer> all = new ArrayList<>();
    for (Future<Api.Answer> answer : answers) {
      all.add(answer.get());
    }
    return all;
  }
}
