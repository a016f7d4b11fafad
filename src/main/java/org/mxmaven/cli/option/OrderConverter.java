package org.mxmaven.cli.option;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.mxmaven.store.DomainOrder;
import org.mxmaven.verdict.VerdictList;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of an order of domains, in capitals or not. */
final class OrderConverter implements ITypeConverter<DomainOrder> {
  private static final List<DomainOrder> ORDERS = DomainOrder.all(VerdictList.ALL);

  @Override
  public DomainOrder convert(String value) {
    return ORDERS.stream()
        .filter(order -> order.id().equals(value.toLowerCase(Locale.ROOT)))
        .findFirst()
        .orElseThrow(
            () -> new TypeConversionException("use one of %s, not '%s'".formatted(names(), value)));
  }

  private static String names() {
    return ORDERS.stream().map(DomainOrder::id).collect(Collectors.joining(", "));
  }
}
