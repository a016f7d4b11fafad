package org.mxmaven.check.dmarc;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.mxmaven.assess.Assessment;
import org.mxmaven.check.Mend;
import org.mxmaven.dns.Names;
import org.mxmaven.testing.World;

class DmarcMendsTest {
  @Test
  void aDmarcRecordIsMendedWhereItStands() {
    Assessment assessment =
        World.of("_dmarc.a.example. TXT \"v=DMARC1; pct=100; p=reject\"").assess("b.a.example");
    Mend mend = DmarcMends.of(assessment).orElseThrow();
    assertThat(mend.name()).isEqualTo(Names.of("_dmarc.a.example"));
    assertThat(mend.record().presentation()).isEqualTo("\"v=DMARC1; p=reject\"");
  }
}
