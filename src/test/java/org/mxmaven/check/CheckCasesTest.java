package org.mxmaven.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of every family of checks are tested, in the room of that family. */
class CheckCasesTest {
  static List<String> families() {
    return CheckCases.families();
  }

  @ParameterizedTest
  @MethodSource
  void families(String family) {
    String room = CheckCases.room(family);
    String name = room.substring(room.lastIndexOf('.') + 1);
    String test = Character.toUpperCase(name.charAt(0)) + name.substring(1) + "CasesTest";
    assertThatCode(() -> Class.forName(room + "." + test)).doesNotThrowAnyException();
    assertThat(CheckCases.of(family)).isNotEmpty();
  }
}
