package org.mxmaven.spf;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.mxmaven.address.AddressBlock;
import org.mxmaven.spf.MacroString.Literal;
import org.mxmaven.spf.MacroString.Macro;

/** Writes what a record was parsed to as text, for comparison. */
final class SpfDump {
  private SpfDump() {}

  static String of(List<Term> terms) {
    return terms.stream().map(SpfDump::of).collect(Collectors.joining(" "));
  }

  private static String of(Term term) {
    if (term instanceof Term.Directive directive) {
      return directive.qualifier().sign() + of(directive.mechanism());
    }
    if (term instanceof Term.Redirect redirect) {
      return "redirect(" + of(redirect.domain()) + ")";
    }
    if (term instanceof Term.Explanation explanation) {
      return "exp(" + of(explanation.domain()) + ")";
    }
    if (term instanceof Term.UnknownModifier modifier) {
      return modifier.name() + "=" + of(modifier.value());
    }
    return "malformed";
  }

  private static String of(Mechanism mechanism) {
    String arguments = "";
    if (mechanism instanceof Mechanism.Include include) {
      arguments = of(include.domain());
    } else if (mechanism instanceof Mechanism.A a) {
      arguments = of(a.domain()) + "," + a.prefix4() + "," + a.prefix6();
    } else if (mechanism instanceof Mechanism.Mx mx) {
      arguments = of(mx.domain()) + "," + mx.prefix4() + "," + mx.prefix6();
    } else if (mechanism instanceof Mechanism.Ptr ptr) {
      arguments = of(ptr.domain());
    } else if (mechanism instanceof Mechanism.Ip4 ip4) {
      arguments = of(ip4.network());
    } else if (mechanism instanceof Mechanism.Ip6 ip6) {
      arguments = of(ip6.network());
    } else if (mechanism instanceof Mechanism.Exists exists) {
      arguments = of(exists.domain());
    } else {
      return mechanism.name();
    }
    return mechanism.name() + "(" + arguments + ")";
  }

  private static String of(AddressBlock block) {
    StringBuilder text = new StringBuilder();
    if (block.ipv4()) {
      for (int shift = 24; shift >= 0; shift -= 8) {
        text.append(text.length() == 0 ? "" : ".").append(block.low() >> shift & 0xff);
      }
    } else {
      for (long half : new long[] {block.high(), block.low()}) {
        for (int shift = 48; shift >= 0; shift -= 16) {
          text.append(text.length() == 0 ? "" : ":")
              .append(Long.toHexString(half >> shift & 0xffff));
        }
      }
    }
    return text.append('/').append(block.length()).toString();
  }

  private static String of(Optional<MacroString> domain) {
    return domain.map(SpfDump::of).orElse("");
  }

  private static String of(MacroString string) {
    return string.parts().stream().map(SpfDump::of).collect(Collectors.joining());
  }

  private static String of(MacroString.Part part) {
    if (part instanceof Macro macro) {
      return "["
          + macro.letter()
          + (macro.digits() == 0 ? "" : macro.digits())
          + (macro.reverse() ? "r" : "")
          + macro.delimiters()
          + "]";
    }
    return ((Literal) part).text();
  }
}
