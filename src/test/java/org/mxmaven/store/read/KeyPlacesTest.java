package org.mxmaven.store.read;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mxmaven.dns.Names;

class KeyPlacesTest {

  /** In each order of coming the same is told. */
  @ParameterizedTest
  @ValueSource(strings = {"a sub.a b c", "c b sub.a a", "b a c sub.a", "sub.a c a b"})
  void eachPlaceHasTheFirstOneUnderAnotherDomain(String order) {
    KeyPlaces places = of(order);
    assertThat(places.areSeveral()).isTrue();
    assertThat(places.besides(Names.of("a.example"))).contains(Names.of("b.example"));
    assertThat(places.besides(Names.of("sub.a.example"))).contains(Names.of("b.example"));
    assertThat(places.besides(Names.of("b.example"))).contains(Names.of("a.example"));
    assertThat(places.besides(Names.of("c.example"))).contains(Names.of("a.example"));
  }

  @Test
  void oneDomainIsNotSeveral() {
    KeyPlaces places = of("a sub.a other.a");
    assertThat(places.areSeveral()).isFalse();
    assertThat(places.besides(Names.of("a.example"))).isEmpty();
  }

  private static KeyPlaces of(String order) {
    KeyPlaces places = new KeyPlaces();
    List.of(order.split(" ", -1)).forEach(name -> places.add(Names.of(name + ".example")));
    return places;
  }
}
