package org.mxmaven.check;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What stands in the text of a record for everybody to see, however receivers read it. */
public final class WrittenText {
  private static final Pattern ADDRESS =
      Pattern.compile("[A-Za-z0-9._%+!|-]+@[A-Za-z0-9-]+(?:\\.[A-Za-z0-9-]+)*");
  private static final Pattern POLICY =
      Pattern.compile(
          "(?i)\\b(policy|subdomain|sp|np|p)[\\s\"“”]*[=:\\s]+[\"“”]*(none|quarantine|reject)\\b");
  private static final Pattern POLICY_WORD = Pattern.compile("(?i)\\b(none|quarantine|reject)\\b");
  private static final Pattern STRICT =
      Pattern.compile("(?i)\\b(adkim|aspf)[\\s\"]*[=:]+[\\s\"]*s(trict)?\\b");
  private static final Pattern TESTING = Pattern.compile("(?i)(?<![a-z])t\\s*=\\s*y\\b");

  private WrittenText() {}

  public static void requireDmarc(String old, String mended) {
    String seen =
        new String(old.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8)
            .replace('\u00a0', ' ')
            .replaceAll("[\u200b\ufeff\u00ad]", "");
    requireAll("addresses", addresses(seen), addresses(mended));
    requireAll("policies", policies(seen), policies(mended));
    requireAll("words", words(POLICY_WORD, seen), words(POLICY_WORD, mended));
    requireAll("alignment", alignment(seen), alignment(mended));
    requireAll("testing", words(TESTING, seen), words(TESTING, mended));
  }

  private static Set<String> addresses(String text) {
    Set<String> found = new TreeSet<>();
    for (String address : words(ADDRESS, text)) {
      found.add(address.replace("%21", "!").replace("%7c", "|"));
    }
    return found;
  }

  private static Set<String> policies(String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = POLICY.matcher(text);
    while (matcher.find()) {
      String name =
          switch (matcher.group(1).toLowerCase(Locale.ROOT)) {
            case "policy", "p" -> "p";
            case "subdomain", "sp" -> "sp";
            default -> "np";
          };
      found.add(name + '=' + matcher.group(2).toLowerCase(Locale.ROOT));
    }
    return found;
  }

  private static Set<String> alignment(String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = STRICT.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group(1).toLowerCase(Locale.ROOT));
    }
    return found;
  }

  private static Set<String> words(Pattern pattern, String text) {
    Set<String> found = new TreeSet<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.add(matcher.group().toLowerCase(Locale.ROOT).replaceAll("\\s", ""));
    }
    return found;
  }

  /**
   * Every word but the version stands in the mended record too, or a network there holds its own.
   *
   * @param reached the names of the records that the mended one leads to
   */
  public static void requireSpf(String old, String mended, Set<String> reached) {
    List<String> kept = Arrays.asList(normal(mended).split(" +", -1));
    for (String word : normal(old).split(" +", -1)) {
      boolean stands = kept.contains(word) || kept.stream().anyMatch(k -> holds(k, word));
      boolean leads = word.startsWith("include:") && reached.contains(word.substring(8));
      PublishedMend.require(stands || leads, "\"" + word + "\" is kept");
    }
  }

  private static String normal(String text) {
    List<String> words = new ArrayList<>();
    for (String word : text.split(" +", -1)) {
      String bare = word.startsWith("+") ? word.substring(1) : word;
      bare = bare.endsWith(".") ? bare.substring(0, bare.length() - 1) : bare;
      words.add(bare.indexOf('%') < 0 ? bare.toLowerCase(Locale.ROOT) : bare);
    }
    return String.join(" ", words);
  }

  /**
   * Whether a term is the same as another but for a shorter prefix, or a network with it within.
   */
  private static boolean holds(String wide, String narrow) {
    String start = wide.substring(0, wide.indexOf(':') + 1);
    if (!start.matches("[-~?]?ip[46]:") || !narrow.startsWith(start)) {
      return isSameName(wide, narrow);
    }
    String[] a = wide.substring(start.length()).split("/", 2);
    String[] b = narrow.substring(start.length()).split("/", 2);
    byte[] network = bytes(a[0]);
    byte[] address = bytes(b[0]);
    int prefix = a.length > 1 ? Integer.parseInt(a[1]) : network.length * 8;
    int longer = b.length > 1 ? Integer.parseInt(b[1]) : network.length * 8;
    for (int bit = 0; bit < prefix; bit++) {
      if (((network[bit / 8] ^ address[bit / 8]) >> (7 - bit % 8) & 1) == 1) {
        return false;
      }
    }
    return prefix <= longer;
  }

  /** {@code a:b.example/24} for {@code a:b.example}; how they compare is the parser's affair. */
  private static boolean isSameName(String wide, String narrow) {
    String pattern = "([-~?]?(?:a|mx)(?::[^/]*)?)(/.*)?";
    return wide.matches(pattern)
        && narrow.matches(pattern)
        && wide.replaceFirst(pattern, "$1").equals(narrow.replaceFirst(pattern, "$1"));
  }

  private static byte[] bytes(String address) {
    try {
      return InetAddress.getByName(address).getAddress();
    } catch (UnknownHostException e) {
      throw new AssertionError(e);
    }
  }

  private static void requireAll(String what, Set<String> written, Set<String> kept) {
    PublishedMend.require(kept.containsAll(written), what + " " + written + " are kept: " + kept);
  }
}
