package org.mxmaven.dns.zone;

/**
 * Names that have to do with DKIM keys, as numbers by the numbers of their domains.
 *
 * @param selectors those with texts or an alias below the domain's {@code _domainkey}
 * @param open those below it that others have a say of, or that stand for many: delegations, DNAMEs
 *     and wildcards
 * @param elsewhere those that are not below it and have a key; some of them several times
 */
record KeyNames(IntGroups selectors, IntGroups open, IntGroups elsewhere) {}
