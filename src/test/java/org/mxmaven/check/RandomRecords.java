package org.mxmaven.check;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Records as people write them, more or less: mostly right, each with some of the usual slips. */
public final class RandomRecords {
  private static final List<String> OWN_NAMES =
      List.of(
          "p", "p", "p", "sp", "np", "t", "psd", "adkim", "aspf", "fo", "rua", "rua", "ruf", "pct",
          "rf", "ri");
  private static final List<String> OTHER_NAMES =
      List.of(
          "policy",
          "subdomain",
          "rau",
          "ruaa",
          "ru",
          "adkm",
          "spf",
          "x",
          "fruit",
          "v",
          "sp ",
          "P",
          "ps",
          "percent",
          "",
          "rua1",
          "reject");
  private static final List<String> SIGNS = List.of(":", " = ", "= ", "==", " ", "", ":=", "=:");
  private static final List<String> POLICIES =
      List.of("none", "quarantine", "reject", "Reject", "reject", "reject");
  private static final List<String> WRONG =
      List.of(
          "",
          "rejct",
          "apple",
          "\"reject\"",
          "reject,",
          "y",
          "s",
          "1",
          "d@a.example",
          "none reject",
          "reject\\",
          "reject sp=none",
          "s, p=reject",
          "50",
          "v=DMARC1",
          "strict",
          "relaxed",
          "yes",
          "1,d",
          "d:s",
          "0:1",
          "d:d",
          "1 d",
          "100%",
          "mailto:",
          "@",
          "DMARC1");
  private static final List<String> ADDRESSES =
      List.of(
          "mailto:d@a.example",
          "mailto:e@a.example",
          "mailto:d@reports.example",
          "mailto:d@denied.example",
          "mailto:d@a.example!10m");
  private static final List<String> BROKEN_ADDRESSES =
      List.of(
          "d@a.example",
          "e@reports.example",
          "mailto:d@a.example.",
          "mailto://d@a.example",
          "mailto: d@a.example",
          "<d@a.example>",
          "mailto:<d@a.example>",
          "<mailto:d@a.example>",
          "mailto=d@a.example",
          "mailto:mailto:d@a.example",
          "mailto:f!g@a.example",
          "mailto:f|g@a.example",
          "https://a.example/d",
          "mailto:",
          "mailto:a.example",
          "mailtod@a.example",
          "mailto.d@a.example",
          "mailto:d@a.example.!10m",
          "d@a.example e@a.example",
          "mailto:d@@a.example",
          "mailto:d@a.example>",
          "\"d@a.example\"",
          "D <d@a.example>",
          "mailto:d@denied.example.",
          "mailto:d@b\u00fccher.example",
          "",
          " ",
          "mail:d@a.example");
  private static final List<String> JUNK =
      List.of(
          "\u00a0", "\u200b", "\ufeff", "\u201c", "\u201d", "\u2019", "\"", "'", "\\", "\t", "\n",
          " ", ";", ",", "=", ":", ".", "\u00e9", "`", "\u0007", ">", "<");
  private static final List<String> TERMS =
      List.of(
          "a",
          "mx",
          "a/24",
          "a//64",
          "mx:h.example",
          "a:h.example",
          "A:H.example.",
          "a:h.example/30",
          "include:i.example",
          "include:j.example",
          "include:I.example",
          "include:s.a.example",
          "include:gone.example",
          "exists:%{i}.i.example",
          "exists:%{I}.i.example",
          "exists:%{d}.i.example",
          "ptr",
          "ptr:i.example",
          "ip4:192.31.196.0/24",
          "ip4:192.31.196.7",
          "ip4:192.31.196.0/28",
          "ip4:192.31.196.1",
          "ip6:2001:4:112::/48",
          "ip6:2001:4:112::1",
          "ip4:10.0.0.1",
          "ip4:0.0.0.0/0",
          "all");
  private static final List<String> MODIFIERS =
      List.of(
          "redirect=i.example",
          "redirect=gone.example",
          "exp=e.example",
          "x=y",
          "v=spf1",
          "V=SPF1",
          "ip4=192.31.196.5",
          "include=i.example",
          "ra=postmaster",
          "v=spf2",
          "op=all");

