package org.mxmaven.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.mxmaven.evidence.Bytes;
import org.mxmaven.testing.TestCertificates;

class CertificateChainTest {
  @Test
  void isInOrderIfEachCertifiesTheOneBefore() {
    CertificateChain chain = chain("good", "intermediate", "root");

    assertThat(chain.leaf()).contains(TestCertificates.read("good"));
    assertThat(chain.isInOrder()).isTrue();
    assertThat(chain.foreign()).isEmpty();
    assertThat(chain.top()).contains(TestCertificates.read("root"));
  }

  @Test
  void endsWhereAnIssuerIsNotSent() {
    assertThat(chain("good", "intermediate").top()).contains(TestCertificates.read("intermediate"));
    assertThat(chain("good", "root").top()).contains(TestCertificates.read("good"));
  }

  @Test
  void isOutOfOrderIfARootComesBeforeWhatItCertifies() {
    CertificateChain chain = chain("good", "root", "intermediate");

    assertThat(chain.isInOrder()).isFalse();
    assertThat(chain.foreign()).isEmpty();
    assertThat(chain.related())
        .containsExactly(
            TestCertificates.read("good"),
            TestCertificates.read("root"),
            TestCertificates.read("intermediate"));
  }

  @Test
  void knowsWhatHasNothingToDoWithTheServersOwn() {
    CertificateChain chain = chain("good", "other-root", "intermediate");

    assertThat(chain.foreign()).containsExactly(TestCertificates.read("other-root"));
    assertThat(chain.isInOrder()).isTrue();
  }

  @Test
  void aRootUnderAnotherOneIsNotForeign() {
    CertificateChain chain = chain("good", "intermediate", "root", "cross");

    assertThat(chain.foreign()).isEmpty();
    assertThat(chain.isInOrder()).isTrue();
    assertThat(chain.top()).contains(TestCertificates.read("root"));
  }

  @Test
  void sendsTheSameTwice() {
    CertificateChain chain = chain("good", "intermediate", "intermediate", "good");

    assertThat(chain.related()).hasSize(2);
    assertThat(chain.isInOrder()).isTrue();
  }

  @Test
  void canHoldNoCertificateAtAll() {
    CertificateChain none = CertificateChain.of(List.of());
    CertificateChain unreadable = CertificateChain.of(List.of(Bytes.of(new byte[] {1})));

    assertThat(none.leaf()).isEmpty();
    assertThat(none.top()).isEmpty();
    assertThat(unreadable.leaf()).isEmpty();
    assertThat(unreadable.foreign()).hasSize(1);
  }

  @Test
  void looksAtTheFirstOfAThousandOnly() {
    CertificateChain chain =
        CertificateChain.of(Collections.nCopies(1_000, TestCertificates.der("good")));

    assertThat(chain.size()).isEqualTo(1_000);
    assertThat(chain.sent()).hasSize(CertificateChain.MOST);
    assertThat(chain.related()).hasSize(1);
  }

  private static CertificateChain chain(String... names) {
    return CertificateChain.of(TestCertificates.chain(names));
  }
}
