/**
 * What a check is, and what it finds in a domain.
 *
 * <p>Arguments of findings are called alike in all checks:
 *
 * <ul>
 *   <li>{@code term}, {@code tag}, {@code entry}, {@code text}: a term of an SPF record, a tag of a
 *       DMARC record by its name, an entry of such a tag, any other text of a record; cut where it
 *       is long. {@code terms} and {@code tags} are several of them.
 *   <li>{@code holder}, {@code location}: the name at which that record stands, the second for
 *       DMARC records. {@code holders} and {@code networks} go with {@code terms}, one for each.
 *   <li>{@code position}: the first character of it in the joined record, counted from 1.
 *   <li>{@code record}: {@code SPF} or {@code DMARC}.
 *   <li>{@code earlier}: the term that decides before. {@code before} and {@code after}: what
 *       stands on both sides of a place.
 *   <li>{@code meant}: what the author seems to have meant.
 *   <li>{@code fault}: what is wrong, as one of a few words. {@code reason}: the same as a clause,
 *       where the words of a parser say it. {@code reference}: the place in an RFC.
 *   <li>{@code domain}, {@code zone}, {@code server}, {@code host}, {@code address}, {@code
 *       service}: a name or an address that the finding tells besides its subject. {@code
 *       alias_of}: the name at the end of the subject's aliases. {@code missing}: the name that
 *       does not exist.
 *   <li>{@code selectors}, {@code locations}: relative names below {@code _domainkey}, and whole
 *       names of what leads somewhere, both sorted. {@code provider}: whose key it is or whose
 *       customers have these selectors. {@code entries}: those of a DKIM tag that is a list.
 *   <li>{@code positions}, {@code reasons}: of several faults of one record, one for each.
 *   <li>{@code bits}: the length of a key, of several that of the shortest. {@code days}: for how
 *       long it has been the same.
 *   <li>{@code policy}, {@code effective}, {@code scope}: what DMARC asks for, what receivers
 *       apply, and whom it is for: {@code domain}, {@code subdomains} or {@code
 *       nonexistent-subdomains}.
 *   <li>{@code records}, {@code hosts}, {@code lookups}, {@code ipv4_addresses}, {@code bytes},
 *       {@code tries}, {@code other_texts}: how many there are. {@code exact} is false where there
 *       may be more, {@code left_out} how many are not listed, {@code cut} whether a list leaves
 *       any out.
 * </ul>
 */
@NullMarked
package org.mxmaven.check;

import org.jspecify.annotations.NullMarked;
