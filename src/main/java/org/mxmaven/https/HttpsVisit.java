package org.mxmaven.https;

import java.io.EOFException;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLSocket;
import org.mxmaven.address.AddressText;
import org.mxmaven.address.SpecialAddresses;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.HttpsReply;
import org.mxmaven.evidence.HttpsRequest;
import org.mxmaven.evidence.TlsSession;
import org.mxmaven.tls.TlsCapture;

/**
 * Fetches one document: connects to the addresses in their order until one shakes hands, and asks
 * that one. No redirect is followed, and no coding of the content is asked for.
 */
final class HttpsVisit {
  private static final int NOT_FOUND = 404;
  private static final int TOO_MANY_REQUESTS = 429;
  private static final int UNAVAILABLE = 503;

  /** Java's words where the server refused, and not Java what the server wanted. */
  private static final Pattern REFUSAL =
      Pattern.compile("Received fatal alert|terminated the handshake|SSL message|incorrectly");

  private static final String PLAIN = "[0-9a-z._-]+";

  private final HttpsRequest request;
  private final HttpsSettings settings;
  private final TlsCapture capture;
  private final Deadline deadline;
  private final List<Trouble> troubles = new ArrayList<>();

  /**
   * Why an address gave nothing.
   *
   * @param refused whether it made that clear, so that it is no failure to find out
   */
  private record Trouble(Failure.Kind kind, String detail, boolean refused) {
    Trouble(Failure.Kind kind, String detail) {
      this(kind, detail, false);
    }
  }

  HttpsVisit(HttpsRequest request, HttpsSettings settings, TlsCapture capture, Deadline deadline) {
    this.request = request;
    this.settings = settings;
    this.capture = capture;
    this.deadline = deadline;
  }

  HttpsReply run() {
    if (!Names.text(request.host()).matches(PLAIN)) {
      return failure(new Trouble(Failure.Kind.MALFORMED, "no web server can have that name"), 0);
    }
    List<InetAddress> allowed = new ArrayList<>();
    for (InetAddress address : request.addresses()) {
      if (settings.privateToo() || SpecialAddresses.purpose(address).isEmpty()) {
        allowed.add(address);
      }
    }
    if (allowed.isEmpty()) {
      return failure(setAside(), 0);
    }
    for (InetAddress address : allowed) {
      if (deadline.isOver()) {
        break;
      }
      try (Socket connection = new Socket()) {
        return at(address, connection);
      } catch (IOException | RuntimeException e) {
        troubles.add(trouble(address, e));
        if (e instanceof BadReplyException) {
          break;
        }
      }
    }
    return nothing();
  }

  private Trouble setAside() {
    String which =
        request.addresses().stream()
            .findFirst()
            .flatMap(
                address ->
                    SpecialAddresses.purpose(address)
                        .map(purpose -> AddressText.of(address) + " (" + purpose.purpose() + ")"))
            .orElse("no address");
    return new Trouble(
        Failure.Kind.SET_ASIDE,
        "it has only addresses that are set aside, such as %s; nobody was asked".formatted(which));
  }

  private HttpsReply at(InetAddress address, Socket connection) throws IOException {
    deadline.watch(connection);
    connection.connect(
        new InetSocketAddress(address, settings.port()),
        deadline.millisLeft(settings.connecting()));
    connection.setSoTimeout(deadline.millisLeft(settings.limit()));
    try (SSLSocket secured = shake(connection)) {
      TlsSession tls = capture.session(secured.getSession());
      secured.getOutputStream().write(head());
      secured.getOutputStream().flush();
      SentReply reply;
      try {
        reply = ReplyReader.read(secured.getInputStream(), HttpsSettings.MOST_BYTES);
      } catch (SSLException e) {
        throw new BadReplyException("broke TLS off: " + e.getMessage());
      }
      return reply(reply, tls, AddressText.of(address));
    }
  }

  private SSLSocket shake(Socket connection) throws IOException {
    try {
      return capture.over(connection, request.host());
    } catch (SSLException | EOFException e) {
      String message = String.valueOf(e.getMessage());
      if (!deadline.isOver() && REFUSAL.matcher(message).find()) {
        throw new NoTlsException(message, e);
      }
      throw e;
    }
  }

  private HttpsReply reply(SentReply reply, TlsSession tls, String server) {
    if (reply.status() == TOO_MANY_REQUESTS || reply.status() == UNAVAILABLE) {
      return failure(
          new Trouble(
              Failure.Kind.ERROR_CODE,
              server + " is busy, as its status " + reply.status() + " says"),
          1);
    }
    if (reply.status() == NOT_FOUND) {
      return new HttpsReply.NotFound(tls, server, settings.clock().instant());
    }
    return new HttpsReply.Document(
        reply.status(),
        reply.mediaType(),
        reply.location(),
        reply.content(),
        reply.isWhole(),
        tls,
        server,
        settings.clock().instant());
  }

  /** All that is sent within TLS. */
  private byte[] head() {
    String host = Names.text(request.host());
    String port = settings.port() == HttpsSettings.PORT ? "" : ":" + settings.port();
    return "GET %s HTTP/1.1\r\nHost: %s%s\r\nUser-Agent: MXMaven\r\nAccept: */*\r\nConnection: close\r\n\r\n"
        .formatted(request.path(), host, port)
        .getBytes(StandardCharsets.ISO_8859_1);
  }

  private Trouble trouble(InetAddress address, Exception e) {
    String server = AddressText.of(address);
    if (deadline.isOver()) {
      return new Trouble(
          Failure.Kind.TIMEOUT,
          "%s had not sent it after %d seconds".formatted(server, settings.limit().toSeconds()));
    }
    if (e instanceof SocketTimeoutException) {
      return new Trouble(Failure.Kind.TIMEOUT, server + " did not answer in time");
    }
    if (e instanceof NoTlsException) {
      return new Trouble(
          Failure.Kind.NETWORK, server + " does not go over to TLS: " + e.getMessage(), true);
    }
    if (e instanceof BadReplyException) {
      return new Trouble(Failure.Kind.MALFORMED, server + " " + e.getMessage());
    }
    if (e instanceof ConnectException && isRefusal(e)) {
      return new Trouble(Failure.Kind.NETWORK, server + " refuses connections", true);
    }
    if (e instanceof SSLException) {
      return new Trouble(
          Failure.Kind.MALFORMED, "TLS with %s fails: %s".formatted(server, e.getMessage()));
    }
    return new Trouble(Failure.Kind.NETWORK, server + " cannot be reached: " + e.getMessage());
  }

  private static boolean isRefusal(Exception e) {
    return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("refused");
  }

  /** What may be otherwise next time goes before what an address made clear. */
  private HttpsReply nothing() {
    if (troubles.isEmpty()) {
      return failure(new Trouble(Failure.Kind.TIMEOUT, "the time was over"), 0);
    }
    for (Trouble trouble : troubles) {
      if (!trouble.refused()) {
        return failure(trouble, troubles.size());
      }
    }
    return new HttpsReply.Refused(troubles.get(0).detail(), settings.clock().instant());
  }

  private Failure failure(Trouble trouble, int tries) {
    return new Failure(trouble.kind(), trouble.detail(), tries, settings.clock().instant());
  }
}
