package org.mxmaven.cli.option;

import java.util.Optional;
import org.mxmaven.store.DomainOrder;
import picocli.CommandLine.Option;

/** The options of the report on all that is stored. */
public final class ShowAllOptions {
  @Option(
      names = "--at",
      paramLabel = "DATE",
      converter = Moment.Converter.class,
      description =
          "With -a: report what was known at the end of that day, or at that time: 2026-03-02 or"
              + " 2026-03-02T14:30.")
  public Optional<Moment> at = Optional.empty();

  @Option(
      names = "--sort",
      paramLabel = "added|domain|updated|severity|spf|dmarc",
      converter = OrderConverter.class,
      defaultValue = "added",
      description =
          "With -a: the order of the domains; by severity or policy the worst come first. Default:"
              + " ${DEFAULT-VALUE}.")
  public DomainOrder sort = DomainOrder.Basic.ADDED;
}
