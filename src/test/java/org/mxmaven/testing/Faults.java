package org.mxmaven.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Name;

/** The faults that a test asked for, and how often each is still due. */
final class Faults {
  private final List<Order> orders = new ArrayList<>();

  private static final class Order {
    private final @Nullable Name name;
    private final Fault fault;
    private int left;

    private Order(@Nullable Name name, Fault fault, int left) {
      this.name = name;
      this.fault = fault;
      this.left = left;
    }
  }

  /**
   * @param name the name concerned; null for every one
   */
  synchronized void add(@Nullable Name name, Fault fault, int times) {
    orders.add(new Order(name, fault, times));
  }

  /** The fault for the next question about the name; the one asked for first comes first. */
  synchronized Optional<Fault> next(Name name) {
    for (Order order : orders) {
      if (order.left > 0 && (order.name == null || order.name.equals(name))) {
        order.left--;
        return Optional.of(order.fault);
      }
    }
    return Optional.empty();
  }
}
