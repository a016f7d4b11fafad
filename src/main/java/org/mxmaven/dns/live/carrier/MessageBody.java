package org.mxmaven.dns.live.carrier;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;

/**
 * The body of an HTTP response: nothing of it is taken unless the status is 200, nor more than a
 * DNS message can have. Needs no thread, however slowly it comes.
 */
final class MessageBody implements BodySubscriber<byte[]> {
  private static final int OK = 200;
  private static final int LARGEST_MESSAGE = 65_535;

  private final int status;
  private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private Flow.@Nullable Subscription subscription;

  MessageBody(ResponseInfo response) {
    this.status = response.statusCode();
  }

  @Override
  public CompletionStage<byte[]> getBody() {
    return whole;
  }

  @Override
  public void onSubscribe(Flow.Subscription given) {
    subscription = given;
    if (status == OK) {
      given.request(Long.MAX_VALUE);
    } else {
      refuse("HTTP status " + status);
    }
  }

  @Override
  public void onNext(List<ByteBuffer> parts) {
    for (ByteBuffer part : parts) {
      if (bytes.size() + part.remaining() > LARGEST_MESSAGE) {
        refuse("a body of over " + LARGEST_MESSAGE + " bytes");
        return;
      }
      byte[] copy = new byte[part.remaining()];
      part.get(copy);
      bytes.writeBytes(copy);
    }
  }

  @Override
  public void onError(Throwable reason) {
    whole.completeExceptionally(reason);
  }

  @Override
  public void onComplete() {
    whole.complete(bytes.toByteArray());
  }

  private void refuse(String reason) {
    if (subscription != null) {
      subscription.cancel();
    }
    whole.completeExceptionally(new IOException(reason));
  }
}
