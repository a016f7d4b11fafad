package org.mxmaven.it;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mxmaven.result.Judged;
import org.mxmaven.testing.HostilePage;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The HTML report in a real browser, with JavaScript and without. */
class HtmlReportIT {
  /** Of the example zone: nothing wrong, critical, high by DMARC, high by MX. */
  private static final List<String> DOMAINS =
      List.of("hard-fail.example", "plus-all.example", "dmarc-none.example", "dangling-mx.example");

  private static final List<String> WORST_FIRST =
      List.of(
          "plus-all.example",
          "dmarc-none.example",
          "dangling-mx.example",
          "hostile.example",
          "hard-fail.example");

  private final Path folder;

  HtmlReportIT(@TempDir Path folder) {
    this.folder = folder;
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void asksForNothingAndHasNoErrors(boolean javaScript) throws IOException {
    try (Chromium browser = open(javaScript)) {
      String page = page().toUri().toString();
      assertThat(browser.requests(page)).containsOnly(page);
      assertThat(browser.complaints()).isEmpty();
      assertThat(shown(browser)).isEqualTo(WORST_FIRST);
    }
  }

  /** Two scans, so that there is a history. */
  @Test
  void theBuiltProgramWritesIt() throws IOException, InterruptedException {
    Path list = Files.write(folder.resolve("domains.txt"), DOMAINS);
    for (int i = 0; i < 2; i++) {
      Program scan =
          Program.run(
              folder,
              "-m",
              list.toString(),
              "--zone",
              "src/example/example.zone",
              "-d",
              folder.resolve("audit.db").toString(),
              "--output",
              page().toString());
      assertThat(scan.status()).as(scan.err()).isZero();
    }
    try (Chromium browser = browse(true)) {
      assertThat(shown(browser)).isEqualTo(WORST_FIRST.stream().filter(DOMAINS::contains).toList());
      assertThat(browser.driver().findElements(By.cssSelector(".history tbody tr"))).hasSize(2);
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void hostileTextStaysText(boolean javaScript) throws IOException {
    try (Chromium browser = open(javaScript)) {
      browser.driver().get(page().toUri() + "#d5");
      assertThat(browser.driver().getTitle()).isEqualTo("Mail security of 5 domains - MXMaven");
      assertThat(browser.driver().findElement(By.id("d5")).getText())
          .contains(HostilePage.TEXTS.subList(0, 8))
          .contains("a\\u{202e}b\\u{0}c\\u{1b}[31m\\u{200b}");
      assertThat(browser.driver().findElements(By.tagName("img"))).isEmpty();
      assertThat(browser.driver().findElements(By.tagName("h1"))).hasSize(1);
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void sortsByTheButtonsOfTheHeader() throws IOException {
    try (Chromium browser = open(true)) {
      assertThat(sorted(browser)).isEqualTo("Findings descending");
      List<String> alphabet = WORST_FIRST.stream().sorted().toList();
      header(browser, "Domain").sendKeys(Keys.ENTER);
      assertThat(sorted(browser)).isEqualTo("Domain ascending");
      assertThat(shown(browser)).isEqualTo(alphabet);
      header(browser, "Domain").click();
      assertThat(sorted(browser)).isEqualTo("Domain descending");
      List<String> backwards = new ArrayList<>(alphabet);
      Collections.reverse(backwards);
      assertThat(shown(browser)).isEqualTo(backwards);
      header(browser, "DMARC policy").click();
      assertThat(sorted(browser)).isEqualTo("DMARC policy descending");
      assertThat(shown(browser)).startsWith("dmarc-none.example");
      header(browser, "Findings").click();
      assertThat(shown(browser)).startsWith("plus-all.example").endsWith("hard-fail.example");
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void filtersAndCounts() throws IOException {
    try (Chromium browser = open(true)) {
      assertThat(count(browser)).isEqualTo("5 domains shown");
      field(browser, "text").sendKeys("HARD");
      assertThat(shown(browser)).containsExactly("hard-fail.example");
      assertThat(count(browser)).isEqualTo("1 of 5 domains shown");
      browser.driver().findElement(By.cssSelector("#filter [type=reset]")).click();
      assertThat(shown(browser)).hasSize(5);
      choose(browser, "spf", "PASS");
      assertThat(shown(browser)).containsExactly("plus-all.example");
      any(browser, "spf");
      choose(browser, "dmarc", "NONE");
      assertThat(shown(browser)).containsExactly("dmarc-none.example");
      any(browser, "dmarc");
      choose(browser, "severity", "critical");
      assertThat(shown(browser)).containsExactly("plus-all.example");
      any(browser, "severity");
      field(browser, "problems").click();
      assertThat(shown(browser)).doesNotContain("hard-fail.example").hasSize(4);
      field(browser, "problems").click();
      choose(browser, "check", "SPF lets everybody send");
      assertThat(shown(browser)).containsExactly("plus-all.example");
      assertThat(browser.complaints()).isEmpty();
    }
  }

  @Test
  void theDomainsOfACheckAreShownInTheTable() throws IOException {
    try (Chromium browser = open(true)) {
      browser
          .driver()
          .findElement(By.cssSelector("#check-spf-pass-all button"))
          .sendKeys(Keys.ENTER);
      assertThat(shown(browser)).containsExactly("plus-all.example");
      // A link to a domain that the filter hides shows it again.
      browser.driver().get(page().toUri() + "#d1");
      assertThat(shown(browser)).hasSize(5);
      assertThat(details(browser, 1).isDisplayed()).isTrue();
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void detailsUnfoldByKeyboardAndByLink(boolean javaScript) throws IOException {
    try (Chromium browser = open(javaScript)) {
      WebElement details = details(browser, 2);
      assertThat(details.isDisplayed()).isFalse();
      WebElement summary = details.findElement(By.xpath("preceding-sibling::summary"));
      assertThat(summary.getText()).contains("SPF lets everybody send");
      summary.sendKeys(Keys.ENTER);
      assertThat(details.isDisplayed()).isTrue();
      assertThat(details.getText()).contains("v=spf1", "+all", "Can it be spoofed?", "Mail hosts");
      browser.driver().get(page().toUri() + "#d3");
      assertThat(details(browser, 3).isDisplayed()).isTrue();
    }
  }

  @Test
  void withoutJavaScriptThereAreNoControlsThatDoNothing() throws IOException {
    try (Chromium browser = open(false)) {
      assertThat(browser.driver().findElement(By.id("filter")).isDisplayed()).isFalse();
      assertThat(browser.driver().findElements(By.cssSelector("#table th button"))).isEmpty();
      assertThat(browser.driver().findElement(By.id("check-spf-pass-all")).getText())
          .contains("What it means", "How to fix it", "plus-all.example");
    }
  }

  @Test
  void printsWhatIsFolded() throws IOException {
    try (Chromium browser = open(true)) {
      WebElement row = details(browser, 1).findElement(By.xpath("ancestor::tr"));
      int details = details(browser, 1).getSize().getHeight();
      assertThat(row.getSize().getHeight()).isLessThan(details);
      browser.emulate("print", Map.of());
      assertThat(row.getSize().getHeight()).isGreaterThan(details / 2);
      assertThat(browser.driver().findElement(By.id("filter")).isDisplayed()).isFalse();
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"light", "dark"})
  void isAccessible(String scheme) throws IOException {
    try (Chromium browser = open(true)) {
      browser.emulate("screen", Map.of("prefers-color-scheme", scheme));
      for (int width : List.of(1500, 1400, 400)) {
        browser.width(width);
        browser
            .driver()
            .executeScript("document.querySelectorAll('details').forEach(d => d.open = true)");
        assertThat(violations(browser)).as("%s, %d wide", scheme, width).isEmpty();
        assertThat(tooWide(browser)).as("%s, %d wide", scheme, width).isEmpty();
      }
    }
  }

  private Path page() {
    return folder.resolve("report.html");
  }

  private Chromium open(boolean javaScript) throws IOException {
    List<Judged> domains =
        new ArrayList<>(
            HostilePage.judged(Files.readString(Path.of("src/example/example.zone")), DOMAINS));
    domains.add(HostilePage.hostile(5));
    Files.writeString(page(), HostilePage.of(domains), StandardCharsets.US_ASCII);
    return browse(javaScript);
  }

  private Chromium browse(boolean javaScript) throws IOException {
    Chromium browser =
        Chromium.start(Files.createDirectory(folder.resolve("profile-" + javaScript)), javaScript);
    browser.driver().get(page().toUri().toString());
    return browser;
  }

  private static List<String> shown(Chromium browser) {
    return browser.driver().findElements(By.cssSelector("#table tbody th")).stream()
        .filter(WebElement::isDisplayed)
        .map(WebElement::getText)
        .toList();
  }

  private static String count(Chromium browser) {
    return browser.driver().findElement(By.id("shown")).getText();
  }

  private static String sorted(Chromium browser) {
    WebElement header = browser.driver().findElement(By.cssSelector("#table [aria-sort]"));
    return header.getText() + " " + header.getAttribute("aria-sort");
  }

  private static WebElement header(Chromium browser, String title) {
    return browser
        .driver()
        .findElement(By.xpath("//table[@id='table']/thead//button[.='%s']".formatted(title)));
  }

  private static WebElement field(Chromium browser, String name) {
    return browser.driver().findElement(By.cssSelector("#filter [name=%s]".formatted(name)));
  }

  private static void choose(Chromium browser, String name, String option) {
    field(browser, name).sendKeys(option);
  }

  /** Chooses the first option. */
  private static void any(Chromium browser, String name) {
    field(browser, name).sendKeys(Keys.HOME);
  }

  private static WebElement details(Chromium browser, int line) {
    return browser.driver().findElement(By.id("d" + line));
  }

  /** Elements that reach beyond the window, so that one has to scroll sideways. */
  private static List<?> tooWide(Chromium browser) {
    Object found =
        browser
            .driver()
            .executeScript(
                """
                return [...document.querySelectorAll('body *')]
                    .filter(e => e.getBoundingClientRect().right > window.innerWidth + 1)
                    .map(e => e.outerHTML.slice(0, 200));
                """);
    return (List<?>) Objects.requireNonNull(found);
  }

  /** What the rules of axe-core for WCAG 2.2 AA and good practice object to. */
  private static List<?> violations(Chromium browser) throws IOException {
    try (InputStream in =
        Objects.requireNonNull(HtmlReportIT.class.getResourceAsStream("/axe.min.js"))) {
      browser.driver().executeScript(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    }
    Object found =
        browser
            .driver()
            .executeAsyncScript(
                """
                const done = arguments[0];
                axe.run().then(found => done(found.violations.map(
                    v => v.id + ': ' + v.nodes.map(n => n.target + ' ' + n.failureSummary).join('; '))));
                """);
    return (List<?>) Objects.requireNonNull(found);
  }
}
