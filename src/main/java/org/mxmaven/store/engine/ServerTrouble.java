package org.mxmaven.store.engine;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.sql.SQLException;
import java.util.Optional;

/** What is wrong with a database on a server, and what to do. */
record ServerTrouble(Kind kind, DatabaseAddress.Server server, Throwable failure) {
  /** The kinds that the user can do something about. */
  enum Kind {
    UNKNOWN_HOST,
    NOBODY_THERE,
    SILENT,
    LOGIN,
    NO_PASSWORD,
    UNTRUSTED,
    NO_DATABASE,
    FORBIDDEN,
    TOO_MANY,
    LOCKED,
    CONFLICT,
    FULL,
    READ_ONLY,
    LOST,
    OTHER
  }

  /** The trouble that the network has, if that is what failed. */
  public static Optional<Kind> network(SQLException failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnknownHostException || cause instanceof UnresolvedAddressException) {
        return Optional.of(Kind.UNKNOWN_HOST);
      }
      if (cause instanceof ConnectException || cause instanceof NoRouteToHostException) {
        return Optional.of(Kind.NOBODY_THERE);
      }
      if (cause instanceof SocketTimeoutException) {
        return Optional.of(Kind.SILENT);
      }
    }
    return Optional.empty();
  }

  /** What follows the name of a database that cannot be opened. */
  public String opening() {
    return switch (kind) {
      case UNKNOWN_HOST ->
          "cannot be reached: there is no host %s; check the name".formatted(server.host());
      case NOBODY_THERE ->
          "cannot be reached: nobody listens at %s; check the host and the port, and that the server runs"
              .formatted(server.host());
      case SILENT -> "does not answer in time; check that the server runs and the network";
      case LOGIN ->
          "refuses this user and password; check %s and %s"
              .formatted(Credentials.USER, Credentials.PASSWORD);
      case NO_PASSWORD ->
          "wants a password; set %s and %s".formatted(Credentials.USER, Credentials.PASSWORD);
      case UNTRUSTED ->
          "cannot be trusted with a password (%s); see sslMode in the driver's documentation"
              .formatted(message());
      case NO_DATABASE -> "does not exist on the server; create it there first";
      case FORBIDDEN -> "does not let this user make or read its tables; have the rights granted";
      case TOO_MANY -> "has too many connections already; wait and try again";
      case LOCKED, CONFLICT -> "is in use by another program; wait until that ends and try again";
      case FULL -> "cannot be written, the server's disk is full; free some space";
      case READ_ONLY -> "is read-only; make it writable or give -d another one";
      case LOST -> "closed the connection; check the server";
      case OTHER -> "cannot be opened (" + message() + ")";
    };
  }

  /** What follows the name of a database in use, and that it failed. */
  public String using() {
    return switch (kind) {
      case LOST, UNKNOWN_HOST, NOBODY_THERE -> "the connection to the server was lost, try again";
      case SILENT -> "the server does not answer any more, try again";
      case LOCKED, CONFLICT -> "another program was in the way, try again";
      case FULL -> "the server's disk is full, free some space and try again";
      case READ_ONLY -> "it has become read-only, make it writable and try again";
      case FORBIDDEN -> "this user may not write its tables, have the rights granted";
      default -> message();
    };
  }

  /** The driver's first line; it was never given the credentials within the URL. */
  private String message() {
    String message = failure.getMessage();
    return message == null
        ? failure.getClass().getSimpleName()
        : message.lines().findFirst().orElse("").strip();
  }
}
