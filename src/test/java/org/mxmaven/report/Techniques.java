package org.mxmaven.report;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A domain that has something of every technique, and one that has hostile texts in all of it. */
public final class Techniques {
  public static final String DOMAIN = "a.example";

  /** RSA, 512 bits, made for these tests, as the others are. */
  public static final String RSA_512 =
      "MFwwDQYJKoZIhvcNAQEBBQADSwAwSAJBAK0ykG21iTJIGI2CvDnU+NmSBSgmTuo+jqAA5v"
          + "ojX74wE3/BM9dtLzn7qm5V2UCH1QzJusc3YQVrg8sIKsV2htECAwEAAQ==";

  public static final String RSA_1024 =
      "MIGfMA0GCSqGSIb3DQEBAQUAA4GNADCBiQKBgQDBz++Hzrs93Dq2nYdA60CQCQ7fiICQ85"
          + "1Cv4ZMloPklu8vG9sOiNJOrkgI8vGiRBz0z3wYk9uNyHOV32CAXCns3k9Q4URp9G2kP370"
          + "omCeE8AIQfTzth25sX8x+0hZnSVixJznY8ufZfREl8zJZ20OwWYim67ecRPlzwefR1qG3Q"
          + "IDAQAB";

  public static final String RSA_2048 =
      "MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAjRvOS3j3u6jnqATHWdS69Z11wf"
          + "flyEfHbSF90xj+IBG65OZtsDHK20m6NsbyN2iy78VkzX5eEy5ZNPTjzORjXf8lY3yVmo4T"
          + "DMa7GXNdioGUpdFJUQ2pQ4yIxDpKS+dx5sidHP4E3AYYOzRQPJmJW3uI7C1iQZNI8WuCH4"
          + "mXtxcAhCK2V/jPOlzm55k5+GZyLLcAY+OF6O3iv31rjjXJEXBQCoDdAGCljiqOskxvhc8E"
          + "oTW4ILHbPPHlVXXk0t/f/GJd4au/KpeQRiYRMV0BVWLu6IAk1qAXRLQxp5gJYUwtDfaRvE"
          + "lfUIikCDGHhHx9jXIpEiBwp5i+VMXp1QPBrQIDAQAB";

  /** RFC 8463, appendix A.2, where its private half is printed too. */
  public static final String ED25519 = "11qYAYKxCrfVS/7TyWQHOg7hcvPapiMlrwIaaPcHURo=";

  /** What nobody should obey: a terminal, a browser, a spreadsheet. */
  private static final String HOSTILE = "\\027[31m<script>alert(1)</script>|`x`\\013\\010=1+1";

  private static final String SELECTOR = "=1\\027\\<b\\>";

  private static final List<String> ZONE =
      List.of(
          "a.example. MX 10 a-example.mail.protection.outlook.com.",
          "a-example.mail.protection.outlook.com. A 192.0.2.1",
          "a.example. TXT \"v=spf1 mx -all\"",
          alias("selector1", "selector1-a-example._domainkey.t.onmicrosoft.com."),
          txt("selector1-a-example._domainkey.t.onmicrosoft.com.", "v=DKIM1; p=" + RSA_2048),
          alias("selector2", "selector2-a-example._domainkey.t.onmicrosoft.com."),
          alias("k1", "dkim.mcsv.net."),
          txt("dkim.mcsv.net.", "v=DKIM1; k=rsa; t=y; p=" + RSA_1024),
          key("s1", "v=DKIM1; p="),
          key("s2", "v=DKIM1; p=" + RSA_512),
          key("default", "x1.b.example."),
          key("mail", "v=DKIM1; k=ed25519; p=" + ED25519),
          key("dkim", "v=DKIM1; p=????"),
          txt("_mta-sts.a.example.", "v=STSv1; id=20260101;"),
          "mta-sts.a.example. CNAME sts.b.example.",
          "sts.b.example. A 192.0.2.9",
          "sts.b.example. AAAA 2001:db8::9",
          txt("_smtp._tls.a.example.", "v=TLSRPTv1; rua=mailto:t@b.example,ftp://b.example"),
          txt("default._bimi.a.example.", "v=BIMI1; l=https://b.example/l.svg; a="),
          "example. CAA 0 issue \"ca.example\"",
          "example. CAA 128 issuewild \";\"");

  private Techniques() {}

  public static DomainFixture domain() {
    return of(ZONE.toArray(String[]::new));
  }

  /** The same domain in another world. */
  public static DomainFixture of(String... zone) {
    return DomainFixture.of(1, DOMAIN, zone);
  }

  public static DomainFixture hostile() {
    List<String> zone = new ArrayList<>(ZONE);
    zone.add("!leads selector " + SELECTOR);
    zone.add(key(SELECTOR, "v=DKIM1; k=ed25519; n=" + HOSTILE + "; p=" + ED25519));
    zone.add(key("google", "v=DKIM1; =" + HOSTILE + "; p=" + ED25519));
    zone.add(alias("key1", SELECTOR + ".b.example."));
    zone.add("_mta-sts.a.example. TXT \"v=STSv1;" + HOSTILE + "\"");
    zone.add("_smtp._tls.a.example. TXT \"v=TLSRPTv1; rua=mailto:" + HOSTILE + "\"");
    zone.add("default._bimi.a.example. TXT \"v=BIMI1; l=" + HOSTILE + "\"");
    zone.add("a.example. CAA 0 issue \"" + HOSTILE + "\"");
    return of(zone.toArray(String[]::new));
  }

  /** A zone line for a key of the domain. */
  public static String key(String selector, String text) {
    return txt(selector + "._domainkey.a.example.", text);
  }

  public static String alias(String selector, String target) {
    return selector + "._domainkey.a.example. CNAME " + target;
  }

  /** A zone line for a TXT record, in strings of 200 bytes. */
  private static String txt(String name, String text) {
    Stream<String> strings =
        IntStream.rangeClosed(0, (text.length() - 1) / 200)
            .mapToObj(i -> text.substring(200 * i, Math.min(text.length(), 200 * (i + 1))));
    return name + " TXT" + String.join("", strings.map(each -> " \"" + each + "\"").toList());
  }
}
