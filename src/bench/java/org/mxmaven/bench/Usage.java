package org.mxmaven.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Watches what a running program takes; all of it is read from outside. */
final class Usage {
  private static final int PAUSE_MILLIS = 20;

  private final Process process;
  private long peakBytes;
  private Duration cpu = Duration.ZERO;

  private Usage(Process process) {
    this.process = process;
  }

  /**
   * Watches a program until it ends or the limit is over.
   *
   * @throws BenchException if it has not ended in time
   */
  static Usage watch(Process process, long limitSeconds) {
    Usage usage = new Usage(process);
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(limitSeconds);
    try {
      do {
        usage.look();
        if (System.nanoTime() > end) {
          throw new BenchException("The scan did not end within " + limitSeconds + " s.");
        }
      } while (!process.waitFor(PAUSE_MILLIS, TimeUnit.MILLISECONDS));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new BenchException("The benchmark was interrupted.", e);
    }
    return usage;
  }

  /** The most memory that any of its processes held at once: the kernel's own high-water mark. */
  long peakBytes() {
    return peakBytes;
  }

  /** The time on all processors, of the program and of the kernel for it. */
  double cpuSeconds() {
    return cpu.toNanos() / 1e9;
  }

  private void look() {
    Stream.concat(Stream.of(process.toHandle()), process.descendants())
        .forEach(one -> peakBytes = Math.max(peakBytes, highWater(one.pid())));
    cpu = process.info().totalCpuDuration().orElse(cpu);
  }

  private static long highWater(long pid) {
    try (Stream<String> lines = Files.lines(Path.of("/proc", Long.toString(pid), "status"))) {
      return lines
          .filter(line -> line.startsWith("VmHWM:"))
          .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
          .findFirst()
          .orElse(0);
    } catch (IOException | RuntimeException ended) {
      return 0;
    }
  }
}
