package org.mxmaven.testing;

import java.nio.charset.StandardCharsets;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import okhttp3.tls.HeldCertificate;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Bytes;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.HttpsReply;
import org.mxmaven.evidence.HttpsRequest;
import org.mxmaven.evidence.TlsSession;
import org.mxmaven.inquiry.Leads.Policies;
import org.xbill.DNS.Name;

/**
 * The documents that hosts of a {@link World} serve: {@code !https HOST STATUS}, whatever the path,
 * and below it a line {@code !body TEXT} for each line of the document, with {@code \r} and {@code
 * \xHH}. Behind the status may stand {@code type=…} for a media type other than text/plain, {@code
 * location=…}, {@code cut} for a document that was not read to its end, and {@code certificate=}
 * with {@code expired}, {@code early}, {@code other}, {@code unnamed} or {@code untrusted} for one
 * at fault. {@code !https HOST refused} has every address refuse, and {@code !https HOST fail KIND}
 * makes the visit fail. With any such line policies are looked at.
 */
final class WorldDocuments {
  private static final String HOST = "!https ";
  private static final String BODY = "!body ";
  private static final Duration DAY = Duration.ofDays(1);
  private static final Map<String, Bytes> CERTIFICATES = new ConcurrentHashMap<>();

  private final Map<Name, String[]> hosts = new HashMap<>();
  private final Map<Name, List<String>> bodies = new HashMap<>();
  private Name last = Name.root;

  /** Takes a line of its own; answers whether it was one. */
  boolean take(String line) {
    if (line.startsWith(HOST)) {
      String[] words = line.strip().split(" ", -1);
      last = Names.of(words[1]);
      hosts.put(last, words);
      bodies.put(last, new ArrayList<>());
      return true;
    }
    if (line.startsWith(BODY)) {
      Objects.requireNonNull(bodies.get(last)).add(line.substring(BODY.length()));
      return true;
    }
    return false;
  }

  Policies policies() {
    return hosts.isEmpty() ? Policies.LEFT_OUT : Policies.FETCHED;
  }

  HttpsReply reply(HttpsRequest request) {
    String[] words = hosts.get(request.host());
    if (words == null) {
      return failure("UNSERVED");
    }
    if (words[2].equals("refused")) {
      return new HttpsReply.Refused("192.31.196.80 refuses connections", Times.OBTAINED);
    }
    if (words[2].equals("fail")) {
      return failure(words[3]);
    }
    TlsSession tls = tls(request.host(), option(words, "certificate").orElse(""));
    String server = "192.31.196.80";
    int status = Integer.parseInt(words[2]);
    return status == 404
        ? new HttpsReply.NotFound(tls, server, Times.OBTAINED)
        : new HttpsReply.Document(
            status,
            Optional.of(option(words, "type").orElse("text/plain; charset=utf-8")),
            option(words, "location"),
            Bytes.of(body(request.host())),
            option(words, "cut").isEmpty(),
            tls,
            server,
            Times.OBTAINED);
  }

  private byte[] body(Name host) {
    StringBuilder text = new StringBuilder();
    Objects.requireNonNull(bodies.get(host))
        .forEach(line -> text.append(line.replace("\\r", "\r")).append('\n'));
    StringBuilder raw = new StringBuilder();
    for (String piece : text.toString().split("(?=\\\\x)", -1)) {
      boolean escaped = piece.startsWith("\\x");
      raw.append(
          escaped
              ? (char) Integer.parseInt(piece.substring(2, 4), 16) + piece.substring(4)
              : piece);
    }
    return raw.toString().getBytes(StandardCharsets.ISO_8859_1);
  }

  private static Optional<String> option(String[] words, String name) {
    for (String word : words) {
      if (word.equals(name) || word.startsWith(name + '=')) {
        return Optional.of(word.substring(Math.min(word.length(), name.length() + 1)));
      }
    }
    return Optional.empty();
  }

  private static HttpsReply failure(String kind) {
    return new Failure(Failure.Kind.valueOf(kind), "as the test wants it", 1, Times.OBTAINED);
  }

  private static TlsSession tls(Name host, String fault) {
    String name = Names.text(host);
    Bytes own = CERTIFICATES.computeIfAbsent(fault + ' ' + name, key -> certificate(name, fault));
    return new TlsSession(
        "TLSv1.3",
        List.of(own),
        fault.equals("untrusted") ? Optional.of("its issuer is unknown") : Optional.empty());
  }

  private static Bytes certificate(String host, String fault) {
    long now = Times.OBTAINED.toEpochMilli();
    long from = now + (fault.equals("early") ? DAY.toMillis() : -90 * DAY.toMillis());
    long to = now + (fault.equals("expired") ? -DAY.toMillis() : 90 * DAY.toMillis());
    HeldCertificate.Builder certificate =
        new HeldCertificate.Builder().commonName(host).validityInterval(from, to);
    switch (fault) {
      case "unnamed" -> {}
      case "other" -> certificate.addSubjectAlternativeName("www.example");
      default -> certificate.addSubjectAlternativeName(host);
    }
    try {
      return Bytes.of(certificate.build().certificate().getEncoded());
    } catch (CertificateEncodingException e) {
      throw new IllegalStateException(e);
    }
  }
}
