package org.mxmaven.store;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.mxmaven.check.catalogue.CheckSelection;
import org.mxmaven.dkim.DkimKey;
import org.mxmaven.evidence.Answer;
import org.mxmaven.evidence.Failure;
import org.mxmaven.evidence.HttpsReply;
import org.mxmaven.evidence.HttpsRequest;
import org.mxmaven.evidence.Question;
import org.mxmaven.history.DomainChange;
import org.mxmaven.history.DomainHistory;
import org.mxmaven.history.Pruned;
import org.mxmaven.history.ScanEntry;
import org.mxmaven.inquiry.KeysAsked;
import org.mxmaven.inquiry.SeenKeys;
import org.mxmaven.result.Outcomes;
import org.mxmaven.result.Summary;
import org.xbill.DNS.Name;

/**
 * The database of look-ups, records, scans and findings. Used by one thread. Every method throws
 * {@link StoreException} with a sentence for the user when the database fails.
 */
public interface Store extends AutoCloseable {

  /**
   * Notes that a scan begins. No time that a scan stores is before one that is stored already,
   * whatever the clock says.
   *
   * @param version the program's version
   * @param arguments the command line
   * @param list what the list of domains is known by, to go on with it later; empty for one domain
   * @return the scan's number
   */
  long beginScan(Instant at, String version, String arguments, Optional<String> list);

  /** The newest scan of a list, if it was broken off or could not look everything up. */
  OptionalLong unfinishedScan(String list);

  /**
   * Hands over the domains that were stored in a scan as that scan saw them, in the order of the
   * list, some hundreds at a time. The consumer may read answers meanwhile, nothing else.
   */
  void forEachOfScan(long scan, Consumer<List<Scanned>> consumer);

  /** A domain of a scan and its line in the list. */
  record Scanned(int line, Summary summary) {}

  /** Those of some domains that were stored in a scan, as that scan saw them, in any order. */
  List<Scanned> ofScan(long scan, Collection<Name> domains);

  /**
   * Hands over the keys of all domains that were stored in a scan. The consumer asks the store for
   * nothing meanwhile.
   */
  void forEachKey(long scan, Consumer<ScannedKey> consumer);

  /**
   * A key of a domain of a scan.
   *
   * @param at where it stands
   * @param fingerprint of the key
   * @param key reads it; empty if that cannot be done any more
   */
  record ScannedKey(Name domain, Name at, String fingerprint, Supplier<Optional<DkimKey>> key) {}

  /**
   * Stores domains of a scan, all or none.
   *
   * @param outcomes with what all checks of the catalogue find; of a report that leaves some out,
   *     or gives them another severity, nothing is stored
   * @return false if other answers are stored by now than those that some of it follows from: then
   *     nothing was stored, and it is to be judged anew
   */
  boolean save(long scan, Outcomes outcomes);

  /**
   * Stores what is known better of domains that were stored in a scan, all or none: their findings
   * and verdicts, and the primes that their keys share. Their look-ups and their records stay.
   *
   * @return false as that of {@link #save}
   */
  boolean amend(long scan, Outcomes outcomes);

  /**
   * Notes that a scan is under way, be it that it stores nothing for a while or goes on; one that
   * had finished has not any more.
   */
  void keepScan(long scan, Instant at);

  /** Notes that a scan was interrupted. */
  void stopScan(long scan, Instant at);

  /**
   * Notes that a scan is complete.
   *
   * @param problems how many of its domains have a problem
   * @param failed how many could not be looked up in full
   */
  void endScan(long scan, Instant at, int domains, int problems, int failed);

  /**
   * Hands over stored domains with their verdicts and findings, as far as they are known: a look-up
   * that failed has not changed them. Each call of the consumer gets some hundreds of them, never
   * none; it may ask the store for answers.
   */
  void forEachDomain(DomainQuery query, Consumer<List<Summary>> consumer);

  /**
   * The newest known answers that are stored, whatever failed since; their records in no particular
   * order. Judging on such answers gives a domain's assessment again without a query. Of a domain
   * that only the Python tool looked up, its records are the answers, as far as they go.
   *
   * @param questions each once; those of many domains take no more statements than those of one
   * @param at as of an earlier time, without the records that only the Python tool looked up; empty
   *     for now
   * @return without the questions that nothing is known of
   */
  Map<Question, Answer> answers(Set<Question> questions, Optional<Instant> at);

  /**
   * The newest known answers that scans have stored, whatever failed since; as {@link #answers},
   * but without the records that only the Python tool looked up.
   */
  Map<Question, Answer> scanned(Set<Question> questions);

  /**
   * What the hosts of policies served when they were asked last.
   *
   * @param at as of an earlier time; empty for now
   * @return without the documents that nothing is known of
   */
  Map<HttpsRequest, HttpsReply> documents(Set<HttpsRequest> requests, Optional<Instant> at);

  /**
   * Why nothing is known of questions.
   *
   * @param questions of which nothing is known, each once
   * @param at as of an earlier time; empty for now
   * @return without those that no scan has asked
   */
  Map<Question, Failure> failures(Set<Question> questions, Optional<Instant> at);

  /**
   * What was asked about the keys of domains, so that the same can be asked again.
   *
   * @param at as of an earlier time; empty for now
   * @return without the domains that nothing of the kind was asked about
   */
  Map<Name, KeysAsked> keysAsked(Collection<Name> domains, Optional<Instant> at);

  /**
   * What is known of keys beyond the domains at which they stand, for a scan that begins. Read at
   * once; what is stored later does not change it.
   *
   * @param scan a key is as old as it was when that began
   * @param domain the only one whose keys matter; empty for all
   */
  SeenKeys seenKeys(long scan, Optional<Name> domain);

  /**
   * The same to judge again what is stored.
   *
   * @param at as of an earlier time; empty for now, a key being as old as it was when the last scan
   *     of its domain began
   */
  SeenKeys seenKeys(Optional<Instant> at);

  /** All scans, oldest first. */
  List<ScanEntry> scans();

  /** All that is stored of a domain over time; empty if it was never stored. */
  Optional<DomainHistory> history(Name domain);

  /**
   * Hands over the domains that differ between two times, by name.
   *
   * @param from the earlier time
   * @param checks those whose findings count, and how much
   */
  void forEachChange(
      Instant from, Instant to, CheckSelection checks, Consumer<DomainChange> consumer);

  /**
   * Removes what had gone before a time, all or nothing; what still holds stays, and so does a scan
   * that is under way.
   */
  Pruned prune(Instant before, Instant now);

  @Override
  void close();
}
