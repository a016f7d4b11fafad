package org.mxmaven.dns.zone;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.mxmaven.evidence.Resolver;
import org.mxmaven.evidence.ResolverContractTest;
import org.mxmaven.testing.Times;

/** The contract, held by two master files. */
class ZoneResolverContractTest extends ResolverContractTest {
  private final List<Path> files;

  ZoneResolverContractTest(@TempDir Path folder) throws IOException {
    files =
        List.of(
            Files.writeString(folder.resolve("example.zone"), ZONES),
            Files.writeString(folder.resolve("other.zone"), OTHER_ZONE));
  }

  @Override
  protected Resolver resolver() {
    return ZoneResolver.load(files, Times.CLOCK);
  }

  @Override
  protected List<String> servers() {
    return files.stream().map(Path::toString).toList();
  }
}
