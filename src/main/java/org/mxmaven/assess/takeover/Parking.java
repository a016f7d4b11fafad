package org.mxmaven.assess.takeover;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.net.InetAddress;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.mxmaven.address.AddressBlock;
import org.mxmaven.dns.Names;
import org.mxmaven.evidence.Answer;
import org.xbill.DNS.NSRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;

/**
 * Knows the services that hold domains which are parked, for sale or expired, by the name servers
 * and addresses that two or more public lists name. The servers that a registrar gives to every
 * customer are not among them. Safe for many threads.
 */
public final class Parking {
  private static final Set<Name> SERVERS =
      Stream.of(
              // Parking and sale.
              "bodis.com above.com sedoparking.com afternic.com parkingcrew.net dan.com"
                  + " parklogic.com dsredirection.com undeveloped.com uniregistrymarket.link"
                  + " smartname.com ztomy.com hugedomains.com sedo.com buydomains.com"
                  + " cashparking.com domainmarket.com dsredirects.com eftydns.com fabulous.com"
                  + " rookdns.com squadhelp.com voodoo.com atom.com brandbucket.com cnomy.com"
                  + " dnsspark.com domainprofi.de domainsponsor.com fastpark.net hitfarm.com"
                  + " malkm.com namefind.com nsresolution.com park.do parking-page.net"
                  + " parking1.ovh.net parking2.ovh.net pql.net searchreinvented.com skenzo.com"
                  + " tppns.com",
              // Expired, or held until the owner answers.
              "expired.uniregistry-dns.com failed-whois-verification.namecheap.com"
                  + " verify-contact-details.namecheap.com renewyourname.net domainhasexpired.com"
                  + " expirationwarning.net expiereddnsmanager.com domainrecover.com"
                  + " parkingpage.namecheap.com")
          .flatMap(names -> Stream.of(names.split(" ", -1)))
          .map(Names::of)
          .collect(Collectors.toUnmodifiableSet());

  private static final AddressBlock[] ADDRESSES =
      Stream.of(
              "199.59.240.0/22",
              "185.53.176.0/22",
              "91.195.240.0/23",
              "64.190.62.0/23",
              "204.11.56.0/23",
              "66.81.199.0/24",
              "208.91.196.0/23",
              "34.102.136.180",
              "34.98.99.30",
              "52.58.78.16",
              "3.64.163.50",
              "75.2.115.196",
              "75.2.18.233",
              "75.2.26.18")
          .map(AddressBlock::of)
          .toArray(AddressBlock[]::new);

  /** The domains of the large providers, and those of the domains under way. */
  private static final int MOST_ANSWERS = 10_000;

  /** By identity: an answer that thousands of domains lead to is the same object for all. */
  private final Cache<Answer.Records, Optional<Name>> known =
      Caffeine.newBuilder().weakKeys().maximumSize(MOST_ANSWERS).executor(Runnable::run).build();

  /** The first of a domain's name servers that belongs to such a service. */
  Optional<Name> server(Answer.Records nameServers) {
    return known.get(nameServers, Parking::find);
  }

  /** Whether such a service answers at the address. */
  boolean holds(InetAddress address) {
    for (AddressBlock block : ADDRESSES) {
      if (block.contains(address)) {
        return true;
      }
    }
    return false;
  }

  private static Optional<Name> find(Answer.Records answer) {
    for (Record record : answer.records()) {
      if (record instanceof NSRecord ns && isService(ns.getTarget())) {
        return Optional.of(ns.getTarget());
      }
    }
    return Optional.empty();
  }

  private static boolean isService(Name server) {
    for (int cut = 0; cut < Names.labels(server); cut++) {
      if (SERVERS.contains(new Name(server, cut))) {
        return true;
      }
    }
    return false;
  }
}
