package org.mxmaven.verdict;

import org.mxmaven.assess.optional.Setup;

/** Whether a domain asks senders for TLS by MTA-STS, as a verdict. */
public final class MtaStsVerdict {
  public static final Verdict<Setup> MTA_STS =
      SetupWords.of(
              "mta_sts",
              new Labels("MTA_STS", "MTA-STS", "mta_sts", "mta_sts.verdict", "MTA-STS"),
              assessment -> assessment.sts().verdict(),
              "There is one valid record, and the host of the policy has an address.",
              "There is a record that senders cannot use, a policy host without address, or a"
                  + " policy that cannot be used or forbids delivery to a mail host.")
          .legend("whether senders are told to use TLS, and where the policy is")
          .build();

  private MtaStsVerdict() {}
}
