package org.mxmaven.report.html;

/**
 * The beginning and the end of the HTML report, with its style sheet and script. Its policy lets
 * the browser fetch nothing and run nothing but these two.
 */
final class HtmlFrame {
  private final HtmlAsset style;
  private final HtmlAsset script = HtmlAsset.of("report.js");

  /**
   * A frame.
   *
   * @param more goes behind the style sheet; ASCII
   */
  public HtmlFrame(String more) {
    style = new HtmlAsset(HtmlAsset.of("report.css").content() + more);
  }

  /** Begins the page; its body is left open. */
  public void begin(Html html, String title) {
    html.own("<!DOCTYPE html>\n").open("html", "lang", "en").open("head");
    html.leaf("meta", "charset", "utf-8");
    html.leaf("meta", "http-equiv", "Content-Security-Policy", "content", policy());
    html.leaf("meta", "name", "viewport", "content", "width=device-width, initial-scale=1");
    html.leaf("meta", "name", "color-scheme", "content", "light dark");
    html.leaf("meta", "name", "referrer", "content", "no-referrer");
    html.leaf("meta", "name", "robots", "content", "noindex");
    // An empty icon: otherwise a browser asks the server for one, if the page is on a server.
    html.leaf("link", "rel", "icon", "href", "data:,");
    html.element("title", title + " - MXMaven");
    html.open("style").own(style.content()).close();
    html.close().open("body").own("\n");
    html.element("a", "Skip to the domains", "href", "#domains", "class", "skip");
  }

  public void end(Html html) {
    html.open("script").own(script.content()).close();
    html.close().closeLine();
  }

  private String policy() {
    return "default-src 'none'; img-src data:; style-src %s; script-src %s; base-uri 'none'; form-action 'none'"
        .formatted(style.source(), script.source());
  }
}
