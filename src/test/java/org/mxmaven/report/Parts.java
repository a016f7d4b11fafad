package org.mxmaven.report;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.mxmaven.assess.dmarc.DmarcAssessment.Found;
import org.mxmaven.assess.mx.MxHost;
import org.mxmaven.assess.mx.MxHost.Resolution;
import org.mxmaven.assess.spf.SpfTree;
import org.mxmaven.assess.spf.SpfTree.SpfBranch;
import org.mxmaven.assess.spf.SpfTree.SpfBranch.Outcome;
import org.mxmaven.dmarc.DmarcRecord;
import org.mxmaven.dmarc.DmarcRecord.Tag;
import org.mxmaven.dns.Names;
import org.mxmaven.mx.Exchange;
import org.mxmaven.spf.SpfParser;
import org.mxmaven.spf.SpfRecord;
import org.mxmaven.spf.Term;
import org.mxmaven.txt.TxtText;
import org.xbill.DNS.Name;

/** Parts of assessments made by hand. */
public final class Parts {
  private Parts() {}

  public static TxtText txt(String... strings) {
    return TxtText.of(
        List.of(strings).stream().map(s -> s.getBytes(StandardCharsets.UTF_8)).toList());
  }

  public static InetAddress address(String text) {
    try {
      return InetAddress.getByName(text);
    } catch (UnknownHostException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  public static MxHost host(int preference, String name, String... addresses) {
    return new MxHost(
        new Exchange(preference, Names.of(name)),
        Resolution.RESOLVES,
        true,
        List.of(),
        List.of(addresses).stream().map(Parts::address).toList());
  }

  public static MxHost aliasHost(int preference, String name, String target, String address) {
    return new MxHost(
        new Exchange(preference, Names.of(name)),
        Resolution.RESOLVES,
        true,
        List.of(Names.of(target)),
        List.of(address(address)));
  }

  public static MxHost deadHost(int preference, String name, boolean exists) {
    return new MxHost(
        new Exchange(preference, Names.of(name)),
        Resolution.DOES_NOT_RESOLVE,
        exists,
        List.of(),
        List.of());
  }

  public static MxHost unknownHost(int preference, String name) {
    return new MxHost(
        new Exchange(preference, Names.of(name)), Resolution.UNKNOWN, true, List.of(), List.of());
  }

  public static SpfTree tree(String domain, TxtText text, SpfBranch... branches) {
    SpfRecord record = SpfParser.parse(text.joined());
    return new SpfTree(Names.of(domain), text, record, List.of(branches));
  }

  public static SpfTree tree(String domain, String text, SpfBranch... branches) {
    return tree(domain, txt(text), branches);
  }

  /** An include of a domain that has a record. */
  public static SpfBranch include(SpfTree tree) {
    String name = Names.text(tree.domain());
    return branch("include:" + name, Optional.of(tree.domain()), Outcome.FOUND, Optional.of(tree));
  }

  /** A term that leads to no record. */
  public static SpfBranch leaf(String term, String target, Outcome outcome) {
    return branch(term, Optional.of(Names.of(target)), outcome, Optional.empty());
  }

  /** An include whose target depends on the sender. */
  public static SpfBranch dependent(String term) {
    return branch(term, Optional.empty(), Outcome.DEPENDS_ON_SENDER, Optional.empty());
  }

  private static SpfBranch branch(
      String term, Optional<Name> target, Outcome outcome, Optional<SpfTree> tree) {
    String written = new String(term.getBytes(StandardCharsets.UTF_8), ISO_8859_1);
    Term parsed = SpfParser.parse(("v=spf1 " + written).getBytes(ISO_8859_1)).terms().get(0);
    return new SpfBranch(parsed, target, outcome, tree);
  }

  /** A DMARC record whose tags are all of the plain form {@code name=value}. */
  public static Found dmarc(String... strings) {
    TxtText text = txt(strings);
    List<Tag> tags = new ArrayList<>();
    int position = 0;
    for (String part : latin1(text).split(";", -1)) {
      String[] tag = part.strip().split("=", 2);
      tags.add(new Tag(position, tag[0], tag[1]));
      position += part.length() + 1;
    }
    return new Found(text, new DmarcRecord(latin1(text), tags, List.of()));
  }

  private static String latin1(TxtText text) {
    return new String(text.joined(), ISO_8859_1);
  }
}
