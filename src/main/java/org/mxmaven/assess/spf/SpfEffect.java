package org.mxmaven.assess.spf;

/**
 * What comes of a domain's SPF record.
 *
 * @param inVain whether receivers answer permerror to every sender, so that what the record asks
 *     for is in vain; false where it asks for nothing, or where that is not known
 */
public record SpfEffect(SpfPolicy policy, boolean inVain) {}
