package org.mxmaven.assess.takeover;

import java.util.List;
import java.util.Optional;
import org.mxmaven.dns.Names;
import org.xbill.DNS.Name;

/** The cloud services in which anybody can create a name of his choice, as long as it is free. */
public final class CloudNames {
  /**
   * Names that do not exist below elb.amazonaws.com or inbound-smtp.REGION.amazonaws.com are left
   * out on purpose: there the service gives the names.
   */
  private static final List<Suffix> SUFFIXES =
      List.of(
          // The name is chosen below a region's.
          new Suffix("elasticbeanstalk.com", 2),
          new Suffix("cloudapp.net", 1),
          new Suffix("cloudapp.azure.com", 1),
          new Suffix("azurewebsites.net", 1),
          new Suffix("azurecontainer.io", 1),
          new Suffix("azureedge.net", 1),
          new Suffix("azurefd.net", 1),
          new Suffix("azure-api.net", 1),
          new Suffix("trafficmanager.net", 1),
          new Suffix("blob.core.windows.net", 1),
          new Suffix("trydiscourse.com", 1));

  private CloudNames() {}

  private record Suffix(Name name, int labelsBelow) {
    Suffix(String text, int labelsBelow) {
      this(Names.of(text), labelsBelow);
    }
  }

  /** The suffix below which the name could be created. */
  public static Optional<Name> suffix(Name name) {
    for (Suffix suffix : SUFFIXES) {
      int below = Names.labels(name) - Names.labels(suffix.name());
      if (below >= suffix.labelsBelow() && name.subdomain(suffix.name())) {
        return Optional.of(suffix.name());
      }
    }
    return Optional.empty();
  }
}