  private RandomRecords() {}

  public static String dmarc(SplittableRandom random) {
    List<String> parts = new ArrayList<>();
    if (random.nextInt(3) > 0) {
      parts.add("p=" + pick(POLICIES, random));
    }
    for (int i = random.nextInt(5); i > 0; i--) {
      parts.add(tag(random));
    }
    String end = random.nextInt(3) == 0 ? ";" : "";
    String tags = String.join(random.nextInt(3) == 0 ? ";" : "; ", parts) + end;
    if (random.nextInt(16) == 0) {
      tags += pick(List.of("; ", ";", " ", ""), random) + "v=DMARC1; " + tags;
    }
    return "v=DMARC1; " + junk(tags, random);
  }

  private static String tag(SplittableRandom random) {
    boolean slip = random.nextInt(4) == 0;
    String name = pick(slip ? OTHER_NAMES : OWN_NAMES, random);
    String sign = random.nextInt(8) == 0 ? pick(SIGNS, random) : "=";
    return name + sign + value(name, random);
  }

  private static String value(String name, SplittableRandom random) {
    if (random.nextInt(5) == 0) {
      return pick(WRONG, random);
    }
    return switch (name.strip()) {
      case "t" -> pick(List.of("y", "n"), random);
      case "psd" -> pick(List.of("y", "n", "u"), random);
      case "adkim", "aspf", "adkm", "spf" -> pick(List.of("r", "s", "strict", "relaxed"), random);
      case "fo" -> pick(List.of("0", "1", "d", "s", "d:s", "1:d"), random);
      case "pct", "percent" -> pick(List.of("100", "50", "0"), random);
      case "rf" -> "afrf";
      case "ri" -> "86400";
      case "rua", "ruf", "rau", "ruaa", "ru", "rua1" -> addresses(random);
      case "fruit", "x" -> pick(List.of("apple", "", "reject", "y"), random);
      case "v" -> "DMARC1";
      default -> pick(POLICIES, random);
    };
  }

  private static String addresses(SplittableRandom random) {
    List<String> addresses = new ArrayList<>();
    for (int i = random.nextInt(3); i >= 0; i--) {
      addresses.add(pick(random.nextInt(3) == 0 ? BROKEN_ADDRESSES : ADDRESSES, random));
    }
    String sign = random.nextInt(6) == 0 ? pick(List.of(", ", " ", ";", "; ", ",,"), random) : ",";
    return String.join(sign, addresses);
  }

  /** One character too many, or too few, now and then. */
  private static String junk(String text, SplittableRandom random) {
    int at = random.nextInt(text.length() + 1);
    return switch (random.nextInt(8)) {
      case 0, 1 -> text.substring(0, at) + pick(JUNK, random) + text.substring(at);
      case 2 -> text.substring(0, at) + (at < text.length() ? text.substring(at + 1) : "");
      default -> text;
    };
  }

  public static String spf(SplittableRandom random) {
    List<String> terms = new ArrayList<>();
    for (int i = random.nextInt(6); i >= 0; i--) {
      terms.add(term(random));
    }
    if (random.nextInt(3) > 0) {
      terms.add(random.nextInt(terms.size() + 1), pick(List.of("-all", "~all", "?all"), random));
    }
    while (random.nextInt(3) == 0) {
      terms.add(random.nextInt(terms.size() + 1), pick(MODIFIERS, random));
    }
    String text = "v=spf1 " + String.join(random.nextInt(8) == 0 ? "  " : " ", terms);
    String twice = random.nextInt(12) == 0 ? text + " " + text : text;
    return random.nextInt(8) == 0 ? "v=spf1 " + junk(twice.substring(7), random) : twice;
  }

  private static String term(SplittableRandom random) {
    String sign = random.nextInt(4) == 0 ? pick(List.of("-", "~", "?", "+"), random) : "";
    return sign + pick(TERMS, random);
  }

  private static String pick(List<String> from, SplittableRandom random) {
    return from.get(random.nextInt(from.size()));
  }
}
