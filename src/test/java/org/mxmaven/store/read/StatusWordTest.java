package org.mxmaven.store.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.mxmaven.assess.Status;
import org.mxmaven.evidence.Failure;

class StatusWordTest {
  static Stream<Status> statuses() {
    return Stream.concat(
        Stream.of(Status.DONE, Status.NXDOMAIN, Status.BOGUS),
        Stream.of(Failure.Kind.values()).map(Status::failed));
  }

  @ParameterizedTest
  @MethodSource("statuses")
  void aRowTellsTheStatusAgain(Status status) {
    assertThat(StatusWord.parse(StatusWord.of(status), status.trouble().orElse(null)))
        .isEqualTo(status);
  }
}
